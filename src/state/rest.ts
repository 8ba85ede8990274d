import { computed, signal } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { Selection } from '../model/selection.ts';

/** Up to so many rows follow every step of a dragged period one by one, and nothing waits. */
export const LISTED_ROWS = 5_000;

/** Whether a large selection is being dragged: what is slow to draw, or is not read meanwhile, waits until it rests. */
export interface Rest {
  /** More rows are selected than are drawn and listed one by one. */
  readonly isLarge: ReadonlySignal<boolean>;
  /** A large selection has changed since it last rested. Other data are not dragged: their first picture is a whole one. */
  readonly isMoving: ReadonlySignal<boolean>;
  /** Somebody will say when the selection rests, until the returned function is called. While nobody does, nothing waits. */
  watch(): () => void;
  /** Says that the selection rests. */
  settle(): void;
  /** A value that stays what it was while the selection moves, at no cost, and is right again when it rests. */
  held<Value>(compute: () => Value): ReadonlySignal<Value>;
}

/** Follows whether a selection rests. */
export function createRest(selection: ReadonlySignal<Selection>): Rest {
  const rested = signal<Selection | null>(null);
  const isLarge = computed(() => selection.value.length > LISTED_ROWS);
  const isMoving = computed(
    () =>
      rested.value !== null &&
      isLarge.value &&
      selection.value !== rested.value &&
      selection.value.filterable === rested.value.filterable,
  );
  return {
    isLarge,
    isMoving,
    watch() {
      rested.value = selection.peek();
      return () => (rested.value = null);
    },
    settle() {
      if (rested.peek() !== null) rested.value = selection.peek();
    },
    held<Value>(compute: () => Value): ReadonlySignal<Value> {
      let last: { readonly of: Selection['filterable']; readonly value: Value } | null = null;
      return computed(() => {
        // What nobody read since the data changed says nothing of them.
        if (isMoving.value && last?.of === selection.peek().filterable) return last.value;
        last = { of: selection.value.filterable, value: compute() };
        return last.value;
      });
    },
  };
}
