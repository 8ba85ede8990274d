import { signal } from '@preact/signals-core';
import { describe, expect, test } from 'vitest';
import { readRows } from '../../src/map/features.ts';
import { crowdRowsAt, stacksAt } from '../../src/map/crowd-picks.ts';
import { explosions } from '../../src/map/layers/explosions.ts';
import { violations } from '../../src/map/layers/violations.ts';
import { createMapInput } from '../../src/map/map-input.ts';
import type { MapInput } from '../../src/map/map-input.ts';
import { mapPicture } from '../../src/map/map-picture.ts';
import { whatIsOnMap } from '../../src/map/on-map.ts';
import { LOOK, PER_CIRCLE, stackCircles } from '../../src/map/stack-circles.ts';
import { circleRadius } from '../../src/cartography/sizes.ts';
import { createWords } from '../../src/cartography/words/words.ts';
import { changeView, createAppState } from '../../src/state/app-state.ts';
import { DEFAULT_VIEW } from '../../src/state/view.ts';
import { createGeography } from '../../src/model/geography.ts';
import { smallWorld } from '../model/small-world.ts';
import { seededTable } from './seeded-table.ts';

const DAY = 1440;
const DAYS = 100;
const TABLE = seededTable(2, 30_000, DAYS);
const WHOLE = { start: 0, end: DAYS * DAY };
const FRONT = { west: 0.59, north: 0.32, east: 0.63, south: 0.38, zoom: 7 };
/** A few kilometres of it. */
const VILLAGE = { west: 0.6085, north: 0.347, east: 0.6095, south: 0.348, zoom: 12 };
const BOTH = { explosions: true, others: true };

/** What a map of many observations draws from; without divisions, which are not looked at here. */
function crowded(isPainter: boolean, table = TABLE) {
  const { hierarchy, regions } = smallWorld();
  const geography = createGeography({ ...hierarchy, levels: [] }, regions, null);
  const data = { reports: [], table, geography, drawn: {}, issues: [] };
  const state = createAppState(data, { ...DEFAULT_VIEW, period: WHOLE });
  state.rest.watch();
  const sight = signal(FRONT);
  const viewer = { sight, isPainter };
  const input = createMapInput(state, signal(createWords('en')), signal([]), viewer);
  return { input, sight };
}

function circlesOf(input: MapInput): readonly string[] {
  return [violations, explosions].flatMap(({ sources }) =>
    Object.values(sources).flatMap((featuresOf) =>
      featuresOf(input)
        .features.map(({ properties }) => Math.fround(Number(properties?.['radius'])).toFixed(3))
        .toSorted(),
    ),
  );
}

function painted(input: MapInput): readonly string[] {
  const gathered = input.crowd.now.value;
  const circles = gathered === null ? [] : stackCircles(gathered.stacks, gathered.scale, BOTH);
  const found: [string[], string[]] = [[], []];
  for (let i = 0; i < circles.length; i += PER_CIRCLE) {
    const isOther = ((circles[i + 3] ?? 0) & LOOK.isOther) !== 0;
    found[isOther ? 0 : 1].push((circles[i + 2] ?? 0).toFixed(3));
  }
  return found.flatMap((radii) => radii.toSorted());
}

