import { describe, expect, test } from 'vitest';
import {
  columnsOf,
  recallColumns,
  rememberColumns,
} from '../../../src/panels/overlay/remembered-columns.ts';
import type { KeyStore } from '../../../src/panels/overlay/remembered-columns.ts';

function memory(): KeyStore {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => {
      items.set(key, value);
    },
  };
}

const FULL: KeyStore = {
  getItem: () => {
    throw new Error('SecurityError');
  },
  setItem: () => {
    throw new Error('QuotaExceededError');
  },
};

describe('remembered columns', () => {
  test('come back for the same headers in any order, and for no others', () => {
    const store = memory();
    rememberColumns(store, ['when', 'n'], { date: 'when', count: 'n' });
    expect(recallColumns(store, ['n', 'when'])).toEqual({ date: 'when', count: 'n' });
    expect(recallColumns(store, ['n', 'when', 'x'])).toBeNull();
  });

  test('keep the choice of no column', () => {
    const store = memory();
    rememberColumns(store, ['a'], { count: '' });
    expect(recallColumns(store, ['a'])).toEqual({ count: '' });
  });

  test('are done without where the storage is full, forbidden or holds something else', () => {
    expect(() => rememberColumns(FULL, ['a'], { date: 'a' })).not.toThrow();
    expect(recallColumns(FULL, ['a'])).toBeNull();
    expect(recallColumns(null, ['a'])).toBeNull();
    expect(recallColumns({ ...memory(), getItem: () => '{broken' }, ['a'])).toBeNull();
  });

  test('take known fields with text only', () => {
    const stranger: unknown = JSON.parse(
      '{"date":"a","count":5,"evil":"b","__proto__":{"lat":"c"}}',
    );
    expect(columnsOf(stranger)).toEqual({ date: 'a' });
    expect(columnsOf('text')).toBeNull();
    expect(columnsOf(null)).toBeNull();
  });
});
