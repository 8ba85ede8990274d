import type { Mask } from '../model/selection.ts';

/** The rows of a selection as loops over columns need them: a range of the sorted table, and masks that all must pass. */
export interface Selected {
  readonly from: number;
  /** Without this one. */
  readonly to: number;
  readonly masks: readonly Pick<Mask, 'codes' | 'passes'>[];
}

/** Whether the row, which lies in the range, passes the masks. */
export function passes({ masks }: Selected, row: number): boolean {
  for (const { codes, passes: isWanted } of masks) {
    if (isWanted[codes[row] ?? 0] !== 1) return false;
  }
  return true;
}
