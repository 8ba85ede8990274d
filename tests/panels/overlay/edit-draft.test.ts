import { describe, expect, test } from 'vitest';
import { draftOf, newObservation, observationOf } from '../../../src/panels/overlay/edit-draft.ts';
import { observation } from '../../model/small-world.ts';

const SHOWN = observation({ kind: 'tank', count: null, weaponState: 'violation' });

const EVENING = Date.UTC(2022, 1, 14, 17, 30) / 60_000;
const DAY = { start: EVENING, end: EVENING + 1440 };

describe('the form of an observation', () => {
  test('changes nothing while it is left alone', () => {
    expect(observationOf(draftOf(SHOWN), SHOWN)).toEqual({ ok: true, value: SHOWN });
  });

  test('reads an empty count as no figure and zero as zero', () => {
    const draft = draftOf(SHOWN);
    expect(observationOf({ ...draft, count: ' ' }, SHOWN)).toMatchObject({
      value: { count: null },
    });
    expect(observationOf({ ...draft, count: '0' }, SHOWN)).toMatchObject({ value: { count: 0 } });
  });

  test.each(['-1', '1.5', 'many', '1e9', 'NaN', '0x'])('refuses the count %s', (count) => {
    expect(observationOf({ ...draftOf(SHOWN), count }, SHOWN)).toEqual({
      ok: false,
      reason: 'count',
    });
  });

  test('reads a position with points or commas, and refuses what is none', () => {
    const draft = { ...draftOf(SHOWN), where: 'position' } as const;
    expect(observationOf({ ...draft, lat: '48,1', lng: ' 37.5 ' }, SHOWN)).toMatchObject({
      value: { location: { precision: 'exact', at: [37.5, 48.1] } },
    });
    for (const lat of ['', '91', 'north', '48.1 N'])
      expect(observationOf({ ...draft, lat, lng: '37' }, SHOWN)).toMatchObject({
        reason: 'position',
      });
  });

  test('takes the state of a weapon away with the weapon', () => {
    const draft = draftOf(SHOWN);
    expect(observationOf({ ...draft, kind: 'burst' }, SHOWN)).toMatchObject({
      value: { kind: 'burst', weaponState: null },
    });
    const burst = observation({ kind: 'burst', weaponState: null });
    expect(observationOf({ ...draftOf(burst), kind: 'tank' }, burst)).toMatchObject({
      value: { weaponState: 'unstated' },
    });
  });

  test('changes side, description and period; a period by hand stands before the words of the report', () => {
    const timed = {
      ...SHOWN,
      timeText: '16-Feb, 20:11',
      period: DAY,
    };
    const draft = draftOf(timed);
    expect([draft.from, draft.to]).toEqual(['2022-02-14T19:30', '2022-02-15T19:30']);
    const changes = { side: 'NGCA', description: ' seen again ', to: '2022-02-15T18:30' };
    expect(observationOf({ ...draft, ...changes }, timed)).toMatchObject({
      value: {
        side: 'NGCA',
        description: 'seen again',
        period: { start: EVENING, end: EVENING + 1380 },
        timeText: null,
      },
    });
    expect(observationOf({ ...draft, side: '', description: ' ' }, timed)).toMatchObject({
      value: { side: null, description: null, timeText: '16-Feb, 20:11' },
    });
  });

  test.each(['', '2022-02-14T19:30', '2022-02-01T00:00'])(
    'refuses a period from 14 February 2022, 19:30, to "%s"',
    (to) => {
      const fresh = newObservation(DAY);
      expect(observationOf({ ...draftOf(fresh), to }, fresh)).toEqual({
        ok: false,
        reason: 'period',
      });
    },
  );
});
