import type { LngLat } from '../base/lng-lat.ts';
import type { Surroundings } from './line-names.ts';
import type { MapInput } from './map-input.ts';
import { mainTowns } from './towns.ts';
import { weaponPlates } from './weapon-plates.ts';

/** What names along the line keep clear of: the main towns, and whatever was observed. */
export function surroundings(input: MapInput): Surroundings {
  const { data, rows } = input.state;
  const plates = weaponPlates(data.value, rows.value).flat();
  const events = [...input.eventPlaces.value, ...plates];
  return {
    towns: mainTowns(data.value.drawn['towns']),
    events: events.map(({ lng, lat }): LngLat => [lng, lat]),
  };
}
