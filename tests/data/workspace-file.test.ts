import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { migrate, readWorkspace, writeWorkspace } from '../../src/data/workspace-file.ts';
import { EMPTY_WORKSPACE } from '../../src/model/workspace.ts';
import { generatedWorkspace } from './generated-workspaces.ts';

const SEED = 20_220_216;
const LEGACY = new URL('../fixtures/legacy/', import.meta.url);

async function codeOf(content: BlobPart, maxChars?: number): Promise<string> {
  const read = await readWorkspace(new Blob([content]), maxChars);
  return read.ok ? 'ok' : read.reason.code;
}

function plain(change: object): string {
  const whole = {
    format: 'contactline-workspace',
    version: 1,
    view: '',
    overlays: [],
    decisions: [],
    edits: [],
  };
  return JSON.stringify({ ...whole, ...change });
}

describe('a workspace file', () => {
  test('gives back exactly the workspace and the view that were saved', async () => {
    await fc.assert(
      fc.asyncProperty(generatedWorkspace, fc.string(), async (workspace, view) => {
        const read = await readWorkspace(await writeWorkspace({ workspace, view }));
        expect(read).toEqual({ ok: true, value: { workspace, view } });
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  test('is opened plain as well as gzipped', async () => {
    expect(await codeOf(plain({}))).toBe('ok');
    expect(await codeOf(new Uint8Array(gzipSync(plain({}))))).toBe('ok');
  });

  test('every version that was ever written still opens', async () => {
    const files = readdirSync(LEGACY).filter((name) => name.startsWith('workspace-v'));
    expect(files.length).toBeGreaterThan(0);
    for (const name of files) {
      const read = await readWorkspace(new Blob([readFileSync(new URL(name, LEGACY))]));
      expect(read.ok && read.value.workspace.overlays.map(({ content }) => content.counts)).toEqual(
        [{ rows: 3, accepted: 2, rejected: 1, warned: 0, observations: 2, unlocated: 1 }],
      );
      expect(read.ok && read.value.workspace.decisions.length).toBe(1);
      expect(read.ok && read.value.workspace.edits[0]?.original?.count).toBe(48);
    }
  });

  test('what is no workspace, is too new, damaged or too large is told apart', async () => {
    expect(await codeOf('hello')).toBe('workspace-foreign');
    expect(await codeOf('{"type":"FeatureCollection","features":[]}')).toBe('workspace-foreign');
    expect(await codeOf('null')).toBe('workspace-foreign');
    expect(await codeOf(plain({ version: 2 }))).toBe('workspace-newer');
    expect(await codeOf(plain({ version: 0 }))).toBe('workspace-foreign');
    expect(await codeOf(plain({ overlays: [{}] }))).toBe('workspace-damaged');
    expect(await codeOf(plain({ edits: 'none' }))).toBe('workspace-damaged');
    expect(await codeOf(plain({}), 20)).toBe('workspace-too-large');
    expect(await codeOf(new Uint8Array([0x1f, 0x8b, 1, 2, 3]))).toBe('workspace-unreadable');
    expect(await codeOf(new Uint8Array([0xff, 0xfe, 0xfd]))).toBe('workspace-unreadable');
  });

  test('a file that unpacks to more than is allowed is refused before it is unpacked', async () => {
    const bomb = new Uint8Array(gzipSync(Buffer.alloc(100_000_000, ' ')));
    expect(await codeOf(bomb, 1_000_000)).toBe('workspace-too-large');
  });

  test('merges in a circle, doubled ids and keys that do not fit are damage', async () => {
    const decision = (kept: string, absorbed: string): object => ({
      id: JSON.stringify([kept, absorbed].toSorted()),
      verdict: 'merged',
      kept,
      absorbed,
      reasons: [],
    });
    const circle = [decision('a', 'b'), decision('b', 'c'), decision('c', 'a')];
    expect(await codeOf(plain({ decisions: circle }))).toBe('workspace-damaged');
    expect(await codeOf(plain({ decisions: [decision('a', 'b')] }))).toBe('ok');
    const wrongId = { ...decision('a', 'b'), id: 'x' };
    expect(await codeOf(plain({ decisions: [wrongId] }))).toBe('workspace-damaged');
  });

  test('keys of the prototype change no object', async () => {
    const json = plain({}).replace('"view":""', '"view":"","__proto__":{"isShown":true}');
    expect(await codeOf(json)).toBe('ok');
    expect(Object.hasOwn(Object.prototype, 'isShown')).toBe(false);
  });

  test('any change of any byte gives an answer, and never a workspace that throws', async () => {
    const file = readFileSync(new URL('workspace-v1.json', LEGACY));
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: file.length - 1 }),
        fc.integer({ min: 0, max: 255 }),
        async (at, byte) => {
          const damaged = Uint8Array.from(file);
          damaged[at] = byte;
          const read = await readWorkspace(new Blob([damaged]));
          if (read.ok) expect(read.value.workspace.overlays.length).toBeLessThan(2);
        },
      ),
      { seed: SEED, numRuns: 300 },
    );
  });
});

describe('migrate', () => {
  const versions = [
    (older: object) => ({ ...older, version: 2, second: true }),
    (older: object) => ({ ...older, version: 3, third: true }),
  ];

  test('takes a file of any version through every later one', () => {
    const of = (version: number): unknown =>
      migrate({ format: 'contactline-workspace', version }, versions);
    expect(of(1)).toMatchObject({ ok: true, value: { version: 3, second: true, third: true } });
    expect(of(2)).toEqual({
      ok: true,
      value: { format: 'contactline-workspace', version: 3, third: true },
    });
    expect(of(4)).toMatchObject({ ok: false, reason: { code: 'workspace-newer', detail: '4' } });
  });

  test('a migration that cannot make sense of the content says that it is damaged', () => {
    const broken = [
      () => {
        throw new Error('no');
      },
    ];
    expect(migrate({ format: 'contactline-workspace', version: 1 }, broken)).toMatchObject({
      reason: { code: 'workspace-damaged' },
    });
  });
});

test('an empty workspace is a file too', async () => {
  const blob = await writeWorkspace({ workspace: EMPTY_WORKSPACE, view: 'map=7/48/38' });
  expect(await readWorkspace(blob)).toMatchObject({ ok: true, value: { view: 'map=7/48/38' } });
});
