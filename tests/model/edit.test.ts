import { describe, expect, test } from 'vitest';
import { addByHand, changeByHand, editsInForce, keyOf } from '../../src/model/edit.ts';
import type { Edit } from '../../src/model/edit.ts';
import { observation } from './small-world.ts';

const shown = observation({ id: 'o1', count: 5 });

describe('changeByHand', () => {
  test('keeps the first original through every further change', () => {
    const first = changeByHand([], shown, { count: 6 }, 'misprint', '2026-01-01T00:00:00Z');
    const second = changeByHand(
      [first],
      first.changed,
      { side: 'GCA' },
      '',
      '2026-01-02T00:00:00Z',
    );
    expect(second.original).toEqual(shown);
    expect(second.changed).toEqual({ ...shown, count: 6, side: 'GCA' });
    expect(first.id).not.toBe(second.id);
    expect(editsInForce([second, first])).toEqual([second]);
  });

  test('never changes what identifies the observation, whatever is passed in', () => {
    const change = { id: 'other', reportId: 'other', count: 1 };
    expect(keyOf(changeByHand([], shown, change, '', '').changed)).toBe(keyOf(shown));
  });

  test('the tenth change comes after the ninth', () => {
    const edits: Edit[] = [];
    for (let count = 1; count <= 12; count++)
      edits.push(changeByHand(edits, shown, { count }, '', '2026-01-01T00:00:00Z'));
    expect(editsInForce(edits.toReversed()).map(({ changed }) => changed.count)).toEqual([12]);
  });
});

describe('addByHand', () => {
  test('gives each added observation a key of its own and no original', () => {
    const first = addByHand([], shown, '', '');
    const second = addByHand([first], shown, '', '');
    expect([first.key, second.key]).toEqual(['37/2022#hand-1', '37/2022#hand-2']);
    expect(first.original).toBeNull();
  });
});
