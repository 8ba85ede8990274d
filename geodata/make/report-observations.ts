import { bearingDeg, parseBearing } from '../../src/base/compass.ts';
import type { Bearing } from '../../src/base/compass.ts';
import type { LngLat } from '../../src/base/lng-lat.ts';
import type { Period } from '../../src/base/period.ts';
import { parseOffset } from '../../src/data/gazetteer-names.ts';
import { destination } from '../../src/geometry/geodesic.ts';
import { rangedLocation } from '../../src/model/location.ts';
import type { Location } from '../../src/model/location.ts';
import type { Observation } from '../../src/model/observation.ts';
import type { ObservationFact, WeaponFact } from './report-facts.ts';
import { dayPeriod, localPeriod, regionIdOf } from './report-frame.ts';
import type { ReportFrame } from './report-frame.ts';
import type { PlaceFinder } from './report-places.ts';

/** The region of each disengagement area. */
const AREAS = {
  'Stanytsia Luhanska': { id: 'area-stanytsia-luhanska', region: 'Luhansk' },
  Zolote: { id: 'area-zolote', region: 'Luhansk' },
  Petrivske: { id: 'area-petrivske', region: 'Donetsk' },
} as const;

/** One observation of a report; without range, bearing or a known observer it stays in its region. */
export function makeObservation(
  fact: ObservationFact,
  id: string,
  frame: ReportFrame,
  places: PlaceFinder,
): Observation {
  const area = fact.area === undefined ? null : AREAS[fact.area];
  const stated = regionIdOf(area?.region ?? fact.region);
  const place = observerPlace(fact, stated, places);
  const regionId = stated ?? place?.region ?? null;
  const from = place === null ? null : stand([place.lng, place.lat], fact.observerOffset);
  const name = fact.observerText ?? fact.observer;
  return {
    id,
    reportId: frame.id,
    kind: fact.kind,
    count: fact.count,
    qualifier: fact.qualifier,
    period: spanOf(fact.from, fact.to, frame),
    timeText: fact.time ?? null,
    location:
      area === null ? locate(fact, from, regionId) : { precision: 'area', regionId: area.id },
    regionId,
    side: null,
    observer: name === undefined ? null : { name, at: from, side: fact.observerSide ?? null },
    means: fact.means,
    description: fact.description ?? null,
    flight: fact.flight === undefined ? null : { from: fact.flight[0], to: fact.flight[1] },
    weaponState: null,
    status: 'confirmed',
  };
}

/** One sighting of weapons; at a place with its radius where the place is known. */
export function makeWeapon(
  fact: WeaponFact,
  id: string,
  frame: ReportFrame,
  places: PlaceFinder,
): Observation {
  const stated = regionIdOf(fact.region);
  const { place: name, ref } = fact;
  const place = name === undefined ? null : places.find({ name, ref, regionId: stated });
  const regionId = stated ?? place?.region ?? null;
  const lost = place === null ? lostPlace(fact) : null;
  const words = [fact.description, lost].filter((each) => each != null);
  return {
    id,
    reportId: frame.id,
    kind: fact.kind,
    count: fact.count,
    qualifier: 'exact',
    period: fact.date === undefined ? frame.period : dayPeriod(fact.date, frame.zone),
    timeText: fact.date ?? null,
    location:
      place === null
        ? { precision: 'region', regionId }
        : {
            precision: 'place',
            at: [place.lng, place.lat],
            radiusKm: place.radiusKm + (readOffset(fact.offset)?.km ?? 0),
            name: name ?? place.name.en,
          },
    regionId,
    side: fact.side ?? null,
    observer: null,
    means: fact.means,
    description: words.length === 0 ? null : words.join('; '),
    flight: null,
    weaponState: fact.state,
    status: fact.status,
  };
}

/** The words for a place that is not in the gazetteer. */
function lostPlace({ place, ref, description }: WeaponFact): string | null {
  if (place === undefined) return null;
  const bracket = ref === undefined ? place : `${place}: ${ref}`;
  return description?.includes(place) === true ? bracket : `near ${bracket}`;
}

function observerPlace(
  { observer, ref }: ObservationFact,
  regionId: string | null,
  places: PlaceFinder,
): ReturnType<PlaceFinder['find']> {
  if (observer === undefined) return null;
  return places.find({ name: observer, ref, regionId });
}

function locate(fact: ObservationFact, from: LngLat | null, regionId: string | null): Location {
  if (from === null) return { precision: 'region', regionId };
  return rangedLocation(from, fact.distKm ?? null, fact.dirs.map(readBearing), regionId);
}

/** Where observers stood who give their position by an offset of their own from a place. */
function stand(place: LngLat, offset: string | undefined): LngLat {
  const words = readOffset(offset);
  if (words === null) return place;
  const [lng, lat] = destination(place, bearingDeg(words.bearing), words.km);
  return [Math.round(lng * 1e5) / 1e5, Math.round(lat * 1e5) / 1e5];
}

function readOffset(text: string | undefined): ReturnType<typeof parseOffset> {
  if (text === undefined) return null;
  const words = parseOffset(text);
  if (words === null) throw new Error(`Expected an offset, got "${text}"`);
  return words;
}

function readBearing(text: string): Bearing {
  const bearing = parseBearing(text);
  if (bearing === null) throw new Error(`Expected a bearing, got "${text}"`);
  return bearing;
}

function spanOf(from: string | undefined, to: string | undefined, frame: ReportFrame): Period {
  return from === undefined || to === undefined ? frame.period : localPeriod(from, to, frame.zone);
}
