import type { KindId } from '../model/kind.ts';
import type { Precision } from '../model/location.ts';
import type { Names } from '../model/region.ts';
import type { ClassBreaks } from './class-breaks.ts';
import type { LayerId } from './layer-catalogue.ts';
import type { Palette } from './palette.ts';
import type { ObserverMark, Plate } from './symbols.ts';
import type { Words } from './words/words.ts';

/** What can be seen on the map at the moment, for a legend that says this and nothing else. */
export interface OnMap {
  /** Largest count drawn as one circle; 0 where there is none. */
  readonly largestExplosions: number;
  readonly largestOthers: number;
  /**
   * Counts are gathered over parts of the map: part of its radius that a circle then has, and how many observations the
   * one counts for that was looked at (1: every one was). Null where each place has its own circle.
   */
  readonly gathered: { readonly scale: number; readonly each: number } | null;
  /** Some observation prints no number. */
  readonly hasNoNumber: boolean;
  /** Explosions and other violations lie at one place. */
  readonly hasNested: boolean;
  /** Precisions of the observations that are drawn. */
  readonly precisions: ReadonlySet<Precision>;
  readonly observers: ReadonlySet<ObserverMark>;
  readonly weapons: readonly { readonly kind: KindId; readonly plate: Plate }[];
  /** How many violations a hollow dot stands for; null where there are no dots. */
  readonly hollow: {
    readonly unit: number;
    readonly hasExplosions: boolean;
    readonly hasOthers: boolean;
  } | null;
  readonly choropleth: {
    readonly breaks: ClassBreaks | null;
    readonly hasNoFigure: boolean;
  } | null;
  readonly line: { readonly name: Names; readonly p90Km: number } | null;
  readonly sides: readonly {
    readonly name: Names;
    readonly short: Names;
    readonly isLeft: boolean;
  }[];
  readonly zonesKm: readonly number[];
  /** Whether there are disengagement areas, and whether observations of the period name one. */
  readonly areas: { readonly hasQuiet: boolean; readonly hasNamed: boolean };
}

export interface LegendInput {
  readonly layers: readonly LayerId[];
  readonly onMap: OnMap;
  readonly palette: Palette;
  readonly words: Words;
}
