import { computed } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';

/** A computed value that stays the same object for as long as nothing in it differs: what follows it is not made anew. */
export function steady<Value extends object>(compute: () => Value): ReadonlySignal<Value> {
  let last: Value | null = null;
  return computed(() => {
    const next = compute();
    if (last === null || !hasSameParts(last, next)) last = next;
    return last;
  });
}

/** Whether two lists have the same items, or two records the same values. */
function hasSameParts(one: object, other: object): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, i) => item === other[i]);
  const [parts, others] = [Object.entries(one), Object.entries(other)];
  return (
    parts.length === others.length &&
    parts.every(([key, value], i) => others[i]?.[0] === key && others[i][1] === value)
  );
}
