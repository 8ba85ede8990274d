import type { LngLat } from '../base/lng-lat.ts';
import type { AppState } from './app-state.ts';

/** Gets the position (degrees) that is pointed at next, or null where none is given. */
export type PositionAsk = (at: LngLat | null) => void;

/** Has the next position that is pointed at on the map given to `ask`; who waited before gets null. */
export function askPosition(state: AppState, ask: PositionAsk): void {
  givePosition(state, null);
  state.positionAsk.value = ask;
}

/** Gives the position to who waits for one; false where nobody does, and the position then means something else. */
export function givePosition(state: AppState, at: LngLat | null): boolean {
  const ask = state.positionAsk.value;
  state.positionAsk.value = null;
  ask?.(at);
  return ask !== null;
}
