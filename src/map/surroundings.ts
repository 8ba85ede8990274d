import type { LngLat } from '../base/lng-lat.ts';
import type { Surroundings } from './line-names.ts';
import type { MapInput } from './map-input.ts';
import { mainTowns } from './towns.ts';

/** What names along the line keep clear of: the main towns, and whatever was observed. */
export function surroundings(input: MapInput): Surroundings {
  const { data } = input.state;
  const plates = input.weaponPlates.value.flat();
  const events = [...input.eventPlaces.value, ...plates];
  return {
    towns: mainTowns(data.value.drawn['towns']),
    events: events.map(({ lng, lat }): LngLat => [lng, lat]),
  };
}
