import { halfWidthDeg } from '../../base/compass.ts';
import type { Bearing } from '../../base/compass.ts';
import type { LngLat } from '../../base/lng-lat.ts';
import type { Formats } from '../../cartography/formats.ts';
import type { Words } from '../../cartography/words/words.ts';
import type { Geography } from '../../model/geography.ts';
import type { RangedLocation } from '../../model/location.ts';
import { OPEN_RANGE_KM } from '../../model/location-shape.ts';
import type { Observation } from '../../model/observation.ts';
import { regionName } from '../parts/names.ts';

/** What the words of a location are made from. */
export interface LocationTextSource {
  readonly words: Words;
  readonly formats: Formats;
  readonly geography: Geography;
}

/** Where an observation was, in a sentence: "2–4 km east of SMM camera in Hranitne". */
export function locationText(source: LocationTextSource, observation: Observation): string {
  const { words, formats, geography } = source;
  const { location } = observation;
  switch (location.precision) {
    case 'region':
      return words('place.none');
    case 'area':
      return regionName(geography, location.regionId, words.language);
    case 'exact':
      return positionText(words, location.at);
    case 'place':
      return words('location.place', {
        place: placeName(words, location),
        km: kmText(words, formats, location.radiusKm),
      });
    default:
      return rangedText(source, location, observerName(words, observation));
  }
}

/** Where it was in a few words, for a list. */
export function shortLocationText(source: LocationTextSource, observation: Observation): string {
  const { location } = observation;
  return location.precision === 'place'
    ? placeName(source.words, location)
    : locationText(source, observation);
}

/** A place that a table gives only by its position is called by that. */
function placeName(
  words: Words,
  { name, at }: { readonly name: string; readonly at: LngLat },
): string {
  return name === '' ? positionText(words, at) : name;
}

function positionText(words: Words, [lng, lat]: LngLat): string {
  return words('location.exact', { lat: lat.toFixed(3), lng: lng.toFixed(3) });
}

/** A distance: metres below one kilometre. */
export function kmText(words: Words, formats: Formats, km: number): string {
  return km < 1 && km > 0
    ? words('unit.m', { m: formats.count(km * 1000) })
    : words('unit.km', { km: formats.decimal(km) });
}

/** A range of distances: "2–4 km", or one where both are the same. */
export function rangeText(
  words: Words,
  formats: Formats,
  [min, max]: readonly [number, number],
): string {
  if (min === max) return kmText(words, formats, max);
  if (max < 1)
    return words('unit.m', { m: `${formats.count(min * 1000)}–${formats.count(max * 1000)}` });
  return words('unit.km', { km: `${formats.decimal(min)}–${formats.decimal(max)}` });
}

function rangedText(
  { words, formats }: LocationTextSource,
  location: RangedLocation,
  observer: string,
): string {
  const { rangeKm, bearings } = location;
  const range = rangeKm === null ? '' : rangeText(words, formats, rangeKm);
  if (bearings.length === 0) return words('location.ring', { range, observer });
  const directions = formats.list(bearings.map((bearing) => bearingText(words, formats, bearing)));
  return rangeKm === null
    ? words('location.ray', { directions, observer, km: OPEN_RANGE_KM })
    : words('location.sector', { range, directions, observer });
}

function bearingText(words: Words, formats: Formats, bearing: Bearing): string {
  const wind = words(`wind.${bearing.wind}`);
  return bearing.isErly
    ? words('location.erly', { wind, degrees: formats.decimal(halfWidthDeg(bearing)) })
    : wind;
}

function observerName(words: Words, { observer }: Observation): string {
  return observer === null || observer.name === '' ? words('observer.unnamed') : observer.name;
}
