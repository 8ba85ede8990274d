import { describe, expect, test } from 'vitest';
import { verdictFor, withdrawalKm } from '../../src/model/withdrawal.ts';

describe('withdrawalKm', () => {
  test('halves the zones of the Package of Measures and the Addendum', () => {
    expect(withdrawalKm('self-propelled-howitzer', '2S1 Gvozdika, 122 mm')).toBe(25);
    expect(withdrawalKm('mlrs', 'BM-21 Grad, 122 mm')).toBe(35);
    expect(withdrawalKm('mlrs', 'BM-27 Uragan, 220 mm')).toBe(70);
    expect(withdrawalKm('tank', 'T-64')).toBe(15);
    expect(withdrawalKm('anti-tank-gun', 'MT-12 Rapira, 100mm')).toBe(25);
    expect(withdrawalKm('anti-tank-gun', 'D-44, 85 mm')).toBe(15);
  });

  test('names no distance where the agreements name none', () => {
    expect(withdrawalKm('surface-to-air-missile', '9K35 Strela-10')).toBeNull();
    expect(withdrawalKm('armoured-vehicle', 'BTR')).toBeNull();
    expect(withdrawalKm('anti-tank-gun', null)).toBeNull();
  });
});

test('a verdict is only as sure as the distance', () => {
  expect(verdictFor(25, 10, 3)).toBe('violation');
  expect(verdictFor(25, 23, 3)).toBe('probable-violation');
  expect(verdictFor(25, 27, 3)).toBe('within-tolerance');
  expect(verdictFor(25, 30, 3)).toBe('compliant');
  expect(verdictFor(25, null, 3)).toBe('cannot-be-judged');
  expect(verdictFor(null, 10, 3)).toBe('cannot-be-judged');
});
