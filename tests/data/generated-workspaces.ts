import * as fc from 'fast-check';
import { DUPLICATE_REASONS, decide } from '../../src/model/decision.ts';
import type { Decision } from '../../src/model/decision.ts';
import { addByHand, changeByHand } from '../../src/model/edit.ts';
import type { Edit } from '../../src/model/edit.ts';
import { createOverlay, createReading } from '../../src/model/overlay.ts';
import type { Overlay } from '../../src/model/overlay.ts';
import { buildTable } from '../../src/model/table-builder.ts';
import { ordered } from '../../src/model/workspace.ts';
import type { Workspace } from '../../src/model/workspace.ts';
import { observationOf, reportWithObservations } from './generated-reports.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const instant = fc.constantFrom('2026-01-01T00:00:00Z', '2026-02-03T04:05:06.789Z');
const natural = fc.integer({ min: 0, max: 1_000_000 });

const issue = fc.record(
  {
    code: fc.constantFrom('number-invalid' as const, 'place-unknown' as const),
    severity: fc.constantFrom('error' as const, 'warning' as const, 'note' as const),
    place: fc.record(
      {
        file: text,
        row: natural,
        column: text,
        span: fc.tuple(natural, natural).map(([from, more]) => [from, from + more] as const),
      },
      { requiredKeys: [], noNullPrototype: true },
    ),
    value: text,
    expected: text,
  },
  { requiredKeys: ['code', 'severity', 'place'], noNullPrototype: true },
);

const overlay: fc.Arbitrary<Overlay> = fc
  .record({
    read: fc.array(reportWithObservations, { maxLength: 2 }),
    hash: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((n) => n.toString(16).padStart(16, '0')),
    fileName: text,
    importedAt: instant,
    order: fc.integer({ min: 0, max: 5 }),
    isShown: fc.boolean(),
    issues: fc.array(issue, { maxLength: 2 }),
    rejected: fc.array(fc.record({ row: natural, text, issue }), { maxLength: 2 }),
    words: fc.option(text, { nil: null }),
  })
  .map(({ read, hash, fileName, importedAt, order, isShown, issues, rejected, words }) => {
    const made = createOverlay(
      createReading(hash, {
        fileName,
        bytes: 10,
        reader: 'test',
        options: { dateOrder: 'day-first', columns: { lng: 'x' } },
        reports: read.map(({ report }) => report),
        table: buildTable(read.flatMap(({ observations }) => observations)),
        rows: 10,
        rejected,
        header: words,
        issues,
        questions: [{ option: 'dateOrder', assumed: 'a', others: ['b'], example: 'c' }],
        text: words,
        used: [[0, 1]],
      }),
      importedAt,
      order,
    );
    return Object.assign(made, { isShown });
  });

const decisions: fc.Arbitrary<readonly Decision[]> = fc
  .array(
    fc.record({
      kept: fc.constantFrom('a', 'b', 'c', '1/2022#x'),
      absorbed: fc.constantFrom('a', 'b', 'c', 'd'),
      verdict: fc.constantFrom('merged' as const, 'distinct' as const),
      reasons: fc.subarray([...DUPLICATE_REASONS]),
    }),
    { maxLength: 5 },
  )
  .map((made) => made.reduce((all: readonly Decision[], each) => decide(all, each) ?? all, []));

const edits: fc.Arbitrary<readonly Edit[]> = fc
  .array(
    fc.record({
      observation: observationOf('1/2022'),
      isAdded: fc.boolean(),
      note: text,
      time: instant,
    }),
    { maxLength: 4 },
  )
  .map((made) =>
    made.reduce((all: Edit[], { observation, isAdded, note, time }) => {
      const edit = isAdded
        ? addByHand(all, observation, note, time)
        : changeByHand(all, observation, { count: 1 }, note, time);
      all.push(edit);
      return all;
    }, []),
  );

/** Workspaces with overlays of generated reports, sound merges and changes by hand. */
export const generatedWorkspace: fc.Arbitrary<Workspace> = fc
  .record({
    overlays: fc.uniqueArray(overlay, { maxLength: 3, selector: ({ id }) => id }),
    decisions,
    edits,
  })
  .map(ordered);
