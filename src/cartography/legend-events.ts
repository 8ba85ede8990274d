import type { Precision } from '../model/location.ts';
import type { LegendInput } from './legend-input.ts';
import type { LegendEntry, LegendSymbol } from './legend-entry.ts';
import {
  HOLLOW_DOT,
  NO_FIGURE_RADIUS,
  RAY_FILL_OPACITY,
  SHAPE_FILL_OPACITY,
  legendCounts,
  scaledRadius,
} from './sizes.ts';
import type { WordKey } from './words/words.ts';

/** Legend of circles, uncertain shapes and hollow dots. */
export function eventEntries(input: LegendInput): readonly LegendEntry[] {
  return [...circleEntries(input), ...shapeEntries(input), ...hollowEntries(input)];
}

function circleEntries(input: LegendInput): readonly LegendEntry[] {
  const { onMap, palette, words } = input;
  const { gathered } = onMap;
  const scale = gathered?.scale ?? 1;
  const circles = (
    layer: 'explosions' | 'violations',
    largest: number,
    fill: string,
  ): LegendEntry[] =>
    legendCounts(largest, scale).map((count, i, all) => ({
      layer,
      symbol: dot(scaledRadius(count, scale), fill, palette.hairline),
      label: words(`legend.${layer}`, { count }),
      ...(i < all.length - 1 ? { brief: words('legend.count', { count }) } : {}),
    }));
  const entries = [
    ...circles('explosions', onMap.largestExplosions, palette.explosion),
    ...circles('violations', onMap.largestOthers, palette.other),
  ];
  if (onMap.hasNested) {
    entries.push({
      layer: 'violations',
      symbol: dot(7, palette.explosion, palette.other),
      label: words(gathered === null ? 'legend.nested' : 'legend.nested-gathered'),
    });
  }
  if (gathered !== null) entries.push(...gatheredEntries(gathered.each, input));
  if (onMap.hasNoNumber) {
    entries.push({
      layer: 'violations',
      symbol: { ...dot(NO_FIGURE_RADIUS, palette.mapHalo, palette.other), mark: '?' },
      label: words('legend.no-number'),
    });
  }
  return entries;
}

/** That counts are gathered, and whether all observations were looked at. */
function gatheredEntries(
  each: number,
  { layers, palette, words }: LegendInput,
): readonly LegendEntry[] {
  const layer = layers.includes('violations') ? 'violations' : 'explosions';
  const symbol = dot(7, null, palette.mapTextQuiet);
  const gathered = { layer, symbol, label: words('legend.gathered') } as const;
  if (each === 1) return [gathered];
  return [gathered, { layer, symbol, label: words('legend.sampled', { each }) }];
}

const SHAPES: readonly { readonly precisions: readonly Precision[]; readonly key: WordKey }[] = [
  { precisions: ['sector', 'fan'], key: 'legend.sector' },
  { precisions: ['ring'], key: 'legend.ring' },
  { precisions: ['ray'], key: 'legend.ray' },
  { precisions: ['place'], key: 'legend.place' },
];

function shapeEntries({ onMap, palette, words }: LegendInput): readonly LegendEntry[] {
  return SHAPES.filter(({ precisions }) =>
    precisions.some((each) => onMap.precisions.has(each)),
  ).map(({ precisions, key }) => {
    const isOpen = precisions.includes('ray');
    const symbol: LegendSymbol = {
      type: 'area',
      fill: palette.explosion,
      fillOpacity: isOpen ? RAY_FILL_OPACITY : SHAPE_FILL_OPACITY,
      stroke: palette.explosion,
      isDashed: isOpen,
      hatch: null,
    };
    return { layer: 'shapes', symbol, label: words(key) };
  });
}

function hollowEntries({ onMap: { hollow }, palette, words }: LegendInput): readonly LegendEntry[] {
  if (hollow === null) return [];
  const { unit, hasExplosions, hasOthers } = hollow;
  const hollowDot = (stroke: string): LegendSymbol => dot(HOLLOW_DOT.radius, null, stroke);
  const caveat = words('legend.hollow-caveat');
  const entries: LegendEntry[] = [];
  if (hasExplosions) {
    const label = `${words('legend.hollow-explosions', { unit })}. ${caveat}`;
    entries.push({ layer: 'density', symbol: hollowDot(palette.explosion), label });
  }
  if (hasOthers) {
    const label = words('legend.hollow-others', { unit });
    entries.push({
      layer: 'density',
      symbol: hollowDot(palette.other),
      label: hasExplosions ? label : `${label}. ${caveat}`,
    });
  }
  return entries;
}

function dot(
  radius: number,
  fill: string | null,
  stroke: string,
): Extract<LegendSymbol, { readonly type: 'dot' }> {
  return { type: 'dot', radius, fill, stroke, mark: '' };
}
