import { describe, expect, it } from 'vitest';
import { decideEncoding, readText, refuseBinary, utf16Of } from '../../src/data/encoding.ts';
import { UnreadableInput } from '../../src/data/reader.ts';
import { contextOf } from './readers/read-file.ts';

const TEXT = 'Авдіївка, ґанок, їжак\n'.repeat(30);
const WINDOWS_1251 = Uint8Array.from(TEXT, (character) => {
  const code = character.charCodeAt(0);
  const special: Readonly<Record<string, number>> = { і: 0xb3, ї: 0xbf, ґ: 0xb4, є: 0xba };
  return special[character] ?? (code > 0x40f ? code - 0x410 + 0xc0 : code);
});

function decide(content: BlobPart, encoding?: string): ReturnType<typeof decideEncoding> {
  return decideEncoding(
    { name: 'x.csv', blob: new Blob([content]) },
    contextOf(encoding === undefined ? {} : { encoding }),
  );
}

describe('decideEncoding', () => {
  it('takes valid UTF-8 as such, whatever is in it', async () => {
    expect(await decide(TEXT)).toEqual({
      encoding: 'utf-8',
      isSound: true,
      questions: [],
      issues: [],
    });
    expect((await decide(`\u{FEFF}${TEXT}`)).encoding).toBe('utf-8');
  });

  it('assumes Windows-1251 for other bytes, says so and asks', async () => {
    const decoding = await decide(WINDOWS_1251);
    expect(decoding.encoding).toBe('windows-1251');
    expect(decoding.issues).toMatchObject([{ code: 'encoding-assumed', value: 'windows-1251' }]);
    expect(decoding.questions).toEqual([
      {
        option: 'encoding',
        assumed: 'windows-1251',
        others: ['koi8-u', 'ibm866', 'utf-8'],
        example: 'Авдіївка, ґанок, їжак',
      },
    ]);
  });

  it('keeps UTF-8 that is cut off or damaged in a few places', async () => {
    const bytes = new TextEncoder().encode(TEXT);
    expect(await decide(bytes.slice(0, 101))).toMatchObject({
      encoding: 'utf-8',
      issues: [{ code: 'text-damaged' }],
    });
    bytes[100] = 0xff;
    expect(await decide(bytes)).toMatchObject({
      encoding: 'utf-8',
      issues: [{ code: 'text-damaged' }],
    });
  });

  it('takes what the user has chosen, and refuses what is no encoding', async () => {
    expect((await decide(WINDOWS_1251, 'koi8-u')).encoding).toBe('koi8-u');
    await expect(decide(TEXT, 'klingon')).rejects.toThrow(UnreadableInput);
  });

  it('knows UTF-16 with and without a byte order mark', () => {
    const little = new Uint8Array(
      Uint16Array.from('date,lat,lng', (letter) => letter.charCodeAt(0)).buffer,
    );
    expect(utf16Of(little)).toBe('utf-16le');
    expect(utf16Of(Uint8Array.from([0xfe, 0xff, 0, 0x64]))).toBe('utf-16be');
    expect(utf16Of(little.map((_, at) => little[at ^ 1] ?? 0))).toBe('utf-16be');
    expect(utf16Of(new TextEncoder().encode('date,lat,lng'))).toBeNull();
  });
});

describe('readText', () => {
  it('refuses what is too large before reading it', async () => {
    const reading = readText({ name: 'x', blob: new Blob(['abc']) }, contextOf(), 2);
    await expect(reading).rejects.toMatchObject({ issue: { code: 'file-too-large' } });
  });

  it('stops when it is aborted', async () => {
    const blob = new Blob(['abc']);
    const reading = readText({ name: 'x', blob }, contextOf({}, AbortSignal.abort()), 100);
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('refuseBinary', () => {
  it('refuses what no encoding of text holds, and nothing else', () => {
    const noise = Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256);
    expect(() => refuseBinary(noise, 'x.txt')).toThrow(UnreadableInput);
    for (const text of [TEXT, `${TEXT}\f\t\r\n`, '']) {
      expect(() => refuseBinary(new TextEncoder().encode(text), 'x.txt')).not.toThrow();
    }
    expect(() => refuseBinary(WINDOWS_1251, 'x.txt')).not.toThrow();
    const wide = Uint8Array.from('Daily Report', (character) => character.charCodeAt(0));
    const utf16 = Uint8Array.from({ length: 24 }, (_, at) =>
      at % 2 === 0 ? (wide[at / 2] ?? 0) : 0,
    );
    expect(() => refuseBinary(utf16, 'x.txt')).not.toThrow();
  });
});
