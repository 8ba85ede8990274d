import { render } from 'preact';
import type { JSX } from 'preact';
import { hoursOf } from '../../base/period.ts';
import { LAYERS } from '../../cartography/layer-catalogue.ts';
import { encodeView } from '../../state/address.ts';
import { declaredRegions } from '../../state/reconciled.ts';
import type { DeclaredRegion } from '../../state/reconciled.ts';
import { MapKey } from '../choose/map-key.tsx';
import { ObservationList } from '../inspect/observation-list.tsx';
import { MAP_ID } from '../main-area.tsx';
import { Notices } from '../notices.tsx';
import { figureText } from '../parts/figure-text.ts';
import { regionName } from '../parts/names.ts';
import { Page, usePage } from '../parts/page-context.ts';
import type { PageContext } from '../parts/page-context.ts';
import './embed.css';

/** From this size on, in CSS px, the sources have room under the map; below it they are folded. */
const ROOMY = '(min-width: 641px) and (min-height: 421px)';

/** Puts the read-only page into the element: title, figures, map, legend and credits. `home` is where the whole page is, if anywhere. */
export function mountEmbed(element: Element, context: PageContext, home: string | null): void {
  element.replaceChildren();
  render(
    <Page.Provider value={context}>
      <EmbedPage home={home} />
    </Page.Provider>,
    element,
  );
}

function EmbedPage({ home }: { readonly home: string | null }): JSX.Element {
  const { mainView, t } = usePage();
  const isTable = mainView.value === 'table';
  return (
    <div class="embed">
      <header class="embed-head">
        <EmbedTitle />
        <EmbedFigures />
      </header>
      <main class="main-area embed-main" aria-label={t('main.title')}>
        <div id={MAP_ID} class="map" hidden={isTable} />
        {isTable ? <ObservationList /> : <MapKey />}
        <Notices />
      </main>
      <footer class="embed-foot">
        <b>{t('caveat')}</b>
        <details open={matchMedia(ROOMY).matches}>
          <summary>{t('embed.sources')}</summary>
          {t('credits')} <MapCredits />
        </details>
        {home === null ? null : <HomeLink home={home} />}
      </footer>
    </div>
  );
}

function EmbedTitle(): JSX.Element {
  const { state, chosen, t, f } = usePage();
  const period = chosen.period.value;
  const reports = state.periodReports.value;
  const [only] = reports;
  const sources =
    only === undefined
      ? t('snapshot.no-report')
      : reports.length === 1
        ? only.title
        : t('snapshot.many-reports', { n: reports.length });
  return (
    <div class="embed-title">
      <h1>
        {hoursOf(period) > 24
          ? t('snapshot.title-period', { days: f.days(period) })
          : t('snapshot.title-day', { day: f.day(period.end) })}
      </h1>
      <p class="small">
        {f.period(period)} · {sources}
      </p>
    </div>
  );
}

/** What the reports declare for each region; without that, how many observations are shown. */
function EmbedFigures(): JSX.Element {
  const { state, chosen, t, f } = usePage();
  const entries = declaredRegions(state, chosen.period.value).filter(
    ({ declared }) => declared.reportIds.length > 0,
  );
  if (entries.length === 0) {
    const { of, length } = state.selection.value;
    return <p class="small">{t('shown', { shown: f.count(length), of: f.count(of), n: of })}</p>;
  }
  return (
    <table class="embed-figures">
      <caption class="unseen">{t('snapshot.declared')}</caption>
      <thead>
        <tr>
          <th scope="col" class="unseen-cell">
            {t('regions.region')}
          </th>
          <th scope="col">{t('column.violations')}</th>
          <th scope="col">{t('column.explosions')}</th>
          <th scope="col">{t('column.previous')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <EmbedRow key={entry.regionId} entry={entry} />
        ))}
      </tbody>
    </table>
  );
}

function EmbedRow({ entry }: { readonly entry: DeclaredRegion }): JSX.Element {
  const { state, chosen, t, f } = usePage();
  const { declared, regionId } = entry;
  const name = regionName(state.data.value.geography, regionId, chosen.language.value);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td class="embed-lead">{figureText(t, f, declared.violations)}</td>
      <td>{figureText(t, f, declared.explosions)}</td>
      <td>{figureText(t, f, declared.previous)}</td>
    </tr>
  );
}

function MapCredits(): string {
  const { chosen, t, f } = usePage();
  const shown = LAYERS.filter(({ id }) => chosen.layers.value.includes(id));
  const credits = [...new Set(shown.flatMap((layer) => layer.credits))];
  if (credits.length === 0) return '';
  return t('snapshot.credits', { credits: f.list(credits.map((each) => t(`credit.${each}`))) });
}

/** The whole page at the view of the moment, in a window of its own. */
function HomeLink({ home }: { readonly home: string }): JSX.Element {
  const { state, t } = usePage();
  return (
    <a href={`${home}#${encodeView(state.view.value)}`} target="_blank" rel="noopener">
      {t('embed.open')}
    </a>
  );
}
