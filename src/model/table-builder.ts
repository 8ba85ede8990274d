import { WINDS } from '../base/compass.ts';
import type { Bearing, Wind } from '../base/compass.ts';
import type { LngLat } from '../base/lng-lat.ts';
import { centreOfShape } from '../geometry/shape.ts';
import { kindCode } from './kind.ts';
import { shapeOf } from './location-shape.ts';
import { PRECISIONS } from './location.ts';
import type { Location } from './location.ts';
import { COUNT_QUALIFIERS, MEANS, STATUSES, WEAPON_STATES } from './observation.ts';
import type { Observation, Observer } from './observation.ts';
import { NO_FIGURE, placeNameOf } from './observation-table.ts';
import { MAX_WORDS, createColumns, growColumns, sortColumns } from './table-columns.ts';
import type { PlainTable } from './table-columns.ts';
import { createDictionary } from './dictionary.ts';
import { textsOf } from './texts.ts';

/** Collects observations into columns one by one: add, then finish. */
export interface TableBuilder {
  add(observation: Observation): void;
  /** The table, sorted by end, start, report and id. The builder is spent. */
  finish(): PlainTable;
}

/** A builder that keeps no observation, only its columns, so that a large file costs what its columns cost. */
export function createTableBuilder(): TableBuilder {
  const texts = createDictionary('');
  const reports = createDictionary('');
  const regions = createDictionary('', MAX_WORDS.region);
  const sides = createDictionary('', MAX_WORDS.side);
  const observers = createDictionary<Observer | null>(null);
  let columns = createColumns(64);
  let row = 0;
  return {
    add(observation) {
      if (row === columns.start.length) columns = growColumns(columns, row * 2);
      const { location } = observation;
      const [lng, lat] = positionOf(location);
      const [rangeMin, rangeMax] = rangeOf(location);
      const bearings = 'bearings' in location ? location.bearings : [];
      const observer = observerOf(observation);
      const state = observation.weaponState;
      columns.start[row] = observation.period.start;
      columns.end[row] = observation.period.end;
      columns.kind[row] = kindCode(observation.kind);
      columns.count[row] = observation.count ?? NO_FIGURE;
      columns.qualifier[row] = COUNT_QUALIFIERS.indexOf(observation.qualifier);
      columns.precision[row] = PRECISIONS.indexOf(location.precision);
      columns.lng[row] = lng;
      columns.lat[row] = lat;
      columns.rangeMin[row] = rangeMin;
      columns.rangeMax[row] = rangeMax;
      columns.winds[row] = windBits(bearings.filter((bearing) => !bearing.isErly));
      columns.erlyWinds[row] = windBits(bearings.filter((bearing) => bearing.isErly));
      columns.means[row] = MEANS.indexOf(observation.means);
      columns.weaponState[row] = state === null ? 0 : 1 + WEAPON_STATES.indexOf(state);
      columns.status[row] = STATUSES.indexOf(observation.status);
      columns.flight[row] = flightCode(observation.flight);
      columns.report[row] = reports.add(observation.reportId);
      columns.region[row] = regions.add(observation.regionId ?? '');
      columns.side[row] = sides.add(observation.side ?? '');
      columns.observer[row] =
        observer === null ? 0 : observers.add(observer, JSON.stringify(observer));
      columns.place[row] = texts.add(placeNameOf(location));
      columns.id[row] = texts.add(observation.id);
      columns.timeText[row] = texts.add(observation.timeText ?? '');
      columns.description[row] = texts.add(observation.description ?? '');
      row++;
    },
    finish() {
      const dictionaries = {
        report: reports.words,
        region: regions.words,
        side: sides.words,
        observer: observers.words,
        text: textsOf(texts.words),
      };
      return { length: row, ...sortColumns(columns, row, dictionaries), dictionaries };
    },
  };
}

/** Packs observations into a table. The order of the input changes nothing. */
export function buildTable(observations: Iterable<Observation>): PlainTable {
  const builder = createTableBuilder();
  for (const observation of observations) builder.add(observation);
  return builder.finish();
}

/** The range of a shape counts from the observer, so a ranged observation always has one. */
function observerOf(observation: Observation): Observer | null {
  const { location, observer } = observation;
  if (!('from' in location)) return observer;
  return { name: observer?.name ?? '', side: observer?.side ?? null, at: location.from };
}

function positionOf(location: Location): LngLat {
  if ('at' in location) return location.at;
  if ('from' in location) return centreOfShape(shapeOf(location));
  return [Number.NaN, Number.NaN];
}

function rangeOf(location: Location): readonly [number, number] {
  if (location.precision === 'place') return [0, location.radiusKm];
  return ('rangeKm' in location ? location.rangeKm : null) ?? [Number.NaN, Number.NaN];
}

function windBits(bearings: readonly Bearing[]): number {
  return bearings.reduce((bits, bearing) => bits | (1 << WINDS.indexOf(bearing.wind)), 0);
}

function flightCode(flight: { readonly from: Wind; readonly to: Wind } | null): number {
  return flight === null ? 0 : (WINDS.indexOf(flight.from) + 1) * 32 + WINDS.indexOf(flight.to) + 1;
}
