import type { StyleSpecification } from 'maplibre-gl';
import type { LayerId } from '../cartography/layer-catalogue.ts';
import { NOTHING } from './features.ts';
import { MAP_LAYERS } from './layers.ts';
import type { Look, MapLayer, StyleLayer } from './map-layer.ts';

/** A layer of the style with the layer of the list that it belongs to. */
export interface OwnedStyle {
  readonly owner: MapLayer;
  readonly style: StyleLayer;
}

/** The layers of the style, bottom first: what is drawn, the marks, then all texts, the topmost list layer's last. */
export function ownedStyles(look: Look): readonly OwnedStyle[] {
  const drawn = MAP_LAYERS.flatMap((owner) =>
    owner.styles(look).map((style) => ({ owner, style })),
  );
  const texts = inTextOrder(MAP_LAYERS).flatMap((owner) =>
    (owner.annotations?.(look) ?? []).map((style) => ({ owner, style })),
  );
  return [...drawn, ...texts];
}

function inTextOrder(layers: readonly MapLayer[]): readonly MapLayer[] {
  const stay = layers.filter((layer) => layer.annotationsUnder === undefined);
  const under = (id: MapLayer['id']): readonly MapLayer[] =>
    layers.filter((layer) => layer.annotationsUnder === id);
  return stay.flatMap((layer) => under(layer.id).concat(layer));
}

/** The whole style, with sources still empty; the layers that are not shown are hidden. */
export function mapStyle(
  look: Look,
  isShown: (layer: LayerId) => boolean,
  fontFaces: NonNullable<StyleSpecification['font-faces']>,
): StyleSpecification {
  const sources = MAP_LAYERS.flatMap((layer) => Object.keys(layer.sources));
  const visible = (owner: MapLayer): boolean => owner.id === 'marks' || isShown(owner.id);
  return {
    version: 8,
    'font-faces': fontFaces,
    transition: { duration: 180, delay: 0 },
    sources: Object.fromEntries(
      sources.map((id) => [id, { type: 'geojson', data: NOTHING, tolerance: 0.2, maxzoom: 13 }]),
    ),
    layers: [
      {
        id: 'background',
        type: 'background',
        paint: { 'background-color': look.palette.outsideLand },
      },
      ...ownedStyles(look).map(({ owner, style }) => withVisibility(style, visible(owner))),
    ],
  };
}

function withVisibility(style: StyleLayer, isVisible: boolean): StyleLayer {
  const shown: StyleLayer = structuredClone(style);
  shown.layout = { ...shown.layout, visibility: isVisible ? 'visible' : 'none' };
  return shown;
}
