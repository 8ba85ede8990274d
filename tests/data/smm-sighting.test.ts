import { describe, expect, it } from 'vitest';
import { createPlaceFinder } from '../../src/data/place-finder.ts';
import { sidesThen } from '../../src/data/side-remark.ts';
import { placeObservation } from '../../src/data/smm-sighting.ts';
import type { PlacedSighting } from '../../src/data/smm-sighting.ts';
import { placeWeapon } from '../../src/data/smm-weapon.ts';
import type { PlaceWords, ReadObservation, ReadWeapon } from '../../src/data/smm/reading.ts';
import { distanceKm, initialBearingDeg } from '../../src/geometry/geodesic.ts';
import { SHIPPED_GROUND } from './shipped-ground.ts';
import { readObservation, readWeapon } from './smm-reading.ts';

const DAY = { start: 27_417_210, end: 27_418_650 };
const SIDES = sidesThen(SHIPPED_GROUND.sides, DAY);
const FINDER = createPlaceFinder(SHIPPED_GROUND.gazetteer, [], SIDES);
const NW = { wind: 'NW', isErly: false } as const;
const SHYROKYNE = [37.818, 47.099] as const;

function place(more: Partial<ReadObservation>): PlacedSighting {
  return placeObservation(readObservation(more), null, FINDER);
}

function weapon(more: Partial<ReadWeapon>): PlacedSighting {
  return placeWeapon(readWeapon(more), null, FINDER, SIDES);
}

function words(name: string): PlaceWords {
  return { name, formerly: null, control: 'government-controlled', offset: null, span: [0, 1] };
}

describe('placeObservation', () => {
  const seen = { observerName: 'Shyrokyne', observerControl: 'government-controlled' };

  it('makes sectors, fans, rings and rays around the observer', () => {
    const location = (more: Partial<ReadObservation>) =>
      place({ ...seen, ...more }).sighting.location;
    expect(location({ rangeKm: [1, 2], bearings: [NW] })).toEqual({
      precision: 'sector',
      from: SHYROKYNE,
      rangeKm: [1, 2],
      bearings: [NW],
    });
    expect(location({ rangeKm: [1, 2], bearings: [NW, { ...NW, wind: 'N' }] }).precision).toBe(
      'fan',
    );
    expect(location({ rangeKm: [1, 2] }).precision).toBe('ring');
    expect(location({ isRangeUndetermined: true, bearings: [NW] }).precision).toBe('ray');
    expect(location({})).toEqual({ precision: 'region', regionId: 'donetsk' });
  });

  it('keeps the side of the observer, and says none of the event', () => {
    const { sighting } = place({ ...seen, rangeKm: [1, 2] });
    expect(sighting.side).toBeNull();
    expect(sighting.observer).toEqual({ name: 'Shyrokyne', at: SHYROKYNE, side: 'GCA' });
    expect(sighting.regionId).toBe('donetsk');
  });

  it('stands the observer where the text says, from the named place', () => {
    const { sighting } = place({ ...seen, positionOffset: 'about 1.5km W of', rangeKm: [1, 2] });
    const at = sighting.observer?.at ?? [0, 0];
    expect(distanceKm(SHYROKYNE, at)).toBeCloseTo(1.5, 2);
    expect(initialBearingDeg(SHYROKYNE, at)).toBeCloseTo(270, 0);
    expect(sighting.observer?.name).toBe('about 1.5km W of Shyrokyne');
    expect(sighting.location).toMatchObject({ precision: 'ring', from: at });
  });

  it('has no place where the words of a two-step position are not understood', () => {
    const { sighting } = place({ ...seen, positionOffset: 'somewhere off', rangeKm: [1, 2] });
    expect(sighting.location.precision).toBe('region');
    expect(sighting.observer?.at).toBeNull();
  });

  it('counts ranges from a place that is not the observer', () => {
    const { sighting, placeId } = place({ ...seen, place: words('Hnutove'), bearings: [NW] });
    expect(sighting.location).toMatchObject({ precision: 'ray', from: [37.752, 47.206] });
    expect(sighting.observer?.name).toBe('Shyrokyne; range counted from Hnutove');
    expect(placeId).toBe('hnutove-donetsk');
  });

  it('puts what was at a place at the place, with its radius', () => {
    const { sighting } = place({ ...seen, place: words('Hnutove') });
    expect(sighting.location).toEqual({
      precision: 'place',
      at: [37.752, 47.206],
      radiusKm: 1,
      name: 'Hnutove',
    });
    expect(sighting.observer).toEqual({ name: 'Shyrokyne', at: SHYROKYNE, side: 'GCA' });
  });

  it('puts what was inside an area into it, and near it only without a better place', () => {
    const area = { area: 'Zolote', areaRelation: 'inside' } as const;
    const ranged = { ...seen, rangeKm: [1, 2], bearings: [NW] } as const;
    expect(place({ ...ranged, ...area }).sighting).toMatchObject({
      location: { precision: 'area', regionId: 'area-zolote' },
      regionId: 'luhansk',
    });
    const near = { area: 'Petrivske', areaRelation: 'near' } as const;
    expect(place({ ...ranged, ...near }).sighting.location.precision).toBe('sector');
    expect(place(near).sighting.location).toEqual({
      precision: 'area',
      regionId: 'area-petrivske',
    });
    const outside = place({ ...near, areaRelation: 'outside' });
    expect(outside.sighting.location.precision).toBe('region');
    expect(outside.remarks.map(({ code }) => code)).toEqual(['place-unknown']);
  });

  it('leaves what cannot be placed, with a remark', () => {
    const { sighting, placeId, remarks } = place({ observerName: 'Nowhereivka', rangeKm: [1, 2] });
    expect(sighting.location).toEqual({ precision: 'region', regionId: null });
    expect(sighting.observer).toEqual({ name: 'Nowhereivka', at: null, side: null });
    expect(placeId).toBeNull();
    expect(remarks.map(({ code }) => code)).toEqual(['place-unknown']);
  });
});

