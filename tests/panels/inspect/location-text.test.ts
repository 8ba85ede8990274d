import { describe, expect, test } from 'vitest';
import { createFormats } from '../../../src/cartography/formats.ts';
import { createWords } from '../../../src/cartography/words/words.ts';
import type { Location } from '../../../src/model/location.ts';
import { locationText } from '../../../src/panels/inspect/location-text.ts';
import { observation, smallWorld } from '../../model/small-world.ts';

const source = { words: createWords('en'), formats: createFormats('en'), geography: smallWorld() };
const from = [38, 48] as const;
const east = { wind: 'E', isErly: false } as const;
const north = { wind: 'N', isErly: true } as const;

function said(location: Location): string {
  const observer = { name: 'the camera', at: from, side: null };
  return locationText(source, observation({ location, observer }));
}

describe('locationText', () => {
  test('says range and direction from the observer', () => {
    expect(said({ precision: 'sector', from, rangeKm: [2, 4], bearings: [east] })).toBe(
      '2–4 km east of the camera',
    );
  });

  test('lists every direction of one count', () => {
    expect(said({ precision: 'fan', from, rangeKm: [3, 3], bearings: [east, north] })).toBe(
      '3 km east and north (±22.5°) of the camera',
    );
  });

  test('prints metres below a kilometre', () => {
    expect(said({ precision: 'ring', from, rangeKm: [0.2, 0.5], bearings: [] })).toBe(
      '200–500 m from the camera, direction not given',
    );
  });

  test('says how far a direction without a distance is drawn', () => {
    expect(said({ precision: 'ray', from, rangeKm: null, bearings: [east] })).toContain(
      'distance not given (drawn to 15 km)',
    );
  });

  test('calls a place without a name by its position', () => {
    const nameless = { precision: 'place', name: '', at: [37.75, 48.01], radiusKm: 1 } as const;
    expect(said(nameless)).toMatch(/^48\.010.*37\.750.*1 km/u);
  });

  test('says so where no place is published', () => {
    expect(said({ precision: 'region', regionId: 'north' })).toBe('no place published');
  });
});
