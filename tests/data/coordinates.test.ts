import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAngle, readPair, roundingOfNumber } from '../../src/data/coordinates.ts';

describe('readAngle', () => {
  it.each([
    ['48.3342', 48.3342, null],
    ['48,3342', 48.3342, null],
    ['-48.1°', -48.1, null],
    ['N48.5', 48.5, 'lat'],
    ['48.5 S', -48.5, 'lat'],
    [`48°20'03"N`, 48.334167, 'lat'],
    ['48° 20′ 3.5″', 48.334306, null],
    ['48 20 03', 48.334167, null],
    ['48°20′03″ пн. ш.', 48.334167, 'lat'],
    ['38°05′ сх. д.', 38.083333, 'lng'],
    ['48,3342 с.ш.', 48.3342, 'lat'],
    [`38°05' в. д.`, 38.083333, 'lng'],
    ['38°05′ зх. д.', -38.083333, 'lng'],
    ['48°20′ пд. ш.', -48.333333, 'lat'],
    ['38 d. східної довготи'.replace(' d.', '°'), 38, 'lng'],
  ] as const)('reads "%s"', (text, degrees, axis) => {
    const angle = readAngle(text);
    expect(angle?.degrees).toBeCloseTo(degrees, 5);
    expect(angle?.axis).toBe(axis);
  });

  it.each([
    '',
    'north',
    '181',
    '-180.5',
    '91 N',
    `48°60'N`,
    `48°20'61"`,
    '-48 N',
    '1e3',
    'NaN',
    '0x10',
    '48.1.2',
    '=48',
  ])('refuses "%s"', (text) => {
    expect(readAngle(text)).toBeNull();
  });

  it('says how far rounding may have moved a place', () => {
    expect(readAngle('48')?.roundingKm).toBeCloseTo(55.66, 1);
    expect(readAngle('48.3')?.roundingKm).toBeCloseTo(5.566, 2);
    expect(readAngle(`48°20'`)?.roundingKm).toBeCloseTo(0.928, 2);
    expect(readAngle(`48°20'03"`)?.roundingKm).toBeCloseTo(0.0155, 3);
  });
});

describe('readPair', () => {
  it.each([
    '48.3342, 38.0925',
    '48.3342,38.0925',
    '48.3342;38.0925',
    '48.3342 38.0925',
    '48,3342; 38,0925',
    '48,3342, 38,0925',
    '48,3342,38,0925',
    '48,3342 38,0925',
    '(48.3342, 38.0925)',
    '[48.3342,38.0925]',
    '48.3342 / 38.0925',
  ])('keeps the numbers of "%s" apart and their order open', (text) => {
    const pair = readPair(text);
    expect([pair?.first.degrees, pair?.second.degrees, pair?.order]).toEqual([
      48.3342,
      38.0925,
      null,
    ]);
  });

  it.each([
    [`48°20'03"N 38°05'33"E`, 'lat-lng'],
    ['48°20′03″ пн. ш. 38°05′33″ сх. д.', 'lat-lng'],
    ['E38.0925 N48.3342', 'lng-lat'],
    ['48.3342N38.0925E', 'lat-lng'],
    ['POINT (38.0925 48.3342)', 'lng-lat'],
    ['SRID=4326;POINT Z (38.0925 48.3342 0)', 'lng-lat'],
    ['geo:48.3342,38.0925', 'lat-lng'],
  ] as const)('knows the order of "%s"', (text, order) => {
    expect(readPair(text)?.order).toBe(order);
  });

  it('reads MGRS with the size of its square', () => {
    const pair = readPair('37U DQ 12345 67890');
    expect(pair?.order).toBe('lng-lat');
    expect(pair?.first.degrees).toBeCloseTo(37.79292, 4);
    expect(pair?.second.degrees).toBeCloseTo(49.35742, 4);
    expect(readPair('37UDQ1267')?.first.roundingKm).toBeCloseTo(0.5, 5);
  });

  it.each([
    '',
    'hello',
    '48.3',
    '37U DQ 123 4567',
    '99X ZZ 12 34',
    'POINT (1 2 3 4 5 6)',
    '48.1N, 38.2N',
    '200, 300',
    '1, 2, 3',
  ])('refuses "%s"', (text) => {
    expect(readPair(text)).toBeNull();
  });

  it('answers to any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[\d.,;°'"NSEWпнсхшд -]{0,30}$/u)),
        (text) => {
          const pair = readPair(text);
          expect(pair === null || Math.abs(pair.first.degrees) <= 180).toBe(true);
        },
      ),
      { seed: 5, numRuns: 1000 },
    );
  });
});

it('a number is given as finely as the angle that it is written as', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.integer({ min: -180_000, max: 180_000 }).map((each) => each / 1000),
        fc.constantFrom(0, -0, 1e-7, 5e-324),
      ),
      (degrees) => {
        expect(roundingOfNumber(degrees)).toBe(readAngle(String(degrees))?.roundingKm ?? 0);
      },
    ),
    { seed: 61 },
  );
});
