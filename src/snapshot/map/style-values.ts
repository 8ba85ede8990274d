import type { Feature } from 'geojson';
import {
  Color,
  Formatted,
  ResolvedImage,
  VariableAnchorOffsetCollection,
  featureFilter,
  latest,
  normalizePropertyExpression,
} from '@maplibre/maplibre-gl-style-spec';
import type { StylePropertyExpression } from '@maplibre/maplibre-gl-style-spec';
import type { Fill } from '../scene.ts';
import type { DrawnStyle } from './drawing.ts';

/** Evaluates the properties of one style layer at one zoom, by the rules of the MapLibre style specification. */
export interface StyleValues {
  /** Whether the layer draws the feature at this zoom. */
  draws(feature: Feature): boolean;
  number(name: string, feature: Feature): number;
  text(name: string, feature: Feature): string;
  flag(name: string, feature: Feature): boolean;
  numbers(name: string, feature: Feature): readonly number[];
  words(name: string, feature: Feature): readonly string[];
  /** The colour with its own opacity, times that of another property. */
  fill(name: string, opacity: string, feature: Feature): Fill;
  formatted(name: string, feature: Feature): Formatted;
  /** Anchors with their offsets, in the order in which to try them. */
  anchors(
    feature: Feature,
  ): readonly (readonly [anchor: string, offset: readonly [number, number]])[];
}

const TYPES = {
  Point: 1,
  MultiPoint: 1,
  LineString: 2,
  MultiLineString: 2,
  Polygon: 3,
  MultiPolygon: 3,
} as const;

/** Prepares a style layer for a zoom. Throws where a value has not the type that is asked for. */
export function styleValues(style: DrawnStyle, zoom: number): StyleValues {
  const known = new Map<string, StylePropertyExpression>();
  const given: Readonly<Record<string, unknown>> = { ...style.layout, ...style.paint };
  const value = (name: string, feature: Feature): unknown => {
    let expression = known.get(name);
    if (expression === undefined) {
      const specification = specificationOf(style.type, name);
      expression = normalizePropertyExpression(
        (given[name] ?? specification.default) as never,
        name,
        specification as never,
      );
      known.set(name, expression);
    }
    return expression.evaluate({ zoom }, evaluated(feature));
  };
  const filter = featureFilter(style.filter, 'filter');
  const isInZoom = zoom >= (style.minzoom ?? 0) && zoom < (style.maxzoom ?? 24);
  const number = (name: string, feature: Feature): number => {
    const result = value(name, feature);
    return typeof result === 'number' ? result : 0;
  };
  return {
    draws: (feature) => isInZoom && filter.filter({ zoom }, evaluated(feature)),
    number,
    text: (name, feature) => wordOf(value(name, feature)),
    flag: (name, feature) => value(name, feature) === true,
    numbers: (name, feature) =>
      listOf(value(name, feature)).filter((each) => typeof each === 'number'),
    words: (name, feature) =>
      listOf(value(name, feature)).filter((each) => typeof each === 'string'),
    fill(name, opacity, feature) {
      const colour = value(name, feature);
      const own = colour instanceof Color ? colour : Color.transparent;
      return { colour: hexOf(own), opacity: round(own.a * number(opacity, feature)) };
    },
    formatted(name, feature) {
      const result = value(name, feature);
      return result instanceof Formatted ? result : Formatted.fromString(wordOf(result));
    },
    anchors(feature) {
      const result = value('text-variable-anchor-offset', feature);
      return result instanceof VariableAnchorOffsetCollection ? pairsOf(result.values) : [];
    },
  };
}

interface Specification {
  readonly default?: unknown;
}

function specificationOf(type: DrawnStyle['type'], name: string): Specification {
  const sections: Readonly<Record<string, Readonly<Record<string, Specification>>>> =
    latest as never;
  const found = sections[`layout_${type}`]?.[name] ?? sections[`paint_${type}`]?.[name];
  if (found === undefined) throw new Error(`Expected a property of a ${type} layer, got ${name}`);
  return found;
}

/** What an expression may ask of a feature. */
function evaluated(feature: Feature): { type: 1 | 2 | 3; properties: Record<string, unknown> } {
  const { type } = feature.geometry;
  if (type === 'GeometryCollection')
    throw new Error('Expected a simple geometry, got a collection');
  return { type: TYPES[type], properties: { ...feature.properties } };
}

function pairsOf(
  values: VariableAnchorOffsetCollection['values'],
): readonly (readonly [string, readonly [number, number]])[] {
  const pairs: (readonly [string, readonly [number, number]])[] = [];
  for (let i = 0; i + 1 < values.length; i += 2) {
    const [anchor, offset] = [values[i], values[i + 1]];
    if (typeof anchor === 'string' && Array.isArray(offset))
      pairs.push([anchor, [offset[0], offset[1]]]);
  }
  return pairs;
}

/** A word of the style: text, or the name of an image. */
function wordOf(value: unknown): string {
  if (value instanceof ResolvedImage) return value.name;
  return typeof value === 'string' ? value : '';
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** "#rrggbb" of a colour, its opacity aside. */
export function hexOf(colour: Color): string {
  const [red, green, blue] = colour.rgb;
  return `#${[red, green, blue]
    .map((part) =>
      Math.round(Math.min(1, Math.max(0, part)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
