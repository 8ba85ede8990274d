import type { FeatureCollection } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { LayerId } from '../cartography/layer-catalogue.ts';
import type { Palette } from '../cartography/palette.ts';
import type { Words } from '../cartography/words/words.ts';
import type { MapInput } from './map-input.ts';

/** A layer of the style that draws features. */
export type StyleLayer = Exclude<LayerSpecification, { type: 'background' }>;

/** What decides how things look: it changes without touching the data. */
export interface Look {
  readonly palette: Palette;
  readonly words: Words;
}

/** One entry of the layer list as the map draws it. Adding one is adding a file here and a line in `layers.ts`. */
export interface MapLayer {
  /** `marks`, the outlines of what is picked or under the pointer, is always shown and not in the list of layers. */
  readonly id: LayerId | 'marks';
  /** What makes the features of each source; it is run again when a signal that it read has changed. */
  readonly sources: Readonly<Record<string, (input: MapInput) => FeatureCollection>>;
  /** Bottom first; each names a source of this layer. */
  styles(look: Look): readonly StyleLayer[];
  /** Texts above all layers; MapLibre places the topmost first, so they win over the names of towns. */
  annotations?(look: Look): readonly StyleLayer[];
  /** Puts the annotations just below those of another layer, which then wins over them. */
  readonly annotationsUnder?: LayerId;
  /** Too slow to follow a large selection while it is dragged: drawn when it rests. */
  readonly isStill?: true;
  /** Ids of style layers whose features carry `rows` and answer to the pointer. */
  readonly clickable?: readonly string[];
}
