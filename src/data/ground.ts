import * as v from 'valibot';
import { createGeography } from '../model/geography.ts';
import { NO_JUDGE, createSideJudge } from '../model/side-judge.ts';
import type { SideJudge } from '../model/side-judge.ts';
import { createGazetteerIndex } from './gazetteer-names.ts';
import type { GazetteerIndex } from './gazetteer-names.ts';
import { hierarchySchema, linesSchema, regionsSchema } from './geography-schema.ts';
import { readGazetteer } from './read-gazetteer.ts';
import { SHIPPED } from './shipped-files.ts';

/** What readers know of the ground before they read: the places by name, and who controlled what when. */
export interface Ground {
  readonly gazetteer: GazetteerIndex;
  readonly sides: SideJudge;
}

/** Nothing of places or sides. */
export const NO_GROUND: Ground = { gazetteer: createGazetteerIndex([]), sides: NO_JUDGE };

/** The shipped files that make it up, as texts; null for one of the sides that could not be loaded. */
export interface GroundTexts {
  readonly gazetteer: string;
  readonly hierarchy: string | null;
  readonly regions: string | null;
  readonly contactLine: string | null;
}

/** Loads the texts by their names in geodata/. Rejects without the places; without the rest no side is judged. */
export async function loadGroundTexts(
  readText: (name: string) => Promise<string>,
): Promise<GroundTexts> {
  const optional = (name: string): Promise<string | null> => readText(name).catch(() => null);
  const [gazetteer, hierarchy, regions, contactLine] = await Promise.all([
    readText(SHIPPED.gazetteer),
    optional(SHIPPED.hierarchy),
    optional(SHIPPED.regions),
    optional(SHIPPED.contactLine),
  ]);
  return { gazetteer, hierarchy, regions, contactLine };
}

/** Learns the ground. Throws where the places are not what they should be; what is wrong with the rest is said elsewhere. */
export function learnGround({ gazetteer, ...sides }: GroundTexts): Ground {
  return { gazetteer: createGazetteerIndex(readGazetteer(gazetteer)), sides: judgeOf(sides) };
}

function judgeOf({ hierarchy, regions, contactLine }: Omit<GroundTexts, 'gazetteer'>): SideJudge {
  if (hierarchy === null || regions === null || contactLine === null) return NO_JUDGE;
  const [levels, parts, lines] = [
    parse(hierarchySchema, hierarchy),
    parse(regionsSchema, regions),
    parse(linesSchema, contactLine),
  ];
  const line = lines?.at(-1);
  if (levels === null || parts === null || line === undefined) return NO_JUDGE;
  const sides = { ...levels, levels: levels.levels.filter(({ id }) => id === 'side') };
  return createSideJudge(createGeography(sides, parts, line));
}

function parse<Value>(schema: v.GenericSchema<unknown, Value>, text: string): Value | null {
  try {
    return v.parse(schema, JSON.parse(text));
  } catch {
    return null;
  }
}
