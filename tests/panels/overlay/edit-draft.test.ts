import { describe, expect, test } from 'vitest';
import { changeOf, draftOf } from '../../../src/panels/overlay/edit-draft.ts';
import { observation } from '../../model/small-world.ts';

const SHOWN = observation({ kind: 'tank', count: null, weaponState: 'violation' });

describe('the form of an observation', () => {
  test('changes nothing while it is left alone', () => {
    const change = changeOf(draftOf(SHOWN), SHOWN);
    const { kind, count, location, weaponState } = SHOWN;
    expect(change).toEqual({ ok: true, value: { kind, count, location, weaponState } });
  });

  test('reads an empty count as no figure and zero as zero', () => {
    const draft = draftOf(SHOWN);
    expect(changeOf({ ...draft, count: ' ' }, SHOWN)).toMatchObject({ value: { count: null } });
    expect(changeOf({ ...draft, count: '0' }, SHOWN)).toMatchObject({ value: { count: 0 } });
  });

  test.each(['-1', '1.5', 'many', '1e9', 'NaN', '0x'])('refuses the count %s', (count) => {
    expect(changeOf({ ...draftOf(SHOWN), count }, SHOWN)).toEqual({ ok: false, reason: 'count' });
  });

  test('reads a position with points or commas, and refuses what is none', () => {
    const draft = { ...draftOf(SHOWN), where: 'position' } as const;
    expect(changeOf({ ...draft, lat: '48,1', lng: ' 37.5 ' }, SHOWN)).toMatchObject({
      value: { location: { precision: 'exact', at: [37.5, 48.1] } },
    });
    for (const lat of ['', '91', 'north', '48.1 N'])
      expect(changeOf({ ...draft, lat, lng: '37' }, SHOWN)).toMatchObject({ reason: 'position' });
  });

  test('takes the state of a weapon away with the weapon', () => {
    const draft = draftOf(SHOWN);
    expect(changeOf({ ...draft, kind: 'burst' }, SHOWN)).toMatchObject({
      value: { kind: 'burst', weaponState: null },
    });
    const burst = observation({ kind: 'burst', weaponState: null });
    expect(changeOf({ ...draftOf(burst), kind: 'tank' }, burst)).toMatchObject({
      value: { weaponState: 'unstated' },
    });
  });
});
