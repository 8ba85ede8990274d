import { numberAt } from '../model/number-column.ts';
import { isLocated } from '../model/observation-table.ts';
import type { AppState } from '../state/app-state.ts';

/**
 * The rows at the next (1) or previous (-1) place among the located ones of `rows`, in the order of the table and
 * round and round; from the picked one, or from the beginning. Nothing where nothing is located.
 */
export function stackAfter(state: AppState, rows: Uint32Array, step: 1 | -1): readonly number[] {
  const { table } = state.data.value;
  const places = new Map<string, number[]>();
  for (const row of rows) {
    if (!isLocated(table, row)) continue;
    const key = `${numberAt(table.lng, row)} ${numberAt(table.lat, row)} ${table.place[row]}`;
    const known = places.get(key);
    if (known === undefined) places.set(key, [row]);
    else known.push(row);
  }
  const stacks = [...places.values()];
  const [picked] = state.pickedRows.value;
  const current = picked === undefined ? -1 : stacks.findIndex((stack) => stack.includes(picked));
  const start = current === -1 && step === -1 ? 0 : current;
  return stacks[(start + step + stacks.length) % Math.max(1, stacks.length)] ?? [];
}
