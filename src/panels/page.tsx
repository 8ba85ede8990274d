import { render } from 'preact';
import type { JSX } from 'preact';
import { Announcer } from './announcer.tsx';
import { Filters } from './choose/filters.tsx';
import { Layers } from './choose/layers.tsx';
import { DayCard } from './day/day-card.tsx';
import { Reconciliation } from './day/reconciliation.tsx';
import { WeaponSightings } from './day/weapon-sightings.tsx';
import { Inspector } from './inspect/inspector.tsx';
import { IssueList } from './issue-list.tsx';
import { MainArea } from './main-area.tsx';
import { OverlayLayer } from './overlay/overlay-layer.tsx';
import { OverlaysSection } from './overlay/overlays-section.tsx';
import { AtRest } from './parts/at-rest.tsx';
import { RestNote } from './parts/rest-note.tsx';
import { Page, usePage } from './parts/page-context.ts';
import type { PageContext } from './parts/page-context.ts';
import { ProvenanceDialog } from './parts/provenance-dialog.tsx';
import { RegionTable } from './regions/region-table.tsx';
import { ReportList } from './report-list.tsx';
import { Sheet } from './sheet.tsx';
import { Timeline } from './time/timeline.tsx';
import { TitleLine } from './title-line.tsx';

/** Puts the whole page into the element, in place of what is there. */
export function mountPage(element: Element, context: PageContext): void {
  element.replaceChildren();
  render(
    <Page.Provider value={context}>
      <WholePage />
    </Page.Provider>,
    element,
  );
}

function WholePage(): JSX.Element {
  const { t } = usePage();
  return (
    <div class="page">
      <a class="skip" href="#figures" onClick={skipToFigures}>
        {t('skip')}
      </a>
      <TitleLine />
      <MainArea />
      <Sheet>
        <Timeline />
        <div class="column" id="figures" tabIndex={-1} role="region" aria-label={t('column.title')}>
          <DayCard />
          <RegionTable />
          <AtRest>
            <Reconciliation />
            <WeaponSightings />
          </AtRest>
          <Filters />
          <OverlaysSection />
          <Layers />
          <ReportList />
          <IssueList />
          <div class="colophon">
            <p>{t('caveat')}</p>
            <p>{t('credits')}</p>
          </div>
          <RestNote />
        </div>
      </Sheet>
      <Inspector />
      <ProvenanceDialog />
      <OverlayLayer />
      <AtRest>
        <Announcer />
      </AtRest>
    </div>
  );
}

/** The hash of the address holds the view, so the link must not write to it. */
function skipToFigures(event: Event): void {
  event.preventDefault();
  document.getElementById('figures')?.focus();
}
