import { decodeChunks } from '../encoding.ts';
import type { ReadContext, ReaderInput } from '../reader.ts';
import { MAX_DEPTH, createFeatureCutter } from './feature-cutter.ts';
import type { FeatureCutter } from './feature-cutter.ts';
import { refusal } from './refusal.ts';

type Following = Pick<ReadContext, 'signal' | 'onProgress'>;

/** What a GeoJSON collection is without its features. */
export interface CollectionRest {
  /** With an empty list in the place of the features that were given. */
  readonly value: unknown;
  /** Whether it has a list of features. */
  readonly hasFeatures: boolean;
}

/**
 * The features of a GeoJSON collection, some at a time, so that it never is in memory as a whole, and what is left of it.
 * Throws UnreadableInput for what is no JSON and for what is nested too deep.
 */
export async function* featureLists(
  input: ReaderInput,
  encoding: string,
  following: Following,
): AsyncGenerator<readonly unknown[], CollectionRest> {
  const cutter = createFeatureCutter();
  for await (const piece of decodeChunks(input.blob, encoding, following)) {
    const texts = push(cutter, piece, input.name);
    if (texts.length > 0) yield parseAll(texts, input.name);
  }
  return { value: parse(cutter.rest(), input.name), hasFeatures: cutter.hasBegun() };
}

/** What is left of the collection without its features. */
export async function restOfCollection(
  input: ReaderInput,
  encoding: string,
  following: Following,
): Promise<unknown> {
  const cutter = createFeatureCutter();
  for await (const piece of decodeChunks(input.blob, encoding, following))
    push(cutter, piece, input.name);
  return parse(cutter.rest(), input.name);
}

function push(cutter: FeatureCutter, piece: string, file: string): readonly string[] {
  try {
    return cutter.push(piece);
  } catch {
    throw refusal('nesting-too-deep', file, undefined, String(MAX_DEPTH));
  }
}

/** All at once, which takes less time than each by itself; where one is no JSON its own text says why. */
function parseAll(texts: readonly string[], file: string): readonly unknown[] {
  try {
    const values: unknown = JSON.parse(`[${texts.join()}]`);
    if (Array.isArray(values) && values.length === texts.length) return values;
  } catch {
    // Said below.
  }
  return texts.map((text) => parse(text, file));
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw refusal('file-not-json', file, error instanceof Error ? error.message : '');
  }
}
