import type { InputPlace, Issue, IssueCode, Severity } from '../../model/issue.ts';
import type { RowFault } from './preset.ts';

const SHOWN_CHARS = 80;
/** Issues of one code and column that are kept in detail; the others are only counted. */
const MAX_DETAILS = 100;

/** Collects issues: the first of each kind in detail, of the others their number. */
export interface IssueLog {
  add(severity: Severity, row: number | null, fault: RowFault): void;
  finish(): Issue[];
}

interface Group {
  readonly details: Issue[];
  readonly last: Issue;
  more: number;
}

/** A log of the issues of one file. */
export function createIssueLog(file: string): IssueLog {
  const groups = new Map<string, Group>();
  return {
    add(severity, row, fault) {
      const key = `${severity} ${fault.code} ${fault.column ?? ''}`;
      const group = groups.get(key);
      if (group !== undefined && group.details.length >= MAX_DETAILS) {
        group.more++;
        return;
      }
      const issue = toIssue(file, severity, row, fault);
      if (group === undefined) groups.set(key, { details: [issue], last: issue, more: 0 });
      else group.details.push(issue);
    },
    finish() {
      return [...groups.values()].flatMap((group) =>
        group.more === 0 ? group.details : group.details.concat(moreOf(group)),
      );
    },
  };
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

function moreOf({ last, more }: Group): Issue {
  const { file = '', column } = last.place;
  const code: IssueCode = 'issues-more';
  const place: InputPlace = column === undefined ? { file } : { file, column };
  return { code, severity: last.severity, place, value: String(more), expected: last.code };
}

function shorten(text: string): string {
  return text.length > SHOWN_CHARS ? `${text.slice(0, SHOWN_CHARS - 1)}…` : text;
}
