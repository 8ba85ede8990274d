import type { LngLat } from '../base/lng-lat.ts';
import type { Location } from '../model/location.ts';
import { rangedLocation } from '../model/location.ts';
import type { Observation, Observer } from '../model/observation.ts';
import type { GazetteerEntry } from './gazetteer-names.ts';
import type { Finding, Mention, PlaceFinder, Remark } from './place-finder.ts';
import { sideOfWords } from './side-words.ts';
import { positionOf, standOf } from './smm-stand.ts';
import type { ReadObservation } from './smm/reading.ts';

/** Everything of an observation but the report and the time it belongs to. */
export type Sighting = Omit<Observation, 'id' | 'reportId' | 'period'>;

export interface PlacedSighting {
  readonly sighting: Sighting;
  /** Id in the gazetteer of the place from which, or at which, it is placed. */
  readonly placeId: string | null;
  readonly remarks: readonly Remark[];
}

/** The disengagement areas with the region each lies in, by the words that their names have in three languages. */
const AREAS: readonly (readonly [name: RegExp, id: string, regionId: string])[] = [
  [/stanyts|stanits|станиц/iu, 'area-stanytsia-luhanska', 'luhansk'],
  [/zolot|золот/iu, 'area-zolote', 'luhansk'],
  [/petri|petro|петр/iu, 'area-petrivske', 'donetsk'],
];

/** The place of the observer, and the place that range and bearing count from where it is another. */
export function mentionsOf(
  read: ReadObservation,
  regionId: string | null,
): {
  readonly observer: Mention | null;
  readonly place: Mention | null;
} {
  const { observerName, observerFormerly, observerOffset, observerControl, means, place } = read;
  return {
    observer:
      observerName === null
        ? null
        : {
            name: observerName,
            formerly: observerFormerly,
            isCamera: means === 'camera',
            offset: observerOffset,
            control: observerControl,
            regionId,
          },
    place:
      place === null
        ? null
        : {
            ...pick(place.name, place.formerly),
            offset: place.offset,
            control: place.control,
            regionId,
          },
  };
}

/** A name that is no camera's. */
export function pick(
  name: string,
  formerly: string | null,
): Pick<Mention, 'name' | 'formerly' | 'isCamera'> {
  return { name, formerly, isCamera: false };
}

/** What is found where nothing is named. */
export const NOTHING: Finding = { entry: null, remarks: [] };

/**
 * Places what was heard, seen or recorded: a sector, fan, ray or ring around the observer or the place that the range
 * counts from; a disengagement area; a named place with its radius; else only the region. The side of the event is not
 * stated in reports, that of the observer's position is.
 */
export function placeObservation(
  read: ReadObservation,
  regionId: string | null,
  finder: PlaceFinder,
): PlacedSighting {
  const mentions = mentionsOf(read, regionId);
  const seenFrom = mentions.observer === null ? NOTHING : finder.find(mentions.observer);
  const named = mentions.place === null ? null : finder.find(mentions.place);
  const base = named ?? seenFrom;
  const area = areaOf(read.area);
  const stand = named === null ? standOf(read.positionOffset) : null;
  const from = positionOf(base.entry, stand, read.positionOffset !== null && named === null);
  const stated = area?.regionId ?? base.entry?.region ?? regionId;
  const location = locate(read, {
    from,
    entry: named?.entry ?? null,
    areaId: area?.id ?? null,
    regionId: stated,
  });
  const lostArea: readonly Remark[] =
    read.area !== null && location.precision === 'region'
      ? [
          {
            code: 'place-unknown',
            severity: 'warning',
            value: read.area,
          },
        ]
      : [];
  return {
    sighting: {
      kind: read.kind,
      count: read.count,
      qualifier: read.qualifier,
      timeText: read.timeText,
      location,
      regionId: stated,
      side: null,
      observer: observerOf(read, seenFrom.entry, location, from),
      means: read.means,
      description: describe(read, area?.id ?? null, location),
      flight: read.flight,
      weaponState: null,
      status: 'confirmed',
    },
    placeId: base.entry?.id ?? area?.id ?? null,
    remarks: [...seenFrom.remarks, ...(named?.remarks ?? []), ...lostArea],
  };
}

interface Ground {
  readonly from: LngLat | null;
  /** The place that the text names, where it is not the observer's. */
  readonly entry: GazetteerEntry | null;
  readonly areaId: string | null;
  readonly regionId: string | null;
}

function locate(read: ReadObservation, { from, entry, areaId, regionId }: Ground): Location {
  const rangeKm = read.isRangeUndetermined ? null : read.rangeKm;
  const inArea: Location | null =
    areaId === null || read.areaRelation === 'outside'
      ? null
      : { precision: 'area', regionId: areaId };
  if (inArea !== null && read.areaRelation === 'inside') return inArea;
  if (from !== null && (rangeKm !== null || read.bearings.length > 0)) {
    return rangedLocation(from, rangeKm, read.bearings, regionId);
  }
  if (inArea !== null) return inArea;
  if (entry === null || rangeKm !== null || read.bearings.length > 0)
    return { precision: 'region', regionId };
  return {
    precision: 'place',
    at: [entry.lng, entry.lat],
    radiusKm: entry.radiusKm,
    name: read.place?.name ?? entry.name.en,
  };
}

/** The table keeps one position for the observer, that from which ranges count; the name says where they count from. */
function observerOf(
  read: ReadObservation,
  entry: GazetteerEntry | null,
  location: Location,
  from: LngLat | null,
): Observer | null {
  const { observerName, observerControl, positionOffset, place } = read;
  const own =
    observerName === null ? null : [positionOffset, observerName].filter(Boolean).join(' ');
  if (place !== null && 'from' in location) {
    const name = own === null ? place.name : `${own}; range counted from ${place.name}`;
    const control = own === null ? place.control : observerControl;
    return { name, at: location.from, side: sideOfWords(control) };
  }
  if (own === null) return null;
  const at =
    place === null
      ? from
      : entry === null
        ? null
        : positionOf(entry, standOf(positionOffset), positionOffset !== null);
  return { name: own, at, side: sideOfWords(observerControl) };
}

function describe(read: ReadObservation, areaId: string | null, location: Location): string | null {
  const isSaid = read.area === null || (areaId !== null && location.precision === 'area');
  const area = isSaid
    ? null
    : `${read.areaRelation ?? 'near'} the disengagement area near ${read.area}`;
  const words = [read.description, area].filter((each) => each !== null);
  return words.length === 0 ? null : words.join('; ');
}

function areaOf(name: string | null): { readonly id: string; readonly regionId: string } | null {
  const found = name === null ? undefined : AREAS.find(([pattern]) => pattern.test(name));
  return found === undefined ? null : { id: found[1], regionId: found[2] };
}
