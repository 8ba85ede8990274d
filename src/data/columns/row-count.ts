import type { CountQualifier } from '../../model/observation.ts';
import type { IssueLog } from './issue-log.ts';

/** A count with how it is printed. */
export interface PrintedCount {
  readonly count: number | null;
  readonly qualifier: CountQualifier;
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
export function readCount(
  text: string | null,
  column: string | undefined,
  row: number,
  log: IssueLog,
): PrintedCount {
  if (text === null) return { count: 1, qualifier: 'exact' };
  const place = column === undefined ? {} : { column };
  const [, words = '', digits] = COUNT.exec(text) ?? [];
  if (digits === undefined) {
    const isUnknown = text === '' || /^(?:n\/?[ka]|unknown|-|–|—|\?)$/iu.test(text);
    log.add(isUnknown ? 'note' : 'warning', row, {
      code: isUnknown ? 'count-not-printed' : 'number-invalid',
      value: text,
      ...place,
    });
    return { count: null, qualifier: 'exact' };
  }
  const count = Number(digits.replaceAll(/\D/gu, ''));
  if (count > MAX_COUNT) {
    log.add('warning', row, { code: 'number-invalid', value: text, ...place });
    return { count: null, qualifier: 'exact' };
  }
  if (words === '') return { count, qualifier: 'exact' };
  return { count, qualifier: AT_LEAST.test(words) ? 'at-least' : 'about' };
}
