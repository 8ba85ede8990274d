import { useRef } from 'preact/hooks';
import type { Period } from '../../base/period.ts';
import { showPeriod } from '../../state/actions.ts';
import type { AppState } from '../../state/app-state.ts';
import { brushed, gripAt, snapped } from './brush.ts';
import type { Grip } from './brush.ts';

/** A pointer that has moved less than this, in pixels, clicks; more, and it drags. */
const CLICK_REACH = 4;

interface Drag {
  readonly grip: Grip;
  readonly x: number;
  readonly from: number;
  readonly before: Period;
  isMoved: boolean;
}

export interface Brush {
  /** Takes hold of the span, or of nothing, at a place of the track (pixels from its left). */
  down(x: number): void;
  /** Drags what is held. */
  move(x: number): void;
  /** Lets go; true where nothing was dragged: a click. */
  up(): boolean;
  /** What a pointer there would hold. */
  gripAt(x: number): Grip;
}

/**
 * Dragging the chosen period on a track that shows `minutesAt` each pixel. At most one change a frame: pointers report far
 * more often than anybody can see.
 */
export function useBrush(
  state: AppState,
  minutesAt: (x: number) => number,
  xOf: (minutes: number) => number,
): Brush {
  const held = useRef<Drag | null>(null);
  const frame = useRef(0);
  const grip = (x: number): Grip => {
    const { start, end } = state.view.value.period;
    return gripAt(x, xOf(start), xOf(end));
  };
  return {
    gripAt: grip,
    down(x) {
      const before = state.view.value.period;
      held.current = { grip: grip(x), x, from: minutesAt(x), before, isMoved: false };
    },
    move(x) {
      const drag = held.current;
      if (drag === null) return;
      drag.isMoved ||= Math.abs(x - drag.x) >= CLICK_REACH;
      if (!drag.isMoved) return;
      cancelAnimationFrame(frame.current);
      frame.current = requestAnimationFrame(() => {
        const period = brushed(drag.before, drag.grip, drag.from, minutesAt(x));
        const reports = state.data.value.reports.map((report) => report.period);
        show(state, drag.grip === 'new' ? period : snapped(period, reports));
      });
    },
    up() {
      const isClick = held.current?.isMoved === false;
      held.current = null;
      return isClick;
    },
  };
}

function show(state: AppState, period: Period): void {
  const { start, end } = state.view.value.period;
  if (period.start !== start || period.end !== end) showPeriod(state, period);
}