describe('a selection too large for a feature each', () => {
  test('is gathered by cells, and painted as the same circles as features of it are', () => {
    const { input } = crowded(false);
    expect(input.crowd.now.value?.rows).toBeNull();
    expect(painted(input).length).toBeGreaterThan(100);
    expect(painted(input)).toEqual(circlesOf(input));
    expect(circlesOf(crowded(true).input).every((radius) => radius === 'NaN')).toBe(true);
  });

  test('prints the number of a cell once, on top: what is inside and the ring together', () => {
    const { input } = crowded(true);
    const ring = violations.sources['violations']?.(input).features ?? [];
    const inner = explosions.sources['explosions']?.(input).features ?? [];
    const numbers = inner.map(({ properties }) => String(properties?.['text'])).filter(Boolean);
    const largest = input.eventPlaces.value.reduce(
      (most, place) => Math.max(most, place.explosions.count + place.others.count),
      0,
    );
    const texts = [{}, { notation: 'compact' } as const].map((options) =>
      new Intl.NumberFormat('en', options).format(largest),
    );
    const isTheLargest = (number: string): boolean =>
      texts.some((text) => text === number.replace('+', ''));
    expect(numbers.some(isTheLargest)).toBe(true);
    expect(ring.filter(({ properties }) => properties?.['text'] !== '').length).toBeLessThan(5);
  });

  test('sets the weapons of a neighbourhood beside circles, not on them', () => {
    const { input } = crowded(true);
    const { scale } = input.gathered.value ?? { scale: 1 };
    const perPx = 360 / (512 * 2 ** FRONT.zoom);
    const circles = input.eventPlaces.value.map(({ lng, lat, explosions: { count }, others }) => ({
      at: [lng, lat] as const,
      radius: circleRadius(count + others.count) * scale,
    }));
    const plates = input.weaponPlates.value.flat();
    expect(plates.length).toBeGreaterThan(3);
    expect(plates.reduce((sum, { stack }) => sum + stack.size, 0)).toBeGreaterThan(100);
    const covering = plates.filter(({ lng, lat }) =>
      circles.some(({ at, radius }) => {
        const east = (lng - at[0]) / perPx;
        const north = (lat - at[1]) / perPx / Math.cos((lat * Math.PI) / 180);
        return radius > 4 && Math.hypot(east, north) < radius + 4;
      }),
    );
    expect(covering).toEqual([]);
  });

  test('close by, once the index is there, has its own places and rows again', () => {
    const { input, sight } = crowded(false);
    sight.value = VILLAGE;
    expect(input.rows.value.length).toBe(0);
    input.crowd.prepare();
    expect(input.rows.value.length).toBeGreaterThan(20);
    expect(painted(input)).toEqual(circlesOf(input));
    expect(whatIsOnMap(input).gathered).toBeNull();
  });

  test('keeps what is slow to draw as it is while it is dragged, until it rests', () => {
    const { input } = crowded(true);
    const before = input.eventPlaces.value;
    changeView(input.state, { period: { start: 0, end: (DAYS - 1) * DAY } });
    expect(input.state.rest.isMoving.value).toBe(true);
    expect(input.eventPlaces.value).toBe(before);
    input.state.rest.settle();
    expect(input.state.rest.isMoving.value).toBe(false);
    expect(input.eventPlaces.value).not.toBe(before);
    expect(whatIsOnMap(input).gathered?.each).toBe(1);
  });

  test('of very many rows is sampled where it leaps, says so, and is all there when it rests', () => {
    const { input } = crowded(true, seededTable(4, 120_000, DAYS));
    changeView(input.state, { period: { start: 0, end: 10 * DAY } });
    input.state.rest.settle();
    expect(input.gathered.value?.each).toBe(1);
    changeView(input.state, { period: { start: 0, end: (DAYS - 1) * DAY } });
    expect(whatIsOnMap(input).gathered?.each).toBe(4);
    input.state.rest.settle();
    expect(whatIsOnMap(input).gathered?.each).toBe(1);
  });

  test('of very many rows is all there at each step of a drag', () => {
    const { input } = crowded(true, seededTable(4, 120_000, DAYS));
    expect(input.gathered.value?.each).toBe(1);
    changeView(input.state, { period: { start: 0, end: (DAYS - 1) * DAY } });
    expect(input.state.rest.isMoving.value).toBe(true);
    expect(input.gathered.value?.each).toBe(1);
  });

  test('of other data is gathered whole at once', () => {
    const { input } = crowded(true);
    input.state.data.value = {
      ...input.state.data.value,
      table: seededTable(4, 120_000, DAYS),
    };
    expect(input.state.rest.isMoving.value).toBe(false);
    expect(input.gathered.value?.each).toBe(1);
  });

  test('that follows a small one lists no row, not even while it is dragged', () => {
    const { input } = crowded(true);
    changeView(input.state, { period: { start: 0, end: 5 * DAY } });
    expect(input.rows.value.length).toBeGreaterThan(100);
    input.state.rest.settle();
    changeView(input.state, { period: WHOLE });
    expect(input.state.rest.isMoving.value).toBe(true);
    expect(input.rows.value.length).toBe(0);
    expect(input.eventPlaces.value.length).toBeLessThan(1000);
  });

  test('a small one is drawn feature by feature, at once', () => {
    const { input } = crowded(true);
    changeView(input.state, { period: { start: 0, end: 5 * DAY } });
    expect(input.crowd.now.value).toBeNull();
    expect(input.state.rest.isMoving.value).toBe(false);
    const rows = explosions.sources['explosions']?.(input).features.flatMap(({ properties }) =>
      readRows(properties),
    );
    expect(rows?.length).toBeGreaterThan(100);
  });

  test('under the pointer are all rows of the circles there, and of nothing else', () => {
    const { input } = crowded(true);
    const gathered = input.crowd.now.value;
    if (gathered === null) throw new Error('Expected a large selection');
    const { stacks, points } = gathered;
    const at = {
      x: points.origin[0] + (stacks.x[40] ?? 0),
      y: points.origin[1] + (stacks.y[40] ?? 0),
      zoom: 7,
    };
    const found = stacksAt(gathered, at, 0);
    expect(found).toContain(40);
    const sizes = found.map((stack) =>
      stacks.tallies.reduce((sum, { size }) => sum + (size[stack] ?? 0), 0),
    );
    const rows = crowdRowsAt(input.crowd, input.state.selection.value, at, 0);
    expect(rows.length).toBe(sizes.reduce((sum, size) => sum + size, 0));
    expect(new Set(rows).size).toBe(rows.length);
    expect(
      crowdRowsAt(input.crowd, input.state.selection.value, { x: 0.1, y: 0.1, zoom: 7 }, 3),
    ).toEqual([]);
  });

  test('is in the picture for a page too, and explained there', () => {
    const { input } = crowded(false);
    const picture = mapPicture(input.state);
    const circles = picture.drawing.filter(({ style }) => style.type === 'circle');
    const drawn = circles.flatMap(({ features }) => features.features);
    expect(drawn.length).toBeGreaterThan(100);
    expect(drawn.every(({ properties }) => Number(properties?.['radius']) > 0)).toBe(true);
    expect(picture.legend.map(({ label }) => label).join()).toContain(
      'nearby places in one circle',
    );
  });
});
