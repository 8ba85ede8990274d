import type { BaseIssue } from 'valibot';
import type { InputPlace, Issue, IssueCode } from '../model/issue.ts';

/** Why a feature or a file is rejected; `column` is the path of the property at fault. */
export interface Fault {
  readonly code: IssueCode;
  readonly column: string | null;
  readonly value?: string;
  readonly expected?: string;
}

const SHOWN_CHARS = 80;

const CODE_OF_KEY: Readonly<Record<string, IssueCode>> = {
  periodStart: 'period-invalid',
  periodEnd: 'period-invalid',
  start: 'period-invalid',
  end: 'period-invalid',
  geometry: 'position-invalid',
  observerLng: 'position-invalid',
  observerLat: 'position-invalid',
  count: 'number-invalid',
  violations: 'number-invalid',
  explosions: 'number-invalid',
  previousViolations: 'number-invalid',
  previousExplosions: 'number-invalid',
  parts: 'number-invalid',
  rangeMinKm: 'number-invalid',
  rangeMaxKm: 'number-invalid',
  radiusKm: 'number-invalid',
  issued: 'date-invalid',
};

/** What the validator found, with the property path without the `properties` that every feature has. */
export function faultOf(issue: BaseIssue<unknown>, before: readonly string[]): Fault {
  const path = (issue.path ?? []).map((step) => String(step.key));
  const keys = [...before, ...(path[0] === 'properties' && path.length > 1 ? path.slice(1) : path)];
  const code = keys.map((key) => ownCode(key)).find((each) => each !== undefined);
  return {
    code: code ?? 'feature-invalid',
    column: keys.length === 0 ? null : keys.join('.'),
    value: issue.received,
    ...(issue.expected === null ? {} : { expected: issue.expected }),
  };
}

/** The fault as an error at its place; long values are cut. */
export function issueOf(fault: Fault, at: InputPlace): Issue {
  const { code, column, value, expected } = fault;
  return {
    code,
    severity: 'error',
    place: column === null ? at : { ...at, column },
    ...(value === undefined ? {} : { value: shorten(value) }),
    ...(expected === undefined ? {} : { expected: shorten(expected) }),
  };
}

function ownCode(key: string): IssueCode | undefined {
  return Object.hasOwn(CODE_OF_KEY, key) ? CODE_OF_KEY[key] : undefined;
}

function shorten(text: string): string {
  return text.length > SHOWN_CHARS ? `${text.slice(0, SHOWN_CHARS - 1)}…` : text;
}
