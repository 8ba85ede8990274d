import { CLASSES } from './class-breaks.ts';
import { numberFormat } from './number-format.ts';
import type { ClassBreaks } from './class-breaks.ts';
import type { LegendInput } from './legend-input.ts';
import type { LegendEntry, LegendSymbol } from './legend-entry.ts';
import type { Palette } from './palette.ts';
import { CHOROPLETH_OPACITY, LINE_BAND_OPACITY, LINE_WIDTH } from './sizes.ts';
import type { Names } from '../model/region.ts';
import type { Words } from './words/words.ts';

/** Legend of the line, the sides, the areas, the withdrawal distances and the shaded regions. */
export function groundEntries(input: LegendInput): readonly LegendEntry[] {
  return [
    ...lineEntries(input),
    ...sideEntries(input),
    ...aidEntries(input),
    ...classEntries(input),
  ];
}

function lineEntries({ onMap: { line }, palette, words }: LegendInput): readonly LegendEntry[] {
  if (line === null) return [];
  const km = new Intl.NumberFormat(words.language, { maximumFractionDigits: 1 }).format(line.p90Km);
  return [
    {
      layer: 'line',
      symbol: {
        type: 'line',
        colour: palette.line,
        width: LINE_WIDTH.core,
        casing: palette.lineCasing,
        dash: [],
      },
      label: nameOf(words, line.name),
    },
    {
      layer: 'line',
      symbol: area({ fill: palette.lineBand, fillOpacity: LINE_BAND_OPACITY }),
      label: words('legend.line-band', { km }),
    },
  ];
}

function sideEntries({ onMap, palette, words }: LegendInput): readonly LegendEntry[] {
  return onMap.sides.map(({ name, short, isLeft }) => ({
    layer: 'sides',
    symbol: area({
      fill: isLeft ? palette.sideLeft : palette.sideRight,
      fillOpacity: 1,
      stroke: palette.border,
      hatch: isLeft ? null : palette.sideHatch,
    }),
    // The names along the line are short where there is no room.
    label: `${nameOf(words, name)} (${nameOf(words, short)})`,
  }));
}

function aidEntries({ onMap, palette, words }: LegendInput): readonly LegendEntry[] {
  const entries: LegendEntry[] = [];
  const { hasNamed, hasQuiet } = onMap.areas;
  const dashed = (stroke: string, fillOpacity: number): LegendSymbol =>
    area({ fill: palette.zone, fillOpacity, stroke, isDashed: true });
  if (hasNamed) {
    const symbol = dashed(palette.mapText, 0.22);
    entries.push({
      layer: 'areas',
      symbol,
      label: words('legend.area-named'),
      of: { isNamed: true },
    });
  }
  if (hasQuiet) {
    const symbol = dashed(palette.zone, 0.07);
    entries.push({ layer: 'areas', symbol, label: words('legend.area'), of: { isNamed: false } });
  }
  if (onMap.zonesKm.length > 0) {
    const list = onMap.zonesKm.toSorted((a, b) => a - b).join(', ');
    entries.push({
      layer: 'zones',
      symbol: { type: 'line', colour: palette.zone, width: 0.9, casing: null, dash: [] },
      label: words('legend.zone', { list }),
    });
  }
  return entries;
}

function classEntries({
  onMap: { choropleth },
  palette,
  words,
}: LegendInput): readonly LegendEntry[] {
  if (choropleth === null) return [];
  const entries = choropleth.breaks === null ? [] : breakEntries(choropleth.breaks, palette, words);
  if (!choropleth.hasNoFigure) return entries;
  const symbol = area({ stroke: palette.border, hatch: palette.hatch });
  return [...entries, { layer: 'regions', symbol, label: words('map.no-figure') }];
}

/** Class bounds; the last entry also says of how many units, and the smallest and largest. */
function breakEntries(breaks: ClassBreaks, palette: Palette, words: Words): readonly LegendEntry[] {
  const format = numberFormat(words.language);
  const { n } = breaks;
  const [smallest, largest] = [format.format(breaks.smallest), format.format(breaks.largest)];
  return Array.from({ length: CLASSES }, (_, i): LegendEntry => {
    const from = (breaks.bounds[i] ?? 0) + (i === 0 ? 0 : 1);
    const bounds = words('legend.class', {
      from: format.format(from),
      to: format.format(breaks.bounds[i + 1] ?? 0),
    });
    const figures = words('legend.class-figures', { n, smallest, largest });
    return {
      layer: 'regions',
      symbol: area({
        fill: palette.classes[i] ?? null,
        fillOpacity: CHOROPLETH_OPACITY,
        stroke: palette.border,
      }),
      label: i === CLASSES - 1 ? `${bounds} (${figures})` : bounds,
    };
  });
}

type AreaSymbol = Extract<LegendSymbol, { type: 'area' }>;

function area(given: Partial<Omit<AreaSymbol, 'type'>>): AreaSymbol {
  return {
    type: 'area',
    fill: null,
    fillOpacity: 0,
    stroke: null,
    isDashed: false,
    hatch: null,
    ...given,
  };
}

function nameOf(words: Words, name: Names): string {
  return name[words.language] ?? name.en;
}
