import * as v from 'valibot';
import { DUPLICATE_REASONS, areSound, pairId } from '../../model/decision.ts';
import type { Decision } from '../../model/decision.ts';
import { keyOf } from '../../model/edit.ts';
import type { Edit } from '../../model/edit.ts';
import type { Dictionaries } from '../../model/observation-table.ts';
import type { Overlay, OverlayContent } from '../../model/overlay.ts';
import { STEP_CODES } from '../../model/workspace.ts';
import { observationSchema, observerSchema } from './observation-schema.ts';
import { areBelow } from './check-table.ts';
import { issueSchema, reportSchema, spansSchema } from './report-schema.ts';
import { textsOf, textsOfParts } from '../../model/texts.ts';
import type { Texts } from '../../model/texts.ts';

const natural = v.pipe(v.number(), v.integer(), v.minValue(0));
const name = v.pipe(v.string(), v.nonEmpty());
const instant = v.pipe(v.string(), v.isoTimestamp());
const words = v.pipe(v.array(v.string()), v.minLength(1));

const byteWords = v.pipe(
  v.object({ bytes: v.instance(Uint8Array), ends: v.instance(Uint32Array), suffix: v.string() }),
  v.check(({ bytes, ends }) =>
    ends.every((end, at) => end >= (ends[at - 1] ?? 0) && end <= bytes.length),
  ),
);

/** Twice as many as the largest table has rows. */
const MOST_NUMBERED = 40_000_000;

const numberedWords = v.object({
  prefix: v.string(),
  first: natural,
  size: v.pipe(natural, v.maxValue(MOST_NUMBERED)),
  suffix: v.string(),
});

const joinedWords = v.pipe(
  v.object({
    pieces: v.array(
      v.pipe(
        v.object({
          label: v.string(),
          words: byteWords,
          codes: v.union([v.instance(Uint16Array), v.instance(Uint32Array)]),
        }),
        v.check(({ words: { ends }, codes }) => areBelow(codes, ends.length)),
      ),
    ),
    size: natural,
  }),
  v.check(({ pieces, size }) => pieces.every(({ codes }) => codes.length === size)),
);

/** The words behind the codes of a table: texts as a list in files, and as the table has them in a database. */
export const dictionariesSchema: v.GenericSchema<unknown, Dictionaries> = v.object({
  report: words,
  region: words,
  side: words,
  observer: v.pipe(v.array(observerSchema), v.minLength(1)),
  text: v.union([
    v.pipe(
      words,
      v.transform((list: string[]): Texts => textsOf(list)),
    ),
    v.pipe(
      v.object({
        parts: v.pipe(
          v.array(v.union([words, byteWords, numberedWords, joinedWords])),
          v.minLength(1),
        ),
      }),
      v.transform(({ parts }): Texts => textsOfParts(parts)),
    ),
  ]),
});

/** What an overlay holds beside its table. */
export const contentSchema: v.GenericSchema<unknown, Omit<OverlayContent, 'table'>> = v.object({
  fileName: v.string(),
  bytes: natural,
  reader: v.string(),
  options: v.record(v.string(), v.unknown()),
  counts: v.object({
    rows: natural,
    accepted: natural,
    rejected: natural,
    warned: natural,
    observations: natural,
    unlocated: natural,
  }),
  reports: v.array(reportSchema),
  rejected: v.array(v.object({ row: natural, text: v.string(), issue: issueSchema })),
  header: v.nullable(v.string()),
  issues: v.array(issueSchema),
  questions: v.array(
    v.object({
      option: v.string(),
      assumed: v.string(),
      others: v.array(v.string()),
      example: v.string(),
    }),
  ),
  text: v.nullable(v.string()),
  used: spansSchema,
});

/** What an overlay is called and how it stands in the list. */
export const settingsSchema: v.GenericSchema<unknown, Omit<Overlay, 'content'>> = v.object({
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/u)),
  name: v.string(),
  source: v.string(),
  licence: v.string(),
  importedAt: instant,
  isShown: v.boolean(),
  order: natural,
});

/** A decision about a pair of rows. */
export const decisionSchema: v.GenericSchema<unknown, Decision> = v.pipe(
  v.object({
    id: name,
    verdict: v.picklist(['merged', 'distinct']),
    kept: name,
    absorbed: name,
    reasons: v.array(v.picklist(DUPLICATE_REASONS)),
  }),
  v.check(({ id, kept, absorbed }) => id === pairId(kept, absorbed), 'Expected the id of the pair'),
);

/** All decisions: no row is merged twice, and none in a circle. */
export const decisionsSchema: v.GenericSchema<unknown, readonly Decision[]> = v.pipe(
  v.array(decisionSchema),
  v.check((decisions) => areSound(decisions), 'Expected merges without a circle'),
);

/** A change by hand. */
export const editSchema: v.GenericSchema<unknown, Edit> = v.pipe(
  v.object({
    id: name,
    key: name,
    original: v.nullable(observationSchema),
    changed: observationSchema,
    note: v.string(),
    time: instant,
  }),
  v.check(
    ({ id, key, original, changed }) =>
      key === keyOf(changed) &&
      (original === null || key === keyOf(original)) &&
      id.startsWith(`${key}~`),
    'Expected the key of the observation',
  ),
);

const label = v.object({ code: v.picklist(STEP_CODES), detail: v.string() });
const keys = v.object({
  overlays: v.array(name),
  decisions: v.array(name),
  edits: v.array(name),
});

/** A step of the history in the database: its items by their keys there. */
export const stepRecordSchema = v.object({ label, from: keys, to: keys });

/** The head of what the database holds. */
export const headRecordSchema = v.object({
  version: natural,
  revision: natural,
  workspace: keys,
  steps: v.array(name),
  done: natural,
});

export type ItemKeys = v.InferOutput<typeof keys>;
export type StepRecord = v.InferOutput<typeof stepRecordSchema>;
export type HeadRecord = v.InferOutput<typeof headRecordSchema>;
