import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSmmText } from '../../../src/data/smm/read-smm-text.ts';
import { mutations } from './mutations.ts';
import { summariseReading } from './summarise-reading.ts';

const FOLDER = new URL('../../fixtures/smm/', import.meta.url);
const NAMES = readdirSync(FOLDER)
  .filter((name) => /^syn_\d\d\.txt$/u.test(name))
  .map((name) => name.slice(0, -4));

function textOf(name: string): string {
  return readFileSync(new URL(`${name}.txt`, FOLDER), 'utf8');
}

function answersOf(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`${name}.expected.json`, FOLDER), 'utf8'));
}

describe('the synthetic daily reports', () => {
  it('are all there', () => {
    expect(NAMES).toHaveLength(20);
  });

  it.each(NAMES)('%s is read with every answer right and nothing left over', (name) => {
    const readings = readSmmText(textOf(name));
    expect(readings).toHaveLength(1);
    expect(readings.map(summariseReading)).toEqual([answersOf(name)]);
    const codes = readings.flatMap((reading) => reading.issues.map((issue) => issue.severity));
    expect(codes).not.toContain('warning');
    expect(codes).not.toContain('error');
  });

  it.each(NAMES)(
    '%s is read alike without bullets, in one paragraph, wrapped and hyphenated',
    (name) => {
      const answers = answersOf(name);
      for (const [title, mutate] of mutations) {
        expect
          .soft(readSmmText(mutate(textOf(name))).map(summariseReading), title)
          .toEqual([answers]);
      }
    },
  );

  it('gives each of several reports in one input its own reading', () => {
    const readings = readSmmText(NAMES.map(textOf).join('\n\n'));
    expect(readings.map(summariseReading)).toEqual(NAMES.map(answersOf));
  });

  it('follows a figure that is changed', () => {
    const text = textOf('syn_14').replace('2,152', '3,999');
    const [reading] = readSmmText(text);
    const luhansk = reading?.totals.find((total) => total.region === 'luhansk');
    expect(luhansk?.violations?.value).toBe(3999);
    expect(luhansk?.explosions?.value).toBe(1876);
  });
});
