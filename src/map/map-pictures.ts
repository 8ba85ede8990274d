import { classBreaks } from '../cartography/class-breaks.ts';
import { legendEntries } from '../cartography/legend.ts';
import type { LegendEntry } from '../cartography/legend-entry.ts';
import type { OnMap } from '../cartography/legend-input.ts';
import { PALETTES } from '../cartography/palette.ts';
import { createWords } from '../cartography/words/words.ts';
import type { AppState } from '../state/app-state.ts';
import type { View } from '../state/view.ts';
import { choropleth, figuresOf } from './choropleth.ts';
import type { CommonScales, MapInput } from './map-input.ts';
import { pictureOf, printInput } from './map-picture.ts';
import type { MapPicture } from './map-picture.ts';
import { whatIsOnMap } from './on-map.ts';

/** Maps to be compared: the same sign means the same on each, and one legend explains them all. */
export interface MapPictures {
  readonly pictures: readonly MapPicture[];
  readonly legend: readonly LegendEntry[];
}

/** The map of the state under each of the changes of its view, on scales of all of them together. The view is given back as it was. */
export function mapPictures(state: AppState, changes: readonly Partial<View>[]): MapPictures {
  const view = state.view.value;
  const under = <Value>(change: Partial<View>, look: () => Value): Value => {
    state.view.value = { ...view, ...change };
    return look();
  };
  try {
    // One input for all maps: what does not change from one to the next is worked out once.
    const input = printInput(state, null);
    const surveys = changes.map((change) => under(change, () => survey(input)));
    const scales = commonScales(surveys);
    const common = printInput(state, scales);
    const pictures = steady(changes.map((change) => under(change, () => pictureOf(common))));
    const legend = {
      layers: view.layers,
      palette: PALETTES.print,
      words: createWords(view.language),
    };
    const [first, ...others] = surveys.map(({ onMap }) => onMap);
    if (first === undefined) return { pictures, legend: [] };
    const onMap = withScales(others.reduce(together, first), scales);
    return { pictures, legend: legendEntries({ ...legend, onMap }) };
  } finally {
    state.view.value = view;
  }
}

/** The names along the line, which keep clear of events, stand on every map where they stand on the fullest one. */
function steady(pictures: readonly MapPicture[]): readonly MapPicture[] {
  const events = ({ drawing }: MapPicture): number =>
    drawing.reduce(
      (sum, { style, features }) => sum + (style.type === 'circle' ? features.features.length : 0),
      0,
    );
  const fullest = pictures.toSorted((a, b) => events(b) - events(a))[0];
  const names = new Map(
    (fullest?.drawing ?? [])
      .filter(({ layer, style }) => style.type === 'symbol' && isAlongLine(layer))
      .map(({ style, features }) => [style.id, features]),
  );
  return pictures.map((picture) => ({
    ...picture,
    drawing: picture.drawing.map((each) => ({
      ...each,
      features: names.get(each.style.id) ?? each.features,
    })),
  }));
}

function isAlongLine(layer: MapPicture['drawing'][number]['layer']): boolean {
  return layer === 'line' || layer === 'sides';
}

interface Survey {
  readonly onMap: OnMap;
  readonly figures: readonly number[];
}

function survey(input: MapInput): Survey {
  input.state.rest.settle();
  return { onMap: whatIsOnMap(input), figures: figuresOf(choropleth(input).units) };
}

/** The classes are those of all figures of all maps; the number of units is that of one map. */
function commonScales(surveys: readonly Survey[]): CommonScales {
  const breaks = classBreaks(surveys.flatMap(({ figures }) => figures));
  const n = Math.max(0, ...surveys.map(({ figures }) => figures.length));
  return {
    breaks: breaks === null ? null : { ...breaks, n },
    dotUnit: Math.max(1, ...surveys.map(({ onMap }) => onMap.hollow?.unit ?? 1)),
  };
}

function withScales(onMap: OnMap, { breaks, dotUnit }: CommonScales): OnMap {
  return {
    ...onMap,
    hollow: onMap.hollow === null ? null : { ...onMap.hollow, unit: dotUnit },
    choropleth: onMap.choropleth === null ? null : { ...onMap.choropleth, breaks },
  };
}

/** What is on one of the two maps or on the other. */
function together(one: OnMap, other: OnMap): OnMap {
  return {
    ...one,
    largestExplosions: Math.max(one.largestExplosions, other.largestExplosions),
    largestOthers: Math.max(one.largestOthers, other.largestOthers),
    hasNoNumber: one.hasNoNumber || other.hasNoNumber,
    hasNested: one.hasNested || other.hasNested,
    precisions: new Set([...one.precisions, ...other.precisions]),
    observers: new Set([...one.observers, ...other.observers]),
    weapons: [...one.weapons, ...other.weapons],
    hollow: bothHollow(one.hollow, other.hollow),
    choropleth:
      one.choropleth === null || other.choropleth === null
        ? (one.choropleth ?? other.choropleth)
        : {
            breaks: one.choropleth.breaks,
            hasNoFigure: one.choropleth.hasNoFigure || other.choropleth.hasNoFigure,
          },
    areas: {
      hasQuiet: one.areas.hasQuiet || other.areas.hasQuiet,
      hasNamed: one.areas.hasNamed || other.areas.hasNamed,
    },
  };
}

function bothHollow(one: OnMap['hollow'], other: OnMap['hollow']): OnMap['hollow'] {
  if (one === null || other === null) return one ?? other;
  return {
    unit: Math.max(one.unit, other.unit),
    hasExplosions: one.hasExplosions || other.hasExplosions,
    hasOthers: one.hasOthers || other.hasOthers,
  };
}
