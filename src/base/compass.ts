/** The sixteen winds, clockwise from north; a wind is known by its index 0..15 (22.5 degrees each). */
export const WINDS = [
  'N',
  'NNE',
  'NE',
  'ENE',
  'E',
  'ESE',
  'SE',
  'SSE',
  'S',
  'SSW',
  'SW',
  'WSW',
  'W',
  'WNW',
  'NW',
  'NNW',
] as const;

export type Wind = (typeof WINDS)[number];

/**
 * A compass bearing as a report prints it: "NW" covers 11.25 degrees to either side of its wind,
 * "north-westerly" is vaguer and covers 22.5.
 */
export interface Bearing {
  readonly wind: Wind;
  readonly isErly: boolean;
}

const WORDS: Readonly<Record<string, string>> = { north: 'N', east: 'E', south: 'S', west: 'W' };

/** The bearing in degrees clockwise from true north. */
export function bearingDeg(bearing: Bearing): number {
  return WINDS.indexOf(bearing.wind) * 22.5;
}

/** How far to either side of its wind the bearing reaches, in degrees. */
export function halfWidthDeg(bearing: Bearing): number {
  return bearing.isErly ? 22.5 : 11.25;
}

/** Reads "NNW", "north-north-west", "north north west" or "south-easterly"; null for anything else. */
export function parseBearing(text: string): Bearing | null {
  const words = text.trim().toLowerCase();
  const isErly = words.endsWith('erly');
  const parts = (isErly ? words.slice(0, -4) : words).split(/[\s-]+/u);
  const letters = parts.map((part) => WORDS[part] ?? part.toUpperCase()).join('');
  const wind = WINDS.find((each) => each === letters);
  return wind === undefined ? null : { wind, isErly };
}

/** The bearing as short text: "NW", or "NW-erly" for the vaguer form. */
export function formatBearing(bearing: Bearing): string {
  return bearing.isErly ? `${bearing.wind}-erly` : bearing.wind;
}
