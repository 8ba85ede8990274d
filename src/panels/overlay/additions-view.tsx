import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Additions } from '../../model/additions.ts';
import type { UnitSummary } from '../../model/summary.ts';
import { additionsOf } from '../../state/overlay-additions.ts';
import { figureText } from '../parts/figure-text.ts';
import { nameIn, regionName } from '../parts/names.ts';
import { usePage } from '../parts/page-context.ts';
import { contradictionText } from './contradiction-text.ts';

const LISTED = 20;

/** What one overlay adds; one word stands in until its rows were looked at. */
export function AdditionsView({ id }: { readonly id: string }): JSX.Element | null {
  const { state, overlays, chosen, t } = usePage();
  const [additions, setAdditions] = useState<Additions | null | undefined>();
  const level = chosen.level.value;
  useEffect(() => {
    const stop = new AbortController();
    setAdditions(undefined);
    void additionsOf(overlays, id, level, stop.signal).then((found) => {
      if (!stop.signal.aborted) setAdditions(found);
    });
    return () => stop.abort();
  }, [overlays.workspace.value, state.data.value, id, level]);
  // There is nothing to count by where a level could not be loaded.
  if (additions === null) return null;
  return (
    <section>
      <h3>{t('additions.title')}</h3>
      {additions === undefined ? (
        <p class="small overlay-loading" role="status">
          {t('regions.counting')}
        </p>
      ) : (
        <AdditionsFound id={id} additions={additions} />
      )}
    </section>
  );
}

interface AdditionsFoundProps {
  readonly id: string;
  readonly additions: Additions;
}

/** Violations by region before and after, how many places are new, and contradictions that come with the overlay. */
function AdditionsFound({ id, additions }: AdditionsFoundProps): JSX.Element {
  const { state, chosen, t, f } = usePage();
  const language = chosen.language.value;
  const { before, after, newPlaces, contradictions, period } = additions;
  const lines = [...after.units, after.outside, after.unassigned, after.total];
  const earlier = [...before.units, before.outside, before.unassigned, before.total];
  const names = [
    ...after.units.map((unit) => nameIn(unit.name, language)),
    t('regions.outside'),
    t('regions.unassigned'),
    t('regions.total'),
  ];
  const shown = lines.map((line, at) => ({
    line,
    was: earlier[at] ?? line,
    name: names[at] ?? '',
  }));
  return (
    <>
      <div class="overlay-scroll" role="region" aria-label={t('additions.title')} tabIndex={0}>
        <table class="figures counts additions">
          <caption>{period === null ? '' : f.period(period)}</caption>
          <thead>
            <tr>
              <th scope="col">{t('regions.region')}</th>
              <th scope="col" class="number">
                {t('additions.before')}
              </th>
              <th scope="col" class="number">
                {t('additions.after')}
              </th>
              <th scope="col" class="number">
                {t('additions.declared')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown
              .filter(({ line, was }) => !isEmpty(line) || !isEmpty(was))
              .map(({ line, was, name }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td class="number">{f.count(itemised(was))}</td>
                  <td class="number">{f.count(itemised(line))}</td>
                  <td class="number">
                    {line.declared === null ? '–' : figureText(t, f, line.declared.violations)}
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
      <p>{t('additions.places', { n: newPlaces, count: f.count(newPlaces) })}</p>
      <ExceededTotals id={id} />
      {contradictions.length === 0 ? (
        <p class="small">{t('additions.noContradictions')}</p>
      ) : (
        <ul class="contradictions">
          {contradictions.slice(0, LISTED).map((each, index) => (
            <li key={index} class="caution">
              {t('ledger.contradiction')}{' '}
              {contradictionText(
                t,
                f,
                each,
                regionName(state.data.value.geography, each.regionId, language),
                state.data.value.reports,
              )}
            </li>
          ))}
          {contradictions.length > LISTED ? (
            <li class="small">
              {t('additions.more', { count: f.count(contradictions.length - LISTED) })}
            </li>
          ) : null}
        </ul>
      )}
    </>
  );
}

/** Totals of the overlay's own reports that its observations do not fit. */
function ExceededTotals({ id }: { readonly id: string }): JSX.Element {
  const { state, overlays, chosen, t } = usePage();
  const overlay = overlays.list.value.find((each) => each.id === id);
  const own = new Set(overlay?.content.reports.map((report) => report.id));
  const lines = overlays.ledger.value.flatMap(({ reportId, regionId, flags }) =>
    flags
      .filter((flag) => own.has(reportId) && flag !== 'contradicted')
      .map((flag) => ({ reportId, regionId, flag })),
  );
  const { geography } = state.data.value;
  return (
    <ul class="contradictions">
      {lines.slice(0, LISTED).map(({ reportId, regionId, flag }) => (
        <li key={`${reportId} ${regionId} ${flag}`} class="caution">
          {reportId}, {regionName(geography, regionId, chosen.language.value)}:{' '}
          {t(`ledger.flag.${flag}`)}
        </li>
      ))}
    </ul>
  );
}

/** Violations from observations, with a place and without. */
function itemised({ counts }: UnitSummary): number {
  return Math.round(counts.located.expected + counts.unlocated);
}

function isEmpty(line: UnitSummary): boolean {
  return itemised(line) === 0 && line.declared === null;
}
