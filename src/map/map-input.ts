import { computed } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { LngLat } from '../base/lng-lat.ts';
import type { Period } from '../base/period.ts';
import type { ClassBreaks } from '../cartography/class-breaks.ts';
import type { OnMap } from '../cartography/legend-input.ts';
import type { Words } from '../cartography/words/words.ts';
import type { Choices } from '../model/filter.ts';
import type { AppState } from '../state/app-state.ts';
import type { Measure } from '../state/view.ts';
import type { Sight } from './cell-grid.ts';
import { createCrowd } from './crowd.ts';
import type { Crowd } from './crowd.ts';
import type { CircleManner } from './event-circles.ts';
import { DECLARED_LEVEL, declaredRegions } from './declared-figures.ts';
import type { DeclaredRegion } from './declared-figures.ts';
import { eventPlaces } from './event-places.ts';
import type { EventPlace } from './event-places.ts';
import { figurePlaceFinder } from './figure-place.ts';
import type { FindFigurePlace } from './figure-place.ts';
import { hollowDots } from './hollow-dots.ts';
import type { HollowDots } from './hollow-dots.ts';
import { anchorFinder } from './line-anchors.ts';
import type { FindAnchors } from './line-anchors.ts';
import { sideLayouts } from './line-names.ts';
import type { SideLayouts, Surroundings } from './line-names.ts';
import { largePlaces, placesOfStacks } from './stacks.ts';
import { chiefTowns, mainTowns } from './towns.ts';
import { platesOfCells, weaponPlates } from './weapon-plates.ts';
import type { WeaponPlate } from './weapon-plates.ts';

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
  /** How a selection of any size is drawn. */
  readonly crowd: Crowd;
  /** The rows that are drawn one by one: all that are shown, or of very many those in sight where these are few. */
  readonly rows: ReadonlySignal<Uint32Array>;
  readonly eventPlaces: ReadonlySignal<readonly EventPlace[]>;
  /** How counts are gathered by cells, for the legend; null where they are not. Seldom changes while a period is dragged. */
  readonly gathered: ReadonlySignal<OnMap['gathered']>;
  readonly circleManner: ReadonlySignal<CircleManner>;
  readonly weaponPlates: ReadonlySignal<readonly (readonly WeaponPlate[])[]>;
  /** Null where no line is loaded. */
  readonly findAnchors: ReadonlySignal<FindAnchors | null>;
  readonly findFigurePlace: ReadonlySignal<FindFigurePlace>;
  /** What the reports of the period declare by region, and what of it has no place. */
  readonly declared: ReadonlySignal<readonly DeclaredRegion[]>;
  readonly hollowDots: ReadonlySignal<HollowDots>;
  /**
   * What names along the line keep clear of: the main towns, and what was observed. Of the cells of a crowd, which are
   * everywhere, only those with large circles.
   */
  readonly surroundings: ReadonlySignal<Surroundings>;
  /** Where the names of the sides stand; nowhere without a line. */
  readonly sideLayouts: ReadonlySignal<SideLayouts>;
  /** Null where the map's own data make its scales. */
  readonly common: CommonScales | null;
  /** Rows under the pointer. */
  readonly hoveredRows: ReadonlySignal<readonly number[]>;
}

/** Who draws, and for what part of the map. */
export interface MapViewer {
  readonly sight: ReadonlySignal<Sight>;
  /** Paints the circles of large selections itself, so that the features are only their numbers. */
  readonly isPainter: boolean;
}

/** The parts of the state that the layers follow, each by itself. */
export function createMapInput(
  state: AppState,
  words: ReadonlySignal<Words>,
  hoveredRows: ReadonlySignal<readonly number[]>,
  { sight, isPainter }: MapViewer,
  common: CommonScales | null = null,
): MapInput {
  // Overlays change the observations and not the ground, on which these spend most of their time.
  const geography = computed(() => state.data.value.geography);
  const drawn = computed(() => state.data.value.drawn);
  const crowd = createCrowd(state, sight);
  const rows = computed(() => {
    const gathered = crowd.settled.value;
    return gathered === null ? state.rows.value : (gathered.rows ?? NO_ROWS);
  });
  const scale = computed(() => {
    const now = crowd.now.value;
    return now?.rows === null ? now.scale : null;
  });
  const each = computed(() => crowd.now.value?.each ?? 1);
  const towns = computed(() => mainTowns(drawn.value['towns']));
  const chiefs = computed(() => chiefTowns(drawn.value['towns']));
  const texts = computed(() => [
    ...chiefs.value,
    ...geography.value.regions
      .filter(({ level }) => level === DECLARED_LEVEL)
      .flatMap((region) => [region.labelAt, ...alongFigure(input.findFigurePlace.value(region))]),
  ]);
  const input: MapInput = {
    state,
    words,
    hoveredRows,
    common,
    period: computed(() => state.view.value.period),
    choices: computed(() => state.view.value.choices),
    level: computed(() => state.view.value.level),
    measure: computed(() => state.view.value.measure),
    crowd,
    rows,
    gathered: computed(() =>
      scale.value === null ? null : { scale: scale.value, each: each.value },
    ),
    eventPlaces: computed(() => {
      const gathered = crowd.settled.value;
      return gathered?.rows === null
        ? placesOfStacks(gathered.stacks, gathered.points)
        : eventPlaces(state.data.value, rows.value);
    }),
    circleManner: computed(() => {
      const gathered = crowd.settled.value;
      return { scale: gathered?.scale ?? 1, isPainted: isPainter && gathered !== null };
    }),
    weaponPlates: computed(() => {
      const gathered = crowd.settled.value;
      return gathered?.rows === null
        ? platesOfCells(gathered.stacks, gathered.points, gathered.scale)
        : weaponPlates(state.data.value, rows.value);
    }),
    findAnchors: computed(() => {
      const { line } = geography.value;
      return line === null ? null : anchorFinder(line.positions);
    }),
    findFigurePlace: computed(() =>
      figurePlaceFinder(geography.value.lineMeasure, mainTowns(drawn.value['towns'])),
    ),
    declared: computed(() => declaredRegions(input)),
    hollowDots: computed(() => hollowDots(input)),
    surroundings: computed(() => {
      const gathered = crowd.settled.value;
      const events = [
        ...(gathered?.rows === null
          ? largePlaces(gathered.stacks, gathered.points, gathered.scale)
          : input.eventPlaces.value),
        ...input.weaponPlates.value.flat(),
      ];
      return {
        towns: towns.value,
        texts: texts.value,
        chiefs: chiefs.value,
        events: events.map(({ lng, lat }) => [lng, lat] as const),
      };
    }),
    sideLayouts: computed(() => {
      const find = input.findAnchors.value;
      return find === null ? [] : sideLayouts(find, input.surroundings.value);
    }),
  };
  return input;
}

/** Half the width of a declared figure with its explosions at the zoom of the first view, in degrees. */
const HALF_FIGURE_DEG = 0.3;

/** The middle of a declared figure and its two ends. */
function alongFigure([lng, lat]: LngLat): readonly LngLat[] {
  return [-HALF_FIGURE_DEG, 0, HALF_FIGURE_DEG].map((by) => [lng + by, lat]);
}

const NO_ROWS = new Uint32Array(0);
