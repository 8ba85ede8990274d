import type { JSX } from 'preact';
import { MapKey } from './choose/map-key.tsx';
import { AtRest } from './parts/at-rest.tsx';
import type { MainView } from './parts/page-context.ts';
import { usePage } from './parts/page-context.ts';
import { ObservationList } from './inspect/observation-list.tsx';
import { Notices } from './notices.tsx';

const VIEWS: readonly MainView[] = ['map', 'table'];

/** The id of the element in which the map is drawn. */
export const MAP_ID = 'map';

/** The map, or its twin in a table. */
export function MainArea(): JSX.Element {
  const { mainView, t } = usePage();
  const isTable = mainView.value === 'table';
  return (
    <main class="main-area" id="main" tabIndex={-1}>
      <h2 class="unseen">{t('main.title')}</h2>
      <div class="view-switch" role="group" aria-label={t('main.title')}>
        {VIEWS.map((view) => (
          <button
            key={view}
            type="button"
            aria-pressed={mainView.value === view}
            onClick={() => {
              mainView.value = view;
            }}
          >
            {t(`main.${view}`)}
          </button>
        ))}
      </div>
      <div id={MAP_ID} class="map" hidden={isTable} />
      <AtRest>{isTable ? <ObservationList /> : <MapKey />}</AtRest>
      <Notices />
    </main>
  );
}
