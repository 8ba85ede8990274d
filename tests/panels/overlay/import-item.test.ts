import { describe, expect, test } from 'vitest';
import {
  askedBy,
  canAdd,
  isBeingRead,
  isClear,
  isSettled,
} from '../../../src/panels/overlay/import-item.ts';
import type { ImportItem, ImportState } from '../../../src/panels/overlay/import-item.ts';
import { observation } from '../../model/small-world.ts';
import { smallReading } from './small-content.ts';

const ISSUE = { code: 'date-invalid', severity: 'error', place: {} } as const;
const ORDER = { option: 'dateOrder', assumed: 'day-first', others: ['month-first'], example: '' };
const ENCODING = { option: 'encoding', assumed: 'utf-8', others: [], example: '' };

describe('isClear', () => {
  test('holds where nothing was asked and nothing rejected', () => {
    expect(isClear(smallReading([observation({})]))).toBe(true);
  });

  test('does not hold with a question, a rejected row, or nothing in it', () => {
    expect(isClear(smallReading([observation({})], { questions: [ORDER] }))).toBe(false);
    const rejected = [{ row: 1, text: 'x', issue: ISSUE }];
    expect(isClear(smallReading([observation({})], { rejected }))).toBe(false);
    expect(isClear(smallReading([]))).toBe(false);
  });
});

describe('canAdd', () => {
  test('does not hold where every row was rejected, nor for a table that is only a header', () => {
    expect(canAdd(smallReading([observation({})]))).toBe(true);
    expect(canAdd(smallReading([]))).toBe(false);
    const rejected = [{ row: 1, text: 'x', issue: ISSUE }];
    expect(canAdd(smallReading([], { rejected }))).toBe(false);
  });
});

describe('a file that is being added', () => {
  test('can no longer be cancelled, and is not settled yet', () => {
    const itemIn = (state: ImportState): ImportItem => ({
      id: 1,
      name: 'a.csv',
      bytes: 0,
      blob: new Blob(),
      as: null,
      options: {},
      asked: [],
      state,
    });
    const reading = smallReading([observation({})]);
    const stages = [{ kind: 'reading', done: 0.5 } as const, { kind: 'adding', reading } as const];
    expect(stages.map((state) => isBeingRead(itemIn(state)))).toEqual([true, false]);
    expect(stages.map((state) => isSettled(itemIn(state)))).toEqual([false, false]);
    expect(isSettled(itemIn({ kind: 'read', reading }))).toBe(true);
  });
});

describe('askedBy', () => {
  test('keeps a question that was answered, so that the answer can be changed', () => {
    const again = { ...ORDER, assumed: 'month-first' };
    expect(askedBy([ORDER, ENCODING], smallReading([], { questions: [again] }))).toEqual([
      ENCODING,
      again,
    ]);
    expect(askedBy([ORDER], smallReading([]))).toEqual([ORDER]);
  });
});
