import { describe, expect, test } from 'vitest';
import { createWords } from '../../../src/cartography/words/words.ts';
import { filterLabel } from '../../../src/panels/choose/filter-label.ts';
import { smallWorld } from '../../model/small-world.ts';
import { reportOfDay } from '../small-report.ts';

const source = {
  words: createWords('en'),
  language: 'en',
  geography: smallWorld(),
  reports: [reportOfDay(1, [])],
} as const;

describe('filterLabel', () => {
  test('names values of the data in words', () => {
    expect(filterLabel(source, 'kind', 'burst')).toBe('Bursts');
    expect(filterLabel(source, 'side', 'GCA')).toBe('government-controlled');
    expect(filterLabel(source, 'state', 'at-storage')).toBe('At a storage site');
    expect(filterLabel(source, 'report', '1/1970')).toBe('Daily Report 1/1970');
  });

  test('has words for the absence of a value', () => {
    expect(filterLabel(source, 'side', '')).toBe('side not known');
    expect(filterLabel(source, 'state', '')).toBe('Not a weapon');
  });

  test('lets an unknown value stand for itself', () => {
    expect(filterLabel(source, 'report', '99/2099')).toBe('99/2099');
  });
});
