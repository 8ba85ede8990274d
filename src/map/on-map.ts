import type { OnMap } from '../cartography/legend-input.ts';
import { MEANS } from '../model/observation.ts';
import { PRECISIONS } from '../model/location.ts';
import type { Precision } from '../model/location.ts';
import type { ObserverMark } from '../cartography/symbols.ts';
import { choropleth } from './choropleth.ts';
import type { EventPlace } from './event-places.ts';
import { zonesKm } from './layers/zones.ts';
import type { MapInput } from './map-input.ts';
import { sideBeside } from './side-of-line.ts';
import { textAt } from '../model/texts.ts';

const CAMERA = MEANS.indexOf('camera');
const AREA = PRECISIONS.indexOf('area');

/** What is drawn for the state as it is, whichever part of it the camera shows: what the legend must explain. */
export function whatIsOnMap(input: MapInput): OnMap {
  const { state, eventPlaces } = input;
  const { geography } = state.data.value;
  const { line } = geography;
  return {
    ...circlesOnMap(eventPlaces.value),
    precisions: precisionsOnMap(input),
    observers: observersOnMap(input),
    weapons: input.weaponPlates.value.flat(),
    gathered: input.gathered.value,
    hollow: hollowOnMap(input),
    choropleth: choroplethOnMap(input),
    line: line === null ? null : { name: line.name, p90Km: line.precisionKm.p90 },
    sides: (['left', 'right'] as const).flatMap((at) => {
      const side = sideBeside(geography, at);
      return side === null ? [] : [{ name: side.name, short: side.short, isLeft: at === 'left' }];
    }),
    zonesKm: zonesKm(state.data.value.drawn['zones']),
    areas: areasOnMap(input),
  };
}

function circlesOnMap(
  places: readonly EventPlace[],
): Pick<OnMap, 'largestExplosions' | 'largestOthers' | 'hasNoNumber' | 'hasNested'> {
  const isNested = ({ explosions, others }: EventPlace): boolean =>
    explosions.size > 0 && others.size > 0;
  return {
    largestExplosions: places.reduce((most, { explosions }) => Math.max(most, explosions.count), 0),
    largestOthers: places.reduce((most, { others }) => Math.max(most, others.count), 0),
    hasNoNumber: places.some(
      ({ explosions, others }) => explosions.withoutFigure + others.withoutFigure > 0,
    ),
    hasNested: places.some(isNested),
  };
}

function precisionsOnMap({ state: { data }, rows }: MapInput): ReadonlySet<Precision> {
  const { table } = data.value;
  const found = new Set<Precision>();
  for (const row of rows.value) {
    const precision = PRECISIONS[table.precision[row] ?? -1];
    if (precision !== undefined && precision !== 'region') found.add(precision);
  }
  return found;
}

function observersOnMap({ state: { data }, rows }: MapInput): ReadonlySet<ObserverMark> {
  const { table } = data.value;
  const found = new Set<ObserverMark>();
  for (const row of rows.value) {
    if (table.dictionaries.observer[table.observer[row] ?? 0]?.at == null) continue;
    found.add(table.means[row] === CAMERA ? 'camera' : 'patrol');
  }
  return found;
}

function hollowOnMap(input: MapInput): OnMap['hollow'] {
  const { unit, dots } = input.hollowDots.value;
  if (dots.length === 0) return null;
  return {
    unit,
    hasExplosions: dots.some((dot) => dot.isExplosion),
    hasOthers: dots.some((dot) => !dot.isExplosion),
  };
}

function choroplethOnMap(input: MapInput): OnMap['choropleth'] {
  const { units, breaks } = choropleth(input);
  if (units.length === 0) return null;
  return { breaks, hasNoFigure: units.some(({ figure }) => figure === null) };
}

function areasOnMap({ state: { data }, rows }: MapInput): OnMap['areas'] {
  const { table, geography } = data.value;
  const known = geography.regions.filter((region) => region.level === 'area');
  const named = new Set<string | undefined>();
  for (const row of rows.value) {
    if (table.precision[row] === AREA)
      named.add(textAt(table.dictionaries.text, table.place[row] ?? 0));
  }
  return {
    hasNamed: known.some((region) => named.has(region.id)),
    hasQuiet: known.some((region) => !named.has(region.id)),
  };
}
