import { effect } from '@preact/signals-core';
import type { Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { divisionOf } from '../../src/model/geography.ts';
import { buildTable } from '../../src/model/table-builder.ts';
import { tagTable } from '../../src/model/tagging.ts';
import { declaredRegions, reconcile, shownViolations } from '../../src/state/reconciled.ts';
import { addLevel, prepareTable, showLevel } from '../../src/state/level-actions.ts';
import type { Observation } from '../../src/model/observation.ts';
import type { AppState } from '../../src/state/app-state.ts';
import { observation } from '../model/small-world.ts';
import { smallPage } from './small-page.ts';

function box(west: number, south: number, east: number, north: number): Polygon {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}

const OWN = [
  { name: { en: 'Left' }, geometry: box(37, 48, 37.6, 49) },
  { name: { en: 'Right' }, geometry: box(37.6, 48, 38.2, 49) },
];

/** More rows than are tagged at once, over the whole small world. */
const many = buildTable(observationsAt(60_000));

function observationsAt(count: number): readonly Observation[] {
  return Array.from({ length: count }, (_, i) =>
    observation({
      id: String(i),
      location: {
        precision: 'exact',
        at: [37 + ((i * 0.618) % 1) * 2, 47 + ((i * 0.414) % 1) * 2],
      },
    }),
  );
}

describe('addLevel', () => {
  test('counts by the own regions, which are offered behind the others', async () => {
    const { overlays } = await smallPage(undefined, undefined, [
      observation({ id: 'a', count: 2, location: { precision: 'exact', at: [37.5, 48.5] } }),
      observation({ id: 'b', count: 3, location: { precision: 'exact', at: [37.7, 48.5] } }),
      observation({ id: 'c', count: 5, location: { precision: 'exact', at: [38.7, 48.5] } }),
    ]);
    const { state } = overlays;
    await addLevel(state, { en: 'My own' }, 'own.geojson', OWN);
    expect(state.view.value.level).toBe('own-1');
    const { levels } = state.data.value.geography.hierarchy;
    expect(levels.at(-1)).toEqual({ id: 'own-1', name: { en: 'My own' } });
    const counts = state.counts.value;
    expect(counts?.violations.units.map(({ located }) => located.expected)).toEqual([2, 3]);
    expect(counts?.violations.outside.located.expected).toBe(5);
    expect(counts?.tagging.division.units.map(({ name }) => name.en)).toEqual(['Left', 'Right']);
  });

  test('keeps what is counted by the other levels, and a second one beside the first', async () => {
    const { overlays } = await smallPage();
    const { state } = overlays;
    const oblasts = state.levels.value.cubeOf('oblast');
    await addLevel(state, { en: 'One' }, 'a.geojson', OWN);
    await addLevel(state, { en: 'Two' }, 'b.geojson', OWN.slice(1));
    expect(state.levels.value.cubeOf('oblast')).toBe(oblasts);
    expect(state.levels.value.cubeOf('own-1')?.tagging.division.units).toHaveLength(2);
    expect(state.levels.value.cubeOf('own-2')?.tagging.division.units).toHaveLength(1);
  });
});

describe('a level of own regions over a large table', () => {
  test('is offered and shown when its rows are counted', async () => {
    const { overlays } = await smallPage();
    const { state } = overlays;
    state.data.value = { ...state.data.value, table: many };
    const added = addLevel(state, { en: 'Own' }, 'own.geojson', OWN);
    expect(state.view.value.level).toBe('oblast');
    expect(levelIds(state)).not.toContain('own-1');
    expect(await added).toBe(true);
    expect(state.view.value.level).toBe('own-1');
    expect(state.counts.value?.tagging.division.units).toHaveLength(2);
  });

  test('is cancelled without a trace', async () => {
    const { overlays } = await smallPage();
    const { state } = overlays;
    const { geography } = state.data.value;
    state.data.value = { ...state.data.value, table: many };
    const stop = new AbortController();
    const added = addLevel(state, { en: 'Own' }, 'own.geojson', OWN, stop.signal);
    stop.abort();
    expect(await added).toBe(false);
    expect(state.data.value.geography).toBe(geography);
    expect(state.view.value.level).toBe('oblast');
    expect(state.progress.value).toBeNull();
  });

  test('counts the table that came meanwhile, and does not take the place of a level asked for meanwhile', async () => {
    const { overlays } = await smallPage();
    const { state } = overlays;
    state.data.value = { ...state.data.value, table: many };
    const added = addLevel(state, { en: 'Own' }, 'own.geojson', OWN);
    const other = buildTable(observationsAt(60_001));
    state.data.value = { ...state.data.value, table: other };
    await Promise.all([added, showLevel(state, 'side')]);
    expect(state.view.value.level).toBe('side');
    expect(levelIds(state)).toContain('own-1');
    expect(state.levels.value.cubeOf('own-1')?.tagging.unit).toHaveLength(60_001);
  });
});

function levelIds(state: AppState): readonly string[] {
  return state.data.value.geography.hierarchy.levels.map(({ id }) => id);
}

describe('a large table', () => {
  test('is tagged in slices, saying how far it is, and to the same result', async () => {
    const { overlays } = await smallPage();
    const { state } = overlays;
    const parts: number[] = [];
    const stop = effect(() => {
      if (state.progress.value !== null) parts.push(state.progress.value);
    });
    await prepareTable(state, many);
    stop();
    expect(state.progress.value).toBeNull();
    expect(parts.every((part) => part >= 0 && part < 1)).toBe(true);
    const { geography } = state.data.value;
    const division = divisionOf(geography, 'side');
    if (division === null) throw new Error('Expected sides');
    const prepared = state.store.taggingOf(many, geography, division);
    expect(prepared?.unit).toEqual(tagTable(many, geography, division).unit);
    expect(state.store.taggingOf(many, geography, division)).toBe(prepared);
  });

  test('is there before its counts, which follow', async () => {
    const { overlays } = await smallPage();
    const { state } = overlays;
    const isCounted = prepareTable(state, many);
    state.data.value = { ...state.data.value, table: many };
    expect(state.counts.value).toBeNull();
    expect(state.progress.value).toBeLessThan(1);
    expect(state.filterable.value.table).toBe(many);
    const { period } = state.view.value;
    expect(reconcile(state, period)).toBeNull();
    expect(shownViolations(state, 'north')).toBeNull();
    expect(declaredRegions(state, period).map(({ regionId }) => regionId)).toContain('north');
    await isCounted;
    expect(state.counts.value?.violations.total.located.expected).toBe(many.length);
    expect(state.progress.value).toBeNull();
  });

  test('is tagged once for all who ask meanwhile, and the work goes on until the last of them has it', async () => {
    const { overlays } = await smallPage();
    const { store, data } = overlays.state;
    const { geography } = data.value;
    const [side, band] = ['side', 'band'].map((id) => divisionOf(geography, id));
    if (side == null || band == null) throw new Error('Expected sides and bands');
    const first = store.prepare(many, geography, [side]);
    const both = store.prepare(many, geography, [side, band]);
    const tagged = store.tagged(many, geography, side);
    await first;
    const early = store.taggingOf(many, geography, side);
    expect(store.progress.value === null).toBe(store.taggingOf(many, geography, band) !== null);
    await both;
    expect(store.progress.value).toBeNull();
    expect(store.taggingOf(many, geography, side)).toBe(early);
    expect(await tagged).toBe(early);
  });

  test('is shown by the level that was asked for last', async () => {
    const { overlays } = await smallPage();
    const { state } = overlays;
    state.data.value = { ...state.data.value, table: many };
    const asked = [showLevel(state, 'band'), showLevel(state, 'side')];
    expect(state.view.value.level).toBe('oblast');
    await Promise.all(asked);
    expect(state.view.value.level).toBe('side');
    const total = state.counts.value?.violations.total.located.expected;
    expect(total).toBe(many.length);
  });

  test('gives a level up when another is asked for, and begins it anew for who still waits', async () => {
    const { overlays } = await smallPage();
    const { state } = overlays;
    state.data.value = { ...state.data.value, table: many };
    const { geography } = state.data.value;
    const band = divisionOf(geography, 'band');
    if (band === null) throw new Error('Expected bands');
    const given = showLevel(state, 'band');
    await showLevel(state, 'oblast');
    await given;
    expect(state.view.value.level).toBe('oblast');
    expect(state.progress.value).toBeNull();
    const again = showLevel(state, 'band');
    expect(state.progress.value).toBe(0);
    const waiting = state.store.prepare(many, geography, [band]);
    await Promise.all([again, showLevel(state, 'oblast'), waiting]);
    expect(state.view.value.level).toBe('oblast');
    expect(state.store.taggingOf(many, geography, band)?.unit).toHaveLength(many.length);
    await Promise.all(['band', 'oblast', 'band'].map((level) => showLevel(state, level)));
    expect(state.view.value.level).toBe('band');
  });
});
