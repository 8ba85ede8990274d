import { effect } from '@preact/signals';
import { Map as MapLibreMap } from 'maplibre-gl';
import type { Period } from '../../../src/base/period.ts';
import { fetchFile } from '../../../src/data/fetch-file.ts';
import type { AppData } from '../../../src/data/app-data.ts';
import { loadGroundTexts } from '../../../src/data/ground.ts';
import { loadShipped } from '../../../src/data/load-shipped.ts';
import { createNoStore } from '../../../src/data/overlay-store.ts';
import { followLook, systemPrefersDark } from '../../../src/follow-look.ts';
import { numbersOf } from '../../../src/model/number-column.ts';
import { mountPage } from '../../../src/panels/page.tsx';
import { createPageContext } from '../../../src/panels/parts/page-context.ts';
import { startMap } from '../../../src/start-map.ts';
import { showPeriod } from '../../../src/state/actions.ts';
import { changeView, createAppState } from '../../../src/state/app-state.ts';
import { createOverlays } from '../../../src/state/overlays.ts';
import { DEFAULT_VIEW } from '../../../src/state/view.ts';
import type { BenchPage } from './bench-page.ts';
import { CAMERA, dragOf, idle } from './picture.ts';

/** The whole page with its panels, and a handle on its map that the product does not give away. */
const readText = async (name: string): Promise<string> => (await fetch(`/geodata/${name}`)).text();
const shipped = await loadShipped(readText);
const state = createAppState(shipped, { ...DEFAULT_VIEW, camera: CAMERA });
const overlays = createOverlays(state, createNoStore());
const context = createPageContext(overlays, () => loadGroundTexts(readText), systemPrefersDark());
const element = document.getElementById('page');
if (element === null) throw new Error('Expected an element with the id "page", got none');

let map: MapLibreMap | null = null;
MapLibreMap.prototype.on = new Proxy(MapLibreMap.prototype.on, {
  apply(on, started: MapLibreMap, args) {
    map = started;
    return Reflect.apply(on, started, args);
  },
});

followLook(context);
mountPage(element, context);
await overlays.open();
await startMap(context, null);
const found: MapLibreMap | null = map;
if (found === null) throw new Error('Expected the map to start');
const own: MapLibreMap = found;
let loaded: AppData = shipped;

/** Resolves once every row of the selection is drawn: what was sampled while it changed has come to rest. */
async function drawnWhole(): Promise<void> {
  await new Promise<void>((resolve) => {
    const stop = effect(() => {
      if ((context.onMap.value?.gathered?.each ?? 1) > 1) return;
      resolve();
      queueMicrotask(() => stop());
    });
  });
  await idle(own);
}

/** Resolves once the counts of what is shown are there. */
function counted(): Promise<void> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      if (state.counts.value === null) return;
      resolve();
      queueMicrotask(() => stop());
    });
  });
}

/** How many observations end in the period, by looking at each. */
function endingIn({ start, end }: Period): number {
  let found = 0;
  for (const at of numbersOf(state.data.value.table.end)) if (at > start && at <= end) found++;
  return found;
}

/** The numbers that the page prints of what is shown. */
function saidShown(): string {
  const text = document.querySelector('.shown-line span')?.textContent ?? '';
  return (text.match(/\d[\d,]*/gu) ?? []).map((number) => number.replaceAll(',', '')).join(' ');
}

/** A day of 1970: no observation is of it. */
const NOTHING_IN_IT = { start: 0, end: 24 * 60 };

const bench: BenchPage = {
  ready: () => idle(own),
  /** The archive as the page opens it: fetched, unpacked, checked, joined, drawn; then tagged and counted. */
  async open(url, start, end) {
    changeView(state, { period: { start, end } });
    await idle(own);
    const before = state.selection.value.length;
    const begin = performance.now();
    const added = new Promise<void>((resolve) => {
      const stop = effect(() => {
        if (state.data.value.table === shipped.table) return;
        resolve();
        queueMicrotask(() => stop());
      });
    });
    await context.desk.takeWhenLoaded('seeded.arrow.gz', (onProgress, signal) =>
      fetchFile(new URL(url, location.href), onProgress, signal),
    );
    await added;
    await drawnWhole();
    const ms = performance.now() - begin;
    await counted();
    loaded = state.data.value;
    const countedMs = performance.now() - begin;
    return { ms, countedMs, rows: state.selection.value.length - before };
  },
  /** The rows are in memory and tagged, and nothing is drawn of them yet. */
  async draw() {
    const begin = performance.now();
    state.data.value = loaded;
    await drawnWhole();
    return performance.now() - begin;
  },
  async drag(periods) {
    const expected = periods.map(endingIn);
    const said: string[] = [];
    await dragOf(
      own,
      periods.map((period) => () => showPeriod(state, period)),
      () => said.push(saidShown()),
    );
    return expected.filter((rows, step) => said[step] === `${rows} ${rows}`).length;
  },
  async base(frames) {
    showPeriod(state, NOTHING_IN_IT);
    await idle(own);
    await dragOf(
      own,
      Array.from({ length: frames }, () => () => undefined),
    );
  },
  hide() {
    state.data.value = shipped;
    return drawnWhole();
  },
};
Object.assign(globalThis, { bench });
