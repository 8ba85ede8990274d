import { describe, expect, test } from 'vitest';
import { WEAPON_KINDS, plateOf, weaponPath } from '../../src/cartography/symbols.ts';
import { KINDS } from '../../src/model/kind.ts';

describe('symbols of weapons', () => {
  test('every weapon class has a silhouette of its own', () => {
    const weapons = KINDS.filter((kind) => kind.group === 'weapon').map((kind) => kind.id);
    expect(WEAPON_KINDS).toEqual(weapons);
    expect(new Set(weapons.map(weaponPath)).size).toBe(weapons.length);
  });

  test('silhouettes are drawn within 24 x 24', () => {
    for (const kind of WEAPON_KINDS) {
      const starts = [...weaponPath(kind).matchAll(/M(-?[\d.]+) (-?[\d.]+)/gu)];
      expect(starts.length).toBeGreaterThan(0);
      for (const [, x, y] of starts) {
        expect(Number(x)).toBeGreaterThanOrEqual(0);
        expect(Number(x)).toBeLessThanOrEqual(24);
        expect(Number(y)).toBeGreaterThanOrEqual(0);
        expect(Number(y)).toBeLessThanOrEqual(24);
      }
    }
  });

  test('only a violation of withdrawal lines fills the plate', () => {
    expect(plateOf('violation')).toBe('filled');
    expect(plateOf('beyond-lines-outside-storage')).toBe('half');
    expect(plateOf('at-storage')).toBe('outline');
    expect(plateOf(null)).toBe('outline');
  });
});
