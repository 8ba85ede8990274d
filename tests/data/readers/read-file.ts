import { readFileSync } from 'node:fs';
import { NO_GROUND } from '../../../src/data/ground.ts';
import { KINDS } from '../../../src/model/kind.ts';
import { PRECISIONS } from '../../../src/model/location.ts';
import type { ReadContext, ReadOptions, ReadResult } from '../../../src/data/reader.ts';
import { readInput } from '../../../src/data/readers.ts';
import { mapTexts } from '../../../src/model/texts.ts';

/** A context without a gazetteer that ignores progress. */
export function contextOf(
  options: ReadOptions = {},
  signal = new AbortController().signal,
): ReadContext {
  return { ground: NO_GROUND, options, onProgress: () => undefined, signal };
}

/** Reads bytes or text as a file of the name. */
export function readAs(
  name: string,
  content: BlobPart,
  options: ReadOptions = {},
  readerId?: string,
): Promise<ReadResult> {
  return readInput({ name, blob: new Blob([content]) }, contextOf(options), readerId);
}

/** The bytes of a fixture. */
export function fixture(path: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(new URL(`../../fixtures/${path}`, import.meta.url)));
}

/** Reads a fixture. */
export function readFixture(path: string, options: ReadOptions = {}): Promise<ReadResult> {
  return readAs(path.split('/').at(-1) ?? path, fixture(path), options);
}

/** What was accepted, as plain values. */
export function acceptedOf({ table }: ReadResult): readonly Accepted[] {
  const { text: texts, region, side } = table.dictionaries;
  const text = mapTexts(texts, String);
  return Array.from({ length: table.length }, (_, row) => ({
    id: text[table.id[row] ?? 0] ?? '',
    kind: KINDS[table.kind[row] ?? 0]?.id ?? '',
    count: table.count[row] ?? 0,
    start: isoOf(table.start[row] ?? 0),
    end: isoOf(table.end[row] ?? 0),
    precision: PRECISIONS[table.precision[row] ?? 0] ?? '',
    lng: table.lng[row] ?? Number.NaN,
    lat: table.lat[row] ?? Number.NaN,
    radiusKm: table.rangeMax[row] ?? Number.NaN,
    place: text[table.place[row] ?? 0] ?? '',
    region: region[table.region[row] ?? 0] ?? '',
    side: side[table.side[row] ?? 0] ?? '',
    time: text[table.timeText[row] ?? 0] ?? '',
    description: text[table.description[row] ?? 0] ?? '',
  }));
}

/** An accepted row as plain values. */
export interface Accepted {
  readonly id: string;
  readonly kind: string;
  readonly count: number;
  readonly start: string;
  readonly end: string;
  readonly precision: string;
  readonly lng: number;
  readonly lat: number;
  readonly radiusKm: number;
  readonly place: string;
  readonly region: string;
  readonly side: string;
  readonly time: string;
  readonly description: string;
}

/** The accepted row with the id. Throws where there is none. */
export function acceptedAs(result: ReadResult, id: string): Accepted {
  const found = acceptedOf(result).find((row) => row.id === id);
  if (found === undefined) throw new Error(`Expected a row "${id}", got none`);
  return found;
}

/** The codes of all issues, each once, in order. */
export function codesOf({ issues }: ReadResult): readonly string[] {
  return [...new Set(issues.map(({ code }) => code))].toSorted();
}

function isoOf(minutes: number): string {
  return new Date(minutes * 60_000).toISOString().slice(0, 16);
}
