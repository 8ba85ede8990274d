import { LAYERS } from '../cartography/layer-catalogue.ts';
import { areas } from './layers/areas.ts';
import { base } from './layers/base.ts';
import { density } from './layers/density.ts';
import { explosions } from './layers/explosions.ts';
import { labels } from './layers/labels.ts';
import { line } from './layers/line.ts';
import { marks } from './layers/marks.ts';
import { observers } from './layers/observers.ts';
import { regions } from './layers/regions.ts';
import { shapes } from './layers/shapes.ts';
import { sides } from './layers/sides.ts';
import { violations } from './layers/violations.ts';
import { weapons } from './layers/weapons.ts';
import { zones } from './layers/zones.ts';
import type { MapLayer } from './map-layer.ts';

const BY_NAME = {
  areas,
  base,
  density,
  explosions,
  labels,
  line,
  observers,
  regions,
  shapes,
  sides,
  violations,
  weapons,
  zones,
} as const satisfies Readonly<Record<(typeof LAYERS)[number]['id'], MapLayer>>;

/** All layers of the map, bottom first: in the order of the catalogue, and the marks above them. */
export const MAP_LAYERS: readonly MapLayer[] = [...LAYERS.map(({ id }) => BY_NAME[id]), marks];
