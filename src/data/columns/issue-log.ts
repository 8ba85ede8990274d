import type { InputPlace, Issue, Severity } from '../../model/issue.ts';
import type { RowFault } from './preset.ts';

const SHOWN_CHARS = 80;
/** Issues of one code and column that are kept in detail; the others are only counted. */
const MAX_DETAILS = 100;
/** Kinds beyond these are as strange as the noted ones. */
export const MAX_NOTED_KINDS = 200;

/** Collects issues: the first of each kind in detail, of the others their number. */
export interface IssueLog {
  add(severity: Severity, row: number | null, fault: RowFault): void;
  finish(): Issue[];
  /** What was collected, for another log. */
  take(): LogPart;
  /**
   * Adds what another log collected of rows behind the first `rows`; `isNew` says whether a fault is to be kept that has no
   * row.
   */
  join(part: LogPart, rows: number, isNew: (fault: RowFault) => boolean): void;
}

/** Issues of one severity, code and column. */
interface Group {
  readonly severity: Severity;
  /** The first ones: more than are told, so that all can be told apart that have no row. */
  readonly details: { readonly row: number | null; readonly fault: RowFault }[];
  count: number;
}
export type LogPart = readonly Group[];

/** A log of the issues of one file. */
export function createIssueLog(file: string): IssueLog {
  const groups = new Map<string, Group>();
  const add = (severity: Severity, row: number | null, fault: RowFault, count = 1): void => {
    const key = `${severity} ${fault.code} ${fault.column ?? ''}`;
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = { severity, details: [], count: 0 }));
    if (group.details.length < MAX_NOTED_KINDS) group.details.push({ row, fault });
    group.count += count;
  };
  return {
    add,
    finish: () => [...groups.values()].flatMap((group) => issuesOf(file, group)),
    take: () => [...groups.values()],
    join(part, rows, isNew) {
      for (const { severity, details, count } of part)
        for (const [at, { row, fault }] of details.entries()) {
          // The last one stands for all that were not kept.
          const more = at === details.length - 1 ? count - details.length : 0;
          if (row !== null) add(severity, row + rows, fault, 1 + more);
          else if (isNew(fault)) add(severity, null, fault, 1 + more);
        }
    },
  };
}

function issuesOf(file: string, { severity, details, count }: Group): Issue[] {
  const told = details
    .slice(0, MAX_DETAILS)
    .map(({ row, fault }) => toIssue(file, severity, row, fault));
  const [first] = told;
  return first === undefined || count <= MAX_DETAILS
    ? told
    : [...told, moreOf(first, count - MAX_DETAILS)];
}

/** The fault of a row as an issue at its place; long values are cut. */
export function toIssue(
  file: string,
  severity: Severity,
  row: number | null,
  fault: RowFault,
): Issue {
  const { code, column, value, expected } = fault;
  const place: InputPlace = {
    file,
    ...(row === null ? {} : { row }),
    ...(column === undefined ? {} : { column }),
  };
  return {
    code,
    severity,
    place,
    ...(value === undefined ? {} : { value: shorten(value) }),
    ...(expected === undefined ? {} : { expected: shorten(expected) }),
  };
}

function moreOf({ place: { file = '', column }, severity, code }: Issue, more: number): Issue {
  const place: InputPlace = column === undefined ? { file } : { file, column };
  return { code: 'issues-more', severity, place, value: String(more), expected: code };
}

function shorten(text: string): string {
  return text.length > SHOWN_CHARS ? `${text.slice(0, SHOWN_CHARS - 1)}…` : text;
}
