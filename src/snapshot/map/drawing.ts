import type { FeatureCollection } from 'geojson';
import type {
  CircleLayerSpecification,
  FillLayerSpecification,
  LineLayerSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { LayerId } from '../../cartography/layer-catalogue.ts';

/** The kinds of style layers that a page can draw. */
export type DrawnStyle =
  | CircleLayerSpecification
  | FillLayerSpecification
  | LineLayerSpecification
  | SymbolLayerSpecification;

/** One layer of the style with its features: exactly what the map on screen shows. */
export interface DrawnLayer {
  readonly layer: LayerId | 'marks';
  readonly style: DrawnStyle;
  readonly features: FeatureCollection;
}

/** All that the map shows, bottom first. */
export type Drawing = readonly DrawnLayer[];
