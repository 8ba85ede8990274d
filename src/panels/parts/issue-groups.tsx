import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { issueText } from '../../cartography/issue-words.ts';
import type { Issue } from '../../model/issue.ts';
import { groupIssues } from '../../model/issue-groups.ts';
import { usePage } from './page-context.ts';

interface IssueGroups<Item> {
  /** The items of the chosen kind of issue; all of them at first. */
  readonly items: readonly Item[];
  /** What chooses a kind, and how many there are where not all are listed; null where there is nothing to say. */
  readonly chooser: JSX.Element | null;
}

/** Groups items by the code of their issue, most frequent first: twenty thousand broken rows have a handful of reasons. */
export function useIssueGroups<Item>(
  all: readonly Item[],
  issueOf: (item: Item) => Issue,
): IssueGroups<Item> {
  const { t, f } = usePage();
  const [chosen, choose] = useState('');
  const groups = useMemo(() => groupIssues(all, issueOf), [all]);
  const listed = useMemo(() => all.filter((item) => issueOf(item).code !== 'issues-more'), [all]);
  const every = groups.reduce((sum, group) => sum + group.total, 0);
  const { items, total } = groups.find(({ code }) => code === chosen) ?? {
    items: listed,
    total: every,
  };
  const isCut = items.length < total;
  if (groups.length < 2 && !isCut) return { items, chooser: null };
  return {
    items,
    chooser: (
      <div class="issue-kind">
        {groups.length < 2 ? null : (
          <label>
            <span class="unseen">{t('issues.kind')}</span>
            <select value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
              <option value="">{t('issues.all', { count: f.count(every) })}</option>
              {groups.map((group) => {
                const [first] = group.items;
                const text = first === undefined ? '' : issueText(t, issueOf(first));
                return (
                  <option key={group.code} value={group.code}>
                    {t('issues.like', { count: f.count(group.total), text })}
                  </option>
                );
              })}
            </select>
          </label>
        )}
        {isCut ? (
          <p class="small">
            {t('issues.listed', { listed: f.count(items.length), count: f.count(total) })}
          </p>
        ) : null}
      </div>
    ),
  };
}
