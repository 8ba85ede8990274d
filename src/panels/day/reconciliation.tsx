import type { JSX } from 'preact';
import type { Formats } from '../../cartography/formats.ts';
import type { Words } from '../../cartography/words/words.ts';
import { reconcile } from '../../state/reconciled.ts';
import type { Reconciled } from '../../state/reconciled.ts';
import { FigureButton } from '../parts/figure-button.tsx';
import { figureText } from '../parts/figure-text.ts';
import { regionName } from '../parts/names.ts';
import { usePage } from '../parts/page-context.ts';
import { declaredProvenance } from './declared-provenance.ts';

/** How much of what reports declare is itemised, and how much of that has a place; nothing while that is worked out. */
export function Reconciliation(): JSX.Element | null {
  const { state, chosen, t } = usePage();
  const entries = reconcile(state, chosen.period.value)?.filter(
    ({ declared, located, unlocated }) => declared.violations !== null || located + unlocated > 0,
  );
  if (entries === undefined || entries.length === 0) return null;
  return (
    <section class="reconciliation" aria-labelledby="reconciliation-heading">
      <h2 id="reconciliation-heading">{t('reconciliation.title')}</h2>
      {entries.map((entry) => (
        <ReconciledRegion key={entry.regionId} entry={entry} />
      ))}
    </section>
  );
}

function ReconciledRegion({ entry }: { readonly entry: Reconciled }): JSX.Element {
  const { state, overlays, chosen, t, f } = usePage();
  const { regionId, declared, located, unlocated, withoutFigure } = entry;
  const isMore = isMoreItemised(entry);
  const hasOwn = overlays.list.value.some(
    ({ isShown, content }) => isShown && content.counts.observations > 0,
  );
  const period = chosen.period.value;
  const parts = [
    { id: 'declared', text: figureText(t, f, declared.violations) },
    { id: 'located', text: f.count(located) },
    { id: 'unlocated', text: f.count(unlocated) },
    {
      id: 'missing',
      text: entry.missing === null ? t('figure.none') : f.count(Math.max(0, entry.missing)),
    },
  ] as const;
  return (
    <div class="reconciled">
      <h3>{regionName(state.data.value.geography, regionId, chosen.language.value)}</h3>
      <p class="small">{placedSentence(t, f, entry)}</p>
      <PartsBar entry={entry} />
      <dl class="parts">
        {parts.map(({ id, text }) => (
          <div key={id}>
            <dt>
              <span class={`swatch swatch-${id}`} aria-hidden="true" />
              {t(`reconciliation.${id}`)}
            </dt>
            <dd>
              <FigureButton
                explain={() =>
                  declaredProvenance(state, t, f, entry, period, t(`reconciliation.${id}`))
                }
              >
                {text}
              </FigureButton>
            </dd>
          </div>
        ))}
      </dl>
      {isMore && hasOwn ? <p class="small">{t('reconciliation.ownFiles')}</p> : null}
      {isMore && !hasOwn && declared.violations?.qualifier === 'exact' ? (
        <p class="caution">
          {t('reconciliation.contradiction', {
            n: Math.round(located + unlocated),
            itemised: f.count(located + unlocated),
            declared: figureText(t, f, declared.violations),
          })}
        </p>
      ) : null}
      {withoutFigure > 0 ? (
        <p class="small">{t('reconciliation.withoutFigure', { n: withoutFigure })}</p>
      ) : null}
    </div>
  );
}

/** Shares of observations are no whole numbers: half a violation contradicts nothing. */
function isMoreItemised({ missing }: Reconciled): boolean {
  return missing !== null && missing < -0.5;
}

/** The honest sentence: how many of the declared violations have a published place. */
function placedSentence(words: Words, formats: Formats, entry: Reconciled): string {
  const { declared, located, unlocated } = entry;
  if (declared.violations === null) {
    return words('reconciliation.noDeclared', { itemised: formats.count(located + unlocated) });
  }
  const values = {
    n: declared.violations.value,
    declared: figureText(words, formats, declared.violations),
    located: formats.count(located),
    m: Math.round(located),
  };
  if (isMoreItemised(entry))
    return words('reconciliation.more', {
      itemised: formats.count(located + unlocated),
      declared: figureText(words, formats, declared.violations),
    });
  if (declared.violations.value === 0) return words('reconciliation.zero');
  return words(located < 0.5 ? 'reconciliation.nonePlaced' : 'reconciliation.somePlaced', values);
}

function PartsBar({ entry }: { readonly entry: Reconciled }): JSX.Element | null {
  const { located, unlocated, missing } = entry;
  const parts = [
    { id: 'located', value: located },
    { id: 'unlocated', value: unlocated },
    { id: 'missing', value: Math.max(0, missing ?? 0) },
  ];
  const sum = parts.reduce((total, { value }) => total + value, 0);
  if (sum === 0) return null;
  let x = 0;
  return (
    <svg class="parts-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      {parts.map(({ id, value }) => {
        const width = (value / sum) * 100;
        x += width;
        return <rect key={id} class={`part-${id}`} x={x - width} width={width} height="6" />;
      })}
    </svg>
  );
}
