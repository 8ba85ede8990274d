import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../src/model/decision.ts';
import { changeByHand } from '../../src/model/edit.ts';
import { EMPTY_HISTORY, advance, stepBack, stepForward } from '../../src/model/workspace.ts';
import type { History, Workspace } from '../../src/model/workspace.ts';
import { overlay } from './small-imports.ts';
import { observation } from './small-world.ts';

const SEED = 20_220_216;
const LABEL = { code: 'overlay-added', detail: '' } as const;

type Command = (workspace: Workspace) => Workspace;

const file = fc.integer({ min: 0, max: 3 });
const command: fc.Arbitrary<Command> = fc.oneof(
  file.map((n): Command => (workspace) => ({
    ...workspace,
    overlays: [...workspace.overlays.filter(({ id }) => !id.endsWith(`${n}`)), overlay(n, [])],
  })),
  file.map((n): Command => (workspace) => ({
    ...workspace,
    overlays: workspace.overlays.filter(({ id }) => !id.endsWith(`${n}`)),
  })),
  fc.tuple(file, fc.integer({ min: 0, max: 9 })).map(([n, order]): Command => (workspace) => ({
    ...workspace,
    overlays: workspace.overlays.map((each) =>
      each.id.endsWith(`${n}`) ? { ...each, order, name: `moved to ${order}` } : each,
    ),
  })),
  fc.tuple(file, file).map(([a, b]): Command => (workspace) => ({
    ...workspace,
    decisions:
      decide(workspace.decisions, {
        verdict: 'merged',
        kept: `${a}`,
        absorbed: `${b}`,
        reasons: [],
      }) ?? workspace.decisions,
  })),
  fc.integer({ min: 0, max: 100 }).map((count): Command => (workspace) => ({
    ...workspace,
    edits: [
      ...workspace.edits,
      changeByHand(workspace.edits, observation({}), { count }, '', `2026-01-01T00:00:${count}`),
    ],
  })),
);

function repeat(history: History, step: (history: History) => History): History[] {
  const seen = [history];
  for (let next = step(history); next !== seen.at(-1); next = step(next)) seen.push(next);
  return seen;
}

describe('a history', () => {
  test('undoing all gives the first state, redoing all the last, through the same states between', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 20 }), (commands) => {
        const states = [EMPTY_HISTORY];
        for (const each of commands) {
          const last = states.at(-1) ?? EMPTY_HISTORY;
          const next = advance(last, LABEL, each(last.workspace));
          if (next !== last) states.push(next);
        }
        const last = states.at(-1) ?? EMPTY_HISTORY;
        const back = repeat(last, stepBack);
        const forward = repeat(back.at(-1) ?? last, stepForward);
        const workspaces = states.map(({ workspace }) => workspace);
        expect(back.map(({ workspace }) => workspace).toReversed()).toEqual(workspaces);
        expect(forward.map(({ workspace }) => workspace)).toEqual(workspaces);
      }),
      { seed: SEED },
    );
  });

  test('a new step forgets what was undone, and a step that changes nothing is none', () => {
    const add = (n: number) => (from: History) =>
      advance(from, LABEL, {
        ...from.workspace,
        overlays: [...from.workspace.overlays, overlay(n, [])],
      });
    const undone = stepBack(add(2)(add(1)(EMPTY_HISTORY)));
    const other = add(3)(undone);
    expect(other.steps.length).toBe(2);
    expect(stepForward(other)).toBe(other);
    expect(advance(other, LABEL, { ...other.workspace })).toBe(other);
    expect(stepBack(EMPTY_HISTORY)).toBe(EMPTY_HISTORY);
  });
});
