import { describe, expect, test } from 'vitest';
import { createWorkerReader } from '../../src/data/read-in-worker.ts';
import type {
  FromReadWorker,
  ToReadWorker,
  WorkerPort,
  WorkerReader,
} from '../../src/data/read-in-worker.ts';
import { readOne } from '../../src/data/read-one.ts';
import type { ReadInput, ReadJob } from '../../src/data/read-one.ts';
import { UnreadableInput } from '../../src/data/reader.ts';
import type { ReadResult } from '../../src/data/reader.ts';
import { NO_GROUND } from '../../src/data/ground.ts';
import { buildTable } from '../../src/model/table-builder.ts';
import { observation } from '../model/small-world.ts';

const RESULT: ReadResult = {
  reader: 'test',
  reports: [],
  table: buildTable([observation({})]),
  rows: 1,
  rejected: [],
  header: null,
  issues: [],
  questions: [],
  text: null,
  used: [],
};

const TEXTS = { gazetteer: 'places', hierarchy: null, regions: null, contactLine: null };

function job(name: string, as: string | null = null): ReadJob {
  return { input: { name, blob: new Blob([name]) }, options: { dateOrder: 'day-first' }, as };
}

/** Reads everything but files that are named for what goes wrong with them. */
const read: ReadInput = ({ name }, { onProgress }) => {
  onProgress(0.5);
  if (name === 'refused') {
    const place = { file: name };
    throw new UnreadableInput({ code: 'file-not-geojson', severity: 'error', place });
  }
  if (name === 'bug') throw new TypeError('x is undefined');
  return Promise.resolve(RESULT);
};

/** A worker in this thread; `crash` and `hang` are files that do so. */
class FakeWorker implements WorkerPort {
  static made = 0;
  static taught: readonly string[] = [];
  #say: (message: FromReadWorker) => void = () => undefined;
  #crash: (reason: string) => void = () => undefined;

  constructor() {
    FakeWorker.made++;
  }

  onMessage(listener: (message: FromReadWorker) => void): void {
    this.#say = listener;
  }

  onCrash(listener: (reason: string) => void): void {
    this.#crash = listener;
  }

  send(message: ToReadWorker): void {
    if (message.type === 'ground') {
      FakeWorker.taught = [...FakeWorker.taught, message.texts.gazetteer];
      return;
    }
    const { name } = message.job.input;
    if (name === 'crash') setTimeout(() => this.#crash('out of memory'));
    else if (name !== 'hang') void this.#answer(message.job);
  }

  end(): void {
    this.#say = () => undefined;
  }

  async #answer(asked: ReadJob): Promise<void> {
    const context = {
      ground: NO_GROUND,
      onProgress: (done: number) => this.#say({ type: 'progress', done }),
      signal: new AbortController().signal,
    };
    this.#say({ type: 'outcome', outcome: await readOne(asked, context, read) });
  }
}

const fakeReader = (): WorkerReader => {
  FakeWorker.made = 0;
  FakeWorker.taught = [];
  return createWorkerReader(
    () => Promise.resolve(TEXTS),
    () => new FakeWorker(),
  );
};

describe('createWorkerReader', () => {
  test('gives each file its own outcome, in order, from one worker that learns the places once', async () => {
    const reader = fakeReader();
    const seen: number[] = [];
    reader.warm();
    const readings = ['one', 'refused', 'bug', 'two'].map((name) =>
      reader.read(job(name), (done) => seen.push(done)),
    );
    const outcomes = await Promise.all(readings.map(({ outcome }) => outcome));
    expect(outcomes.map(({ kind, name }) => `${name} ${kind}`)).toEqual([
      'one read',
      'refused refused',
      'bug refused',
      'two read',
    ]);
    expect(outcomes[1]).toMatchObject({ issue: { code: 'file-not-geojson' } });
    expect(outcomes[2]).toMatchObject({ issue: { code: 'file-missing', value: 'x is undefined' } });
    expect(seen).toEqual([0.5, 0.5, 0.5, 0.5]);
    expect([FakeWorker.made, FakeWorker.taught]).toEqual([1, ['places']]);
  });

  test('a large file leaves no worker behind, and the next gets a new one that learns the places, too', async () => {
    const reader = fakeReader();
    const input = { name: 'large', blob: new Blob([new Uint8Array(4_000_001)]) };
    const large = reader.read({ ...job('large'), input });
    const outcomes = await Promise.all([large.outcome, reader.read(job('next')).outcome]);
    expect(outcomes.map(({ kind, name }) => `${name} ${kind}`)).toEqual([
      'large read',
      'next read',
    ]);
    expect([FakeWorker.made, FakeWorker.taught]).toEqual([2, ['places', 'places']]);
  });

  test('a file that brings the worker down is refused, and the next gets a new worker', async () => {
    const reader = fakeReader();
    const [crash, one] = [reader.read(job('crash')), reader.read(job('one'))];
    expect(await crash.outcome).toMatchObject({
      kind: 'refused',
      issue: { value: 'out of memory' },
    });
    expect(await one.outcome).toMatchObject({ kind: 'read' });
    expect([FakeWorker.made, FakeWorker.taught]).toEqual([2, ['places', 'places']]);
  });

  test('cancel ends also a reader that never answers, and the next file is read by another', async () => {
    const reader = fakeReader();
    const readings = ['one', 'hang', 'two', 'three'].map((name) => reader.read(job(name)));
    readings[2]?.cancel();
    setTimeout(() => readings[1]?.cancel(), 20);
    const outcomes = await Promise.all(readings.map(({ outcome }) => outcome));
    expect(outcomes.map(({ kind }) => kind)).toEqual(['read', 'cancelled', 'cancelled', 'read']);
    expect(FakeWorker.made).toBe(2);
  });

  test('a file that is cancelled while the worker still starts is never read', async () => {
    const reader = fakeReader();
    const reading = reader.read(job('one'));
    await Promise.resolve();
    reading.cancel();
    expect(await reading.outcome).toEqual({ kind: 'cancelled', name: 'one' });
  });

  test('without places a file is refused with the reason, and the next one asks for them again', async () => {
    let asked = 0;
    const reader = createWorkerReader(
      () => (++asked === 1 ? Promise.reject(new Error('HTTP 404')) : Promise.resolve(TEXTS)),
      () => new FakeWorker(),
    );
    expect(await reader.read(job('one')).outcome).toMatchObject({ issue: { value: 'HTTP 404' } });
    expect(await reader.read(job('one')).outcome).toMatchObject({ kind: 'read' });
  });

  test('a browser without workers refuses each file with the reason', async () => {
    const reader = createWorkerReader(
      () => Promise.resolve(TEXTS),
      () => {
        throw new Error('Worker is not defined');
      },
    );
    reader.warm();
    expect(await reader.read(job('one')).outcome).toMatchObject({
      kind: 'refused',
      issue: { value: 'Worker is not defined' },
    });
  });
});

describe('readOne', () => {
  const context = {
    ground: NO_GROUND,
    onProgress: () => undefined,
    signal: new AbortController().signal,
  };

  test('remembers hash, size, decisions and a reader that was chosen by hand', async () => {
    expect(await readOne(job('one', 'csv'), context, read)).toMatchObject({
      kind: 'read',
      reading: {
        content: { fileName: 'one', bytes: 3, options: { dateOrder: 'day-first', as: 'csv' } },
      },
    });
  });

  test('a cancelled file is said to be', async () => {
    const outcome = await readOne(job('one'), { ...context, signal: AbortSignal.abort() }, read);
    expect(outcome).toEqual({ kind: 'cancelled', name: 'one' });
  });
});