describe('placeWeapon', () => {
  it('puts weapons near a settlement, with its radius and the distance from it', () => {
    const { sighting, placeId } = weapon({ placeName: 'Bile', side: 'non-government-controlled' });
    expect(sighting.location).toEqual({
      precision: 'place',
      at: [39.053, 48.498],
      radiusKm: 2,
      name: 'Bile',
    });
    expect(sighting).toMatchObject({ side: 'NGCA', weaponState: 'violation', regionId: 'luhansk' });
    expect(placeId).toBe('bile-luhansk');
    const off = weapon({ placeName: 'Bile', positionOffset: '2.5km NE of', model: 'T-72' });
    expect(off.sighting.location).toMatchObject({ radiusKm: 4.5 });
    expect(off.sighting.description).toBe('T-72, 2.5km NE of Bile');
  });

  it('invents no place', () => {
    expect(weapon({}).sighting.location).toEqual({ precision: 'region', regionId: null });
    const lost = weapon({ placeName: 'Nowhereivka' });
    expect(lost.sighting.description).toBe('near Nowhereivka');
    expect(lost.remarks.map(({ code }) => code)).toEqual(['place-unknown']);
  });

  it('flags a side that the line leaves no room for, and notes one that it may', () => {
    const { sighting, remarks } = weapon({ placeName: 'Bile', side: 'government-controlled' });
    expect(sighting.side).toBe('GCA');
    expect(remarks).toEqual([
      { code: 'side-contradiction', severity: 'warning', value: 'Bile: GCA', expected: 'NGCA' },
    ]);
    const near = weapon({ placeName: 'Shyrokyne', side: 'non-government-controlled' });
    expect(near.remarks.map(({ code, severity }) => [code, severity])).toEqual([
      ['side-unsure', 'note'],
    ]);
    const off = { placeName: 'Bile', positionOffset: '30km W of' };
    const far = weapon({ ...off, side: 'government-controlled' });
    expect(far.remarks.map(({ code }) => code)).toEqual(['side-unsure']);
  });
});
