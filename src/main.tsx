import { effect } from '@preact/signals';
import { loadGroundTexts } from './data/ground.ts';
import { loadShipped } from './data/load-shipped.ts';
import { createOverlayStore } from './data/overlay-store.ts';
import { createIndexedDbStorage } from './data/workspace/indexed-db.ts';
import { keyCoversPx } from './panels/choose/map-key.tsx';
import { FIRST_CHOICE } from './panels/export/exporter.ts';
import type { Exporter } from './panels/export/exporter.ts';
import { printOnCommand } from './panels/export/print-page.ts';
import { followLook, systemPrefersDark } from './follow-look.ts';
import { mountPage } from './panels/page.tsx';
import { createPageContext } from './panels/parts/page-context.ts';
import type { PageContext } from './panels/parts/page-context.ts';
import { namesCamera, startMap } from './start-map.ts';
import { notify } from './state/actions.ts';
import { decodeView, encodeView } from './state/address.ts';
import { createAppState } from './state/app-state.ts';
import type { AppState } from './state/app-state.ts';
import { firstCamera } from './state/first-camera.ts';
import { createOverlays } from './state/overlays.ts';
import { DEFAULT_VIEW, firstViewFor } from './state/view.ts';
import type { Language } from './state/view.ts';

/** Panning changes the view many times a second; the address follows once it rests, in milliseconds. */
const ADDRESS_DELAY_MS = 250;

const element = document.getElementById('page');
if (element === null) throw new Error('Expected an element with the id "page", got none');
const isEmbedded = new URLSearchParams(location.search).has('embed');
await (isEmbedded ? embed(element) : start(element)).catch((error: unknown) => {
  element.textContent = `The page could not start / Сторінка не запустилася: ${String(error)}`;
});

/** `?embed` before the hash: the view alone, read-only, for a frame in another page. */
async function embed(page: HTMLElement): Promise<void> {
  const { startEmbed } = await import('./start-embed.ts');
  const home = new URL(location.href);
  home.search = '';
  home.hash = '';
  await startEmbed(page, { readText: readGeodata, hash: location.hash, home: home.href });
}

async function start(page: HTMLElement): Promise<void> {
  const first = firstViewFor(navigator.languages);
  const state = createAppState(await loadShipped(readGeodata), first);
  if (location.hash.length > 1) readAddress(state);
  const overlays = createOverlays(state, createOverlayStore(createIndexedDbStorage()));
  const loadExporter = async (): Promise<Exporter> => {
    const { createExporter } = await import('./create-exporter.ts');
    return createExporter(state, readGeodata);
  };
  const context = createPageContext(
    overlays,
    () => loadGroundTexts(readGeodata),
    systemPrefersDark(),
    loadExporter,
    async (file) => {
      const { createSnapshotOpener } = await import('./open-snapshot.ts');
      return createSnapshotOpener(state)(file);
    },
  );
  followLook(context);
  page.classList.remove('loading');
  mountPage(page, context);
  followAddress(state, first.language);
  // What is stored comes after the shipped figures, so that a slow or broken storage keeps nobody from them.
  const cameraFor = namesCamera(location.hash)
    ? null
    : (width: number, height: number) => firstCamera(width, height, 0, keyCoversPx());
  const opened = overlays.open();
  await Promise.all([opened, openArchive(context, opened), startMap(context, cameraFor)]);
  await printComposedPages(loadExporter);
}

/** Opens the file that the address names, where it names one; fetches it and starts its reader before storage is ready. */
async function openArchive({ state, desk }: PageContext, opened: Promise<void>): Promise<void> {
  const path = new URLSearchParams(location.search).get('archive');
  if (path === null) return;
  desk.prepare();
  const { openAddress } = await import('./panels/overlay/open-address.ts');
  await openAddress(state, desk, path, document.baseURI, opened);
}

/** What draws pages is loaded last of all; without it the browser prints the page as it is, and the export dialog says why. */
async function printComposedPages(loadExporter: () => Promise<Exporter>): Promise<void> {
  const exporter = await loadExporter().catch(() => null);
  if (exporter !== null) printOnCommand(() => exporter.compose(FIRST_CHOICE));
}

async function readGeodata(name: string): Promise<string> {
  const response = await fetch(new URL(`geodata/${name}`, document.baseURI));
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.text();
}

/**
 * Shows what the address says, in the language shown where it names none; where it cannot be read, the first view and a
 * notice of the parts at fault.
 */
function readAddress(target: AppState): void {
  const { language } = target.view.value;
  const decoded = decodeView(location.hash, language);
  target.view.value = decoded.ok ? decoded.value : { ...DEFAULT_VIEW, language };
  if (!decoded.ok) notify(target, 'address-invalid', decoded.reason.join(', '));
}

/**
 * Keeps the address in step with the view, and the view with an address that is typed or pasted; `own` is the language of
 * whoever comes without an address.
 */
function followAddress(target: AppState, own: Language): void {
  let written = location.hash.slice(1);
  let timer: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    const view = target.view.value;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const hash = encodeView(view, own);
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
