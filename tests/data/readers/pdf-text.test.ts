import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { UnreadableInput } from '../../../src/data/reader.ts';
import { linesOf, readPdfText } from '../../../src/data/readers/pdf-text.ts';
import type { TextRun } from '../../../src/data/readers/text-run.ts';

const PRINTED = readFileSync(new URL('../../fixtures/smm/printed.pdf', import.meta.url));

function read(
  bytes: Uint8Array<ArrayBuffer>,
  signal = new AbortController().signal,
): Promise<string> {
  const input = { name: 'report.pdf', blob: new Blob([bytes]) };
  return readPdfText(input, { onProgress: () => undefined, signal });
}

function run(text: string, x: number, y: number, more: Partial<TextRun> = {}): TextRun {
  return { text, x, y, width: text.length * 5, height: 10, ...more };
}

describe('readPdfText', () => {
  it('reads a printed page by lines, with footnote marks, paragraphs and page breaks', async () => {
    const text = await read(new Uint8Array(PRINTED));
    expect(text).toMatch(
      /^OSCE Special Monitoring Mission to Ukraine \(SMM\) Daily\nReport 38\/2022/u,
    );
    expect(text).toContain(
      'recorded 222 ceasefire violations,[1] including 135 explosions.\nIn the',
    );
    expect(text).toContain('(government-\ncontrolled, 90km south of Donetsk)');
    expect(text.split('\f')).toHaveLength(2);
    expect(text).toContain('Положение в Авдеевке (подконтрольный правительству) і Мар’їнка.');
  });

  it('refuses what is damaged, with the reason', async () => {
    for (const bytes of [
      PRINTED.subarray(0, 500),
      Buffer.from('%PDF-1.7 nothing'),
      Buffer.from(''),
    ]) {
      await expect(read(new Uint8Array(bytes))).rejects.toThrow(UnreadableInput);
    }
  });

  it('stops when it is told to', async () => {
    await expect(
      read(new Uint8Array(PRINTED), AbortSignal.abort(new Error('stop'))),
    ).rejects.toThrow('stop');
  });
});

describe('linesOf', () => {
  it('joins runs of a line, with a space only where there is a gap', () => {
    expect(linesOf([run('cease', 0, 100), run('fire', 25, 100), run('now', 50, 100)])).toBe(
      'ceasefire now',
    );
  });

  it('starts a line further down, and a paragraph further still', () => {
    expect(linesOf([run('a', 0, 100), run('b', 0, 88), run('c', 0, 60)])).toBe('a\nb\n\nc');
  });

  it('divides columns by tabs', () => {
    expect(linesOf([run('Avdiivka', 0, 100), run('2-4km', 90, 100)])).toBe('Avdiivka\t2-4km');
  });

  it('puts raised small numbers in brackets', () => {
    expect(
      linesOf([run('violations', 0, 100), run('1', 50, 104, { height: 6 }), run(', all', 56, 100)]),
    ).toBe('violations[1], all');
    expect(linesOf([run('189', 0, 100), run('2', 20, 100)])).toBe('189 2');
  });
});
