import { effect, signal } from '@preact/signals-core';
import { expect, test } from 'vitest';
import { steady } from '../../src/state/steady.ts';

test('a steady list stays the same one while it has the same items, so that nothing follows', () => {
  const source = signal({ items: [1, 2], other: 0 });
  const items = steady(() => [...source.value.items]);
  const seen: (readonly number[])[] = [];
  effect(() => void seen.push(items.value));
  source.value = { ...source.value, other: 1 };
  source.value = { items: [1, 2, 3], other: 1 };
  source.value = { items: [1, 3, 2], other: 1 };
  expect(seen).toEqual([
    [1, 2],
    [1, 2, 3],
    [1, 3, 2],
  ]);
});

test('a steady record stays the same one while its values are the same', () => {
  const source = signal({ start: 1, end: 2, note: '' });
  const span = steady(() => ({ start: source.value.start, end: source.value.end }));
  const before = span.value;
  source.value = { ...source.value, note: 'x' };
  expect(span.value).toBe(before);
  source.value = { ...source.value, end: 3 };
  expect(span.value).toEqual({ start: 1, end: 3 });
});
