import type { InputPlace, Issue, Severity } from './issue.ts';

/** Items whose issues have one code; `total` also counts those of which only the number is kept. */
export interface IssueGroup<Item> {
  readonly code: string;
  readonly items: readonly Item[];
  readonly total: number;
}

/** What was rejected, with its reason. */
interface Rejection {
  readonly issue: Issue;
}

/** How many issues the issue stands for: `issues-more` for those that are not kept, every other for itself. */
export function countOf({ code, value }: Issue): number {
  return code === 'issues-more' ? Number(value) : 1;
}

/** How many issues of each severity there are, with those of which only the number is kept. */
export function countBySeverity(issues: readonly Issue[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const issue of issues) counts[issue.severity] += countOf(issue);
  return counts;
}

/** The items by the code of their issue, most frequent first; each stays in order. */
export function groupIssues<Item>(
  items: readonly Item[],
  issueOf: (item: Item) => Issue,
): readonly IssueGroup<Item>[] {
  const groups = new Map<string, { items: Item[]; total: number }>();
  for (const item of items) {
    const issue = issueOf(item);
    const code = codeOf(issue);
    let group = groups.get(code);
    if (group === undefined) groups.set(code, (group = { items: [], total: 0 }));
    if (issue.code !== 'issues-more') group.items.push(item);
    group.total += countOf(issue);
  }
  return [...groups]
    .map(([code, group]) => ({ code, ...group }))
    .toSorted((a, b) => b.total - a.total);
}

/** The issues that are no reason of a rejected row: each thing that was found is told once. */
export function remarksOf(
  issues: readonly Issue[],
  rejected: readonly Rejection[],
): readonly Issue[] {
  const codes = new Set<string>();
  const places = new Set<string>();
  for (const { issue } of rejected) {
    codes.add(`${issue.severity} ${issue.code}`);
    places.add(`${issue.code} ${placeKey(issue.place)}`);
  }
  return issues.filter((issue) =>
    issue.code === 'issues-more'
      ? !codes.has(`${issue.severity} ${codeOf(issue)}`)
      : !places.has(`${issue.code} ${placeKey(issue.place)}`),
  );
}

/** The code of the issues that the issue stands for. */
function codeOf({ code, expected }: Issue): string {
  return code === 'issues-more' ? (expected ?? code) : code;
}

function placeKey({ row, column, span }: InputPlace): string {
  return JSON.stringify([row, column, span]);
}
