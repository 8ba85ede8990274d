import { describe, expect, test } from 'vitest';
import { readFiles, readFilesHere } from '../../src/data/read-in-worker.ts';
import type { FromReadWorker, ToReadWorker, WorkerPort } from '../../src/data/read-in-worker.ts';
import { readOne } from '../../src/data/read-one.ts';
import type { ReadInput, ReadJob } from '../../src/data/read-one.ts';
import { UnreadableInput } from '../../src/data/reader.ts';
import type { ReadResult } from '../../src/data/reader.ts';
import { createGazetteerIndex } from '../../src/data/gazetteer-names.ts';
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
    const { name } = message.job.input;
    if (name === 'crash') setTimeout(() => this.#crash('out of memory'));
    else if (name !== 'hang') void this.#answer(message);
  }

  end(): void {
    this.#say = () => undefined;
  }

  async #answer({ job, gazetteer }: ToReadWorker): Promise<void> {
    const context = {
      gazetteer: createGazetteerIndex(gazetteer),
      onProgress: (done: number) => this.#say({ type: 'progress', done }),
      signal: new AbortController().signal,
    };
    this.#say({ type: 'outcome', outcome: await readOne(job, context, read) });
  }
}

const options = { gazetteer: [], createWorker: () => new FakeWorker() };

describe('readFiles', () => {
  test('gives each file its own outcome, in order, from one worker', async () => {
    FakeWorker.made = 0;
    const seen: string[] = [];
    const onProgress = (file: number, done: number): unknown => seen.push(`${file}:${done}`);
    const jobs = [job('one'), job('refused'), job('bug'), job('two')];
    const outcomes = await readFiles(jobs, { ...options, onProgress }).outcomes;
    expect(outcomes.map(({ kind, name }) => `${name} ${kind}`)).toEqual([
      'one read',
      'refused refused',
      'bug refused',
      'two read',
    ]);
    expect(outcomes[1]).toMatchObject({ issue: { code: 'file-not-geojson' } });
    expect(outcomes[2]).toMatchObject({ issue: { code: 'file-missing', value: 'x is undefined' } });
    expect(seen).toEqual(['0:0.5', '1:0.5', '2:0.5', '3:0.5']);
    expect(FakeWorker.made).toBe(1);
  });

  test('a file that brings the worker down is refused, and the next gets a new worker', async () => {
    FakeWorker.made = 0;
    const outcomes = await readFiles([job('crash'), job('one')], options).outcomes;
    expect(outcomes.map(({ kind }) => kind)).toEqual(['refused', 'read']);
    expect(outcomes[0]).toMatchObject({ issue: { value: 'out of memory' } });
    expect(FakeWorker.made).toBe(2);
  });

  test('cancel ends also a reader that never answers, and what comes after it', async () => {
    const reading = readFiles([job('one'), job('hang'), job('two')], options);
    setTimeout(reading.cancel, 20);
    const outcomes = await reading.outcomes;
    expect(outcomes.map(({ kind }) => kind)).toEqual(['read', 'cancelled', 'cancelled']);
  });

  test('a browser without workers refuses each file with the reason', async () => {
    const createWorker = (): WorkerPort => {
      throw new Error('Worker is not defined');
    };
    const outcomes = await readFiles([job('one')], { gazetteer: [], createWorker }).outcomes;
    expect(outcomes).toMatchObject([
      { kind: 'refused', issue: { value: 'Worker is not defined' } },
    ]);
  });
});

describe('readFilesHere', () => {
  test('gives the same outcomes without a worker', async () => {
    const jobs = [job('one'), job('refused')];
    const here = await readFilesHere(jobs, { gazetteer: [] }, read).outcomes;
    const there = await readFiles(jobs, options).outcomes;
    expect(here).toEqual(there);
  });

  test('remembers hash, size, decisions and a reader that was chosen by hand', async () => {
    const [outcome] = await readFilesHere([job('one', 'csv')], { gazetteer: [] }, read).outcomes;
    expect(outcome).toMatchObject({
      kind: 'read',
      reading: {
        content: { fileName: 'one', bytes: 3, options: { dateOrder: 'day-first', as: 'csv' } },
      },
    });
  });

  test('cancelled files are said to be', async () => {
    const reading = readFilesHere([job('one'), job('two')], { gazetteer: [] }, read);
    reading.cancel();
    expect((await reading.outcomes).map(({ kind }) => kind)).toEqual(['cancelled', 'cancelled']);
  });
});
