import { computed } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { Period } from '../base/period.ts';
import type { ClassBreaks } from '../cartography/class-breaks.ts';
import type { Words } from '../cartography/words/words.ts';
import type { Choices } from '../model/filter.ts';
import type { AppState } from '../state/app-state.ts';
import type { Measure } from '../state/view.ts';
import { eventPlaces } from './event-places.ts';
import type { EventPlace } from './event-places.ts';
import { figurePlaceFinder } from './figure-place.ts';
import type { FindFigurePlace } from './figure-place.ts';
import { hollowDots } from './hollow-dots.ts';
import type { HollowDots } from './hollow-dots.ts';
import { anchorFinder } from './line-anchors.ts';
import type { FindAnchors } from './line-anchors.ts';
import { mainTowns } from './towns.ts';

/** Scales that several maps have in common, so that the same sign means the same on each. */
export interface CommonScales {
  /** Null where no unit has a figure above zero on any of them. */
  readonly breaks: ClassBreaks | null;
  /** How many violations a hollow dot stands for. */
  readonly dotUnit: number;
}

/** What the layers draw from. Signals, so that a layer follows exactly what it reads and not every move of the camera. */
export interface MapInput {
  readonly state: AppState;
  readonly words: ReadonlySignal<Words>;
  readonly period: ReadonlySignal<Period>;
  readonly choices: ReadonlySignal<Choices>;
  readonly level: ReadonlySignal<string>;
  readonly measure: ReadonlySignal<Measure>;
  readonly eventPlaces: ReadonlySignal<readonly EventPlace[]>;
  /** Null where no line is loaded. */
  readonly findAnchors: ReadonlySignal<FindAnchors | null>;
  readonly findFigurePlace: ReadonlySignal<FindFigurePlace>;
  readonly hollowDots: ReadonlySignal<HollowDots>;
  /** Null where the map's own data make its scales. */
  readonly common: CommonScales | null;
  /** Rows under the pointer. */
  readonly hoveredRows: ReadonlySignal<readonly number[]>;
}

/** The parts of the state that the layers follow, each by itself. */
export function createMapInput(
  state: AppState,
  words: ReadonlySignal<Words>,
  hoveredRows: ReadonlySignal<readonly number[]>,
  common: CommonScales | null = null,
): MapInput {
  // Overlays change the observations and not the ground, on which these spend most of their time.
  const geography = computed(() => state.data.value.geography);
  const drawn = computed(() => state.data.value.drawn);
  const input: MapInput = {
    state,
    words,
    hoveredRows,
    common,
    period: computed(() => state.view.value.period),
    choices: computed(() => state.view.value.choices),
    level: computed(() => state.view.value.level),
    measure: computed(() => state.view.value.measure),
    eventPlaces: computed(() => eventPlaces(state.data.value, state.rows.value)),
    findAnchors: computed(() => {
      const { line } = geography.value;
      return line === null ? null : anchorFinder(line.positions);
    }),
    findFigurePlace: computed(() =>
      figurePlaceFinder(geography.value.lineMeasure, mainTowns(drawn.value['towns'])),
    ),
    hollowDots: computed(() => hollowDots(input)),
  };
  return input;
}
