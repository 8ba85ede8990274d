import type { LegendEntry } from './legend-entry.ts';
import { eventEntries } from './legend-events.ts';
import { groundEntries } from './legend-ground.ts';
import type { LegendInput } from './legend-input.ts';
import { weaponEntries } from './legend-weapons.ts';

/** The legend of what is on the map: events first, then weapons, then the ground; only layers that are shown. */
export function legendEntries(input: LegendInput): readonly LegendEntry[] {
  const entries = [...eventEntries(input), ...weaponEntries(input), ...groundEntries(input)];
  return entries.filter((entry) => input.layers.includes(entry.layer));
}
