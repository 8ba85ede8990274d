import type { LayerId } from './layer-catalogue.ts';

/** How a legend shows one thing: drawn by the panel and by the exported page from the same value. Sizes in CSS px. */
export type LegendSymbol =
  | {
      readonly type: 'dot';
      readonly radius: number;
      readonly fill: string | null;
      readonly stroke: string;
      /** What stands in the dot, in the colour of its edge; '' for nothing. */
      readonly mark: '' | '?';
    }
  | {
      readonly type: 'area';
      readonly fill: string | null;
      readonly fillOpacity: number;
      readonly stroke: string | null;
      readonly isDashed: boolean;
      readonly hatch: string | null;
    }
  | {
      readonly type: 'line';
      readonly colour: string;
      readonly width: number;
      readonly casing: string | null;
      readonly dash: readonly number[];
    }
  | {
      readonly type: 'icon';
      /** SVG path in a box of 24 x 24. */
      readonly path: string;
      readonly plate: 'filled' | 'half' | 'outline';
      readonly ink: string;
      readonly paper: string;
    }
  | {
      readonly type: 'mark';
      /** Strokes as an SVG path in a box of 24 x 24, drawn on a halo of the paper. */
      readonly path: string;
      readonly ink: string;
      readonly paper: string;
    };

export interface LegendEntry {
  readonly layer: LayerId;
  readonly symbol: LegendSymbol;
  readonly label: string;
  /** The label where the next entry stands on the same line and says the rest. */
  readonly brief?: string;
  /** The properties of the features that it explains; without, it explains all features of the layer. */
  readonly of?: Readonly<Record<string, string | boolean>>;
}
