import type { CountQualifier } from '../../model/observation.ts';
import type { RowFault } from './preset.ts';

/** A count with how it is printed. */
export interface PrintedCount {
  readonly count: number | null;
  readonly qualifier: CountQualifier;
  /** Why there is no number: `count-not-printed` is worth a note, anything else a warning. */
  readonly doubt: RowFault | null;
}

/** The columnar table keeps counts as 32-bit integers. */
const MAX_COUNT = 2_147_483_647;
const COUNT =
  /^(about|approximately|around|over|at least|~|≈|>=|≥|>|близько|понад|около|более)?\s*(\d{1,3}(?:[ ,\u00A0\u202F]\d{3})+|\d+)(?:[.,]0+)?$/iu;
const AT_LEAST = /^(?:over|at least|>=|≥|>|понад|более)$/iu;

/**
 * The count of a cell; 1 where the table has no such column (null), because a row is one event then; null where the cell
 * prints no number or none that can be used, which is noted: no figure is not zero.
 */
export function readCount(text: string | null, column: string | undefined): PrintedCount {
  if (text === null) return { count: 1, qualifier: 'exact', doubt: null };
  const doubted = (code: RowFault['code']): PrintedCount => ({
    count: null,
    qualifier: 'exact',
    doubt: { code, value: text, ...(column === undefined ? {} : { column }) },
  });
  const [, words = '', digits] = COUNT.exec(text) ?? [];
  if (digits === undefined) {
    const isUnknown = text === '' || /^(?:n\/?[ka]|unknown|-|–|—|\?)$/iu.test(text);
    return doubted(isUnknown ? 'count-not-printed' : 'number-invalid');
  }
  const count = Number(digits.replaceAll(/\D/gu, ''));
  if (count > MAX_COUNT) return doubted('number-invalid');
  if (words === '') return { count, qualifier: 'exact', doubt: null };
  return { count, qualifier: AT_LEAST.test(words) ? 'at-least' : 'about', doubt: null };
}
