import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { issueText } from '../../cartography/issue-words.ts';
import type { Issue } from '../../model/issue.ts';
import { usePage } from './page-context.ts';

interface IssueGroups<Item> {
  /** The items of the chosen kind of issue; all of them at first. */
  readonly items: readonly Item[];
  /** What chooses a kind; null where there is but one. */
  readonly chooser: JSX.Element | null;
}

/** Groups items by the code of their issue, most frequent first: twenty thousand broken rows have a handful of reasons. */
export function useIssueGroups<Item>(
  all: readonly Item[],
  issueOf: (item: Item) => Issue,
): IssueGroups<Item> {
  const { t, f } = usePage();
  const [chosen, choose] = useState('');
  const groups = useMemo(() => {
    const byCode = new Map<string, Item[]>();
    for (const item of all) {
      const { code } = issueOf(item);
      const group = byCode.get(code);
      if (group === undefined) byCode.set(code, [item]);
      else group.push(item);
    }
    return [...byCode].toSorted(([, a], [, b]) => b.length - a.length);
  }, [all]);
  if (groups.length < 2) return { items: all, chooser: null };
  const found = groups.find(([code]) => code === chosen);
  return {
    items: found?.[1] ?? all,
    chooser: (
      <label class="issue-kind">
        <span class="unseen">{t('issues.kind')}</span>
        <select value={found?.[0] ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="">{t('issues.all', { count: f.count(all.length) })}</option>
          {groups.map(([code, items]) => {
            const [first] = items;
            const text = first === undefined ? '' : issueText(t, issueOf(first));
            return (
              <option key={code} value={code}>
                {t('issues.like', { count: f.count(items.length), text })}
              </option>
            );
          })}
        </select>
      </label>
    ),
  };
}
