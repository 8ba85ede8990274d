import { effect, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { loadShipped } from './data/load-shipped.ts';
import { createOverlayStore } from './data/overlay-store.ts';
import { SHIPPED } from './data/shipped-files.ts';
import { createIndexedDbStorage } from './data/workspace/indexed-db.ts';
import { MAP_ID } from './panels/main-area.tsx';
import { mountPage } from './panels/page.tsx';
import { createPageContext } from './panels/parts/page-context.ts';
import type { PageContext } from './panels/parts/page-context.ts';
import { notify } from './state/actions.ts';
import { decodeView, encodeView } from './state/address.ts';
import { changeView, createAppState } from './state/app-state.ts';
import type { AppState } from './state/app-state.ts';
import { firstCamera } from './state/first-camera.ts';
import { createOverlays } from './state/overlays.ts';
import { DEFAULT_VIEW } from './state/view.ts';

/** Panning changes the view many times a second; the address follows once it rests, in milliseconds. */
const ADDRESS_DELAY_MS = 250;

const element = document.getElementById('page');
if (element === null) throw new Error('Expected an element with the id "page", got none');
await start(element).catch((error: unknown) => {
  element.textContent = `The page could not start / Сторінка не запустилася: ${String(error)}`;
});

async function start(page: HTMLElement): Promise<void> {
  const state = createAppState(await loadShipped(readGeodata), DEFAULT_VIEW);
  readAddress(state);
  const overlays = createOverlays(state, createOverlayStore(createIndexedDbStorage()));
  const context = createPageContext(
    overlays,
    () => readGeodata(SHIPPED.gazetteer),
    systemPrefersDark(),
    async () => {
      const { createExporter } = await import('./create-exporter.ts');
      return createExporter(state);
    },
    async (file) => {
      const { createSnapshotOpener } = await import('./open-snapshot.ts');
      return createSnapshotOpener(state)(file);
    },
  );
  followLook(context);
  page.classList.remove('loading');
  mountPage(page, context);
  followAddress(state);
  // What is stored comes after the shipped figures, so that a slow or broken storage keeps nobody from them.
  await Promise.all([overlays.open().then(() => openArchive(context)), startMap(context)]);
}

/** Opens the file that the address names, where it names one. */
async function openArchive({ state, desk }: PageContext): Promise<void> {
  const path = new URLSearchParams(location.search).get('archive');
  if (path === null) return;
  const { openAddress } = await import('./panels/overlay/open-address.ts');
  await openAddress(state, desk, path, document.baseURI);
}

async function readGeodata(name: string): Promise<string> {
  const response = await fetch(new URL(`geodata/${name}`, document.baseURI));
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.text();
}

/** Shows what the address says; where it cannot be read, the first view and a notice of the parts at fault. */
function readAddress(target: AppState): void {
  const decoded = decodeView(location.hash);
  target.view.value = decoded.ok ? decoded.value : DEFAULT_VIEW;
  if (!decoded.ok) notify(target, 'address-invalid', decoded.reason.join(', '));
}

/** Keeps the address in step with the view, and the view with an address that is typed or pasted. */
function followAddress(target: AppState): void {
  let written = location.hash.slice(1);
  let timer: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    const hash = encodeView(target.view.value);
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (hash === written) return;
      written = hash;
      history.replaceState(null, '', `#${hash}`);
    }, ADDRESS_DELAY_MS);
  });
  addEventListener('hashchange', () => {
    if (location.hash.slice(1) === written) return;
    written = location.hash.slice(1);
    readAddress(target);
  });
}

function systemPrefersDark(): ReadonlySignal<boolean> {
  const query = matchMedia('(prefers-color-scheme: dark)');
  const prefersDark = signal(query.matches);
  query.addEventListener('change', () => {
    prefersDark.value = query.matches;
  });
  return prefersDark;
}

/** Keeps colours, language and title of the document in step with what is chosen. */
function followLook({ palette, words, formats, chosen }: PageContext): void {
  const root = document.documentElement;
  effect(() => {
    for (const [name, colour] of Object.entries(palette.value)) {
      if (typeof colour === 'string') root.style.setProperty(`--${name}`, colour);
    }
  });
  effect(() => {
    root.lang = chosen.language.value;
    document.title = `${words.value('app.title')}: ${formats.value.days(chosen.period.value)}`;
  });
}

/** The map comes last and by itself, so that the figures are there before it and without it. */
async function startMap({ state, words, palette, mainView, onMap }: PageContext): Promise<void> {
  const onFailure = (reason: string): void => {
    notify(state, 'map-unavailable', reason);
    mainView.value = 'table';
  };
  const container = document.getElementById(MAP_ID);
  if (container === null) throw new Error('Expected an element for the map, got none');
  if (!/[#&]map=/u.test(location.hash)) {
    changeView(state, { camera: firstCamera(container.clientWidth, container.clientHeight) });
  }
  try {
    const { createMapView } = await import('./map/create-map-view.ts');
    const map = createMapView({ container, state, words, palette, onFailure });
    effect(() => {
      onMap.value = map.onMap.value;
    });
  } catch (error) {
    onFailure(error instanceof Error ? error.message : String(error));
  }
}
