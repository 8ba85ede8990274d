import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHalfService } from '../../src/data/half-service.ts';
import type { FromHalfThread } from '../../src/data/half-service.ts';
import { createHalfThread } from '../../src/data/half-thread.ts';
import type { HalfPort, HalfThread } from '../../src/data/half-thread.ts';
import type { ReadOptions, ReadResult } from '../../src/data/reader.ts';
import { UnreadableInput } from '../../src/data/reader.ts';
import { readInput } from '../../src/data/readers.ts';
import { acceptedOf, contextOf, fixture } from './readers/read-file.ts';

/** A port to a service on this thread: what is said goes over as between threads, later and with its memory. */
function portHere(): HalfPort {
  let listener: (message: FromHalfThread) => void = () => undefined;
  const take = createHalfService((message, transfer) => {
    const copy = structuredClone(message, { transfer });
    setImmediate(() => listener(copy));
  });
  return {
    // What is said to it holds a blob, which is the same one on both sides.
    send: (message) => setImmediate(() => take(message)),
    onMessage: (next) => {
      listener = next;
    },
    onCrash: () => undefined,
  };
}

async function outcomeOf(
  content: BlobPart,
  options: ReadOptions,
  thread?: HalfThread,
): Promise<object> {
  const context = { ...contextOf(options), ...(thread === undefined ? {} : { thread }) };
  try {
    const input = { name: 'x.csv', blob: new Blob([content]) };
    return plain(await readInput(input, context, 'csv'));
  } catch (error) {
    if (error instanceof UnreadableInput) return error.issue;
    throw error;
  }
}

function plain(result: ReadResult): object {
  const { table: _, ...rest } = result;
  return { ...rest, accepted: acceptedOf(result) };
}

/** Rows whose order, dates, numbers, quotation marks and widths are anything. */
const cell = fc.oneof(
  fc.constantFrom('', '1', '48.25', '37,5', '12/31/2015', '05/02/2014', '2015-06-01', 'never'),
  fc.constantFrom('"a, b"', '"two\nlines"', '"a ""b"""', 'burst', 'Щастя', ' 7 ', '"open'),
);
const row = fc.oneof(
  fc.tuple(
    fc.nat(99),
    fc.constantFrom('2015-06-01', '13/06/2015'),
    fc.double({ min: 46, max: 50 }),
  ),
  fc.array(cell, { minLength: 1, maxLength: 8 }),
);
/** Rows of one width, so that a place is found at which they are divided: mostly between two rows, sometimes within one. */
const text = fc.constantFrom('', 'burst', 'zap', '"a, b"', '"a ""b"""', '"two\nlines"', ' Щастя ');
const wide = fc
  .tuple(
    fc.oneof(fc.nat(40).map(String), fc.constantFrom('', ' 7', 'x')),
    fc.constantFrom('2015-06-01', '13/06/2015', '05/06/2015', '06/13/2015', 'never', ''),
    fc.constantFrom('48.25', '48,5', '', '37', '0', '999', 'N48'),
    fc.constantFrom('37.5', '38', '0', '48.25', ''),
    text,
    fc.constantFrom('', '1', '12', 'about 3', 'many', '1 000'),
    fc.oneof(text, fc.constant('"1,2015-06-01,48,37,burst,1,x\n2,2015-06-01,48,37,burst,1,x"')),
  )
  .map((cells) => cells.join(','));
const wideFile = fc
  .record({
    rows: fc.array(wide, { minLength: 8, maxLength: 60 }),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    isRising: fc.boolean(),
  })
  .map(({ rows, end, isRising }) => {
    const own = isRising ? rows.map((cells, at) => `${at}${cells.replace(/^[^,]*/u, '')}`) : rows;
    return `id,date,lat,lon,kind,count,notes${end}${own.join(end)}`;
  });
const file = fc.array(row, { minLength: 1, maxLength: 30 }).map((rows) => {
  const lines = rows.map((cells) => cells.join(','));
  return `id,date,lat,lon,kind,count,notes\n${lines.join('\n')}`;
});

describe('a file of which another thread reads one half', () => {
  it.each([
    'good/acled.csv',
    'good/ucdp-ged.csv',
    'good/viina-event-1pd.csv',
    'good/geoconfirmed.csv',
    'good/cyrillic-windows-1251.csv',
    'good/cyrillic-utf-16.csv',
  ])('is read as by this one alone: %s', async (path) => {
    const thread = createHalfThread(portHere, 0);
    const bytes = fixture(path);
    expect(await outcomeOf(bytes, {}, thread)).toEqual(await outcomeOf(bytes, {}));
  });

  it('is read as by this one alone, whatever it says', async () => {
    const thread = createHalfThread(portHere, 0);
    await fc.assert(
      fc.asyncProperty(file, async (text) => {
        expect(await outcomeOf(text, {}, thread)).toEqual(await outcomeOf(text, {}));
      }),
      { seed: 61, numRuns: 300 },
    );
  });

  it('is read as by this one alone, wherever its rows are divided', async () => {
    const thread = createHalfThread(portHere, 0);
    let divided = 0;
    const counted: HalfThread = {
      ...thread,
      async read(...job) {
        const part = await thread.read(...job);
        if (part !== null) divided++;
        return part;
      },
    };
    await fc.assert(
      fc.asyncProperty(wideFile, async (content) => {
        expect(await outcomeOf(content, {}, counted)).toEqual(await outcomeOf(content, {}));
      }),
      { seed: 67, numRuns: 400 },
    );
    expect(divided).toBeGreaterThan(200);
  });

  it('is read as by this one alone over many parts, read again in another order of dates', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => {
      const date = at === 19_000 ? '12/31/2015' : `0${1 + (at % 9)}/0${1 + (at % 7)}/2015`;
      const odd = at % 1000 === 7 ? 'never' : date;
      return `${at},${odd},${46 + (at % 300) / 100},37.5,"burst, ${at % 5}",${at % 12},row ${at}`;
    });
    const text = `id,date,lat,lon,kind,count,notes\r\n${rows.join('\r\n')}`;
    const thread = createHalfThread(portHere, 0);
    const found = await outcomeOf(text, {}, thread);
    expect(found).toEqual(await outcomeOf(text, {}));
    expect(found).toMatchObject({ rows: 20_000 });
  });

  it('is refused for the same reason', async () => {
    const text = `id,date,lat,lon\n1,2015-06-01,48,"${'x'.repeat(1_100_000)}"`;
    const found = await outcomeOf(text, {}, createHalfThread(portHere, 0));
    expect(found).toMatchObject({ code: 'cell-too-long' });
    expect(found).toEqual(await outcomeOf(text, {}));
  });

  it('is read by this one where the other cannot start', async () => {
    const broken: HalfPort = {
      send: () => undefined,
      onMessage: () => undefined,
      onCrash: (listener) => {
        setImmediate(listener);
      },
    };
    const text = 'id,date,lat,lon\n1,2015-06-01,48,37';
    const thread = createHalfThread(() => broken, 0);
    expect(await outcomeOf(text, {}, thread)).toEqual(await outcomeOf(text, {}));
  });
});
