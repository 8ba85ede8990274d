import { describe, expect, it } from 'vitest';
import { formatInstant } from '../../src/base/period.ts';
import type { Period } from '../../src/base/period.ts';
import { frameOf } from '../../src/data/smm-report.ts';
import type { SmmFrame } from '../../src/data/smm-report.ts';
import { dayOfWords, spanOfWords } from '../../src/data/smm-time.ts';
import { reportHead } from './smm-reading.ts';

const DAY = frameFor(24);
const TWO_DAYS = frameFor(48);

function frameFor(periodHours: number): SmmFrame {
  const frame = frameOf(reportHead({ periodHours }));
  if (frame === null) throw new Error('Expected a frame');
  return frame;
}

function local({ start, end }: Period): string[] {
  return [start, end].map((each) => formatInstant(each, 'EET').slice(5, 16));
}

describe('spanOfWords', () => {
  it('takes two times of a day', () => {
    expect(local(spanOfWords('between 10:15 and 10:40', ['2022-02-16'], DAY))).toEqual([
      '02-16T10:15',
      '02-16T10:40',
    ]);
    expect(local(spanOfWords('22.50-00.10hrs', ['2022-02-15'], DAY))).toEqual([
      '02-15T22:50',
      '02-16T00:10',
    ]);
  });

  it('takes one time as the minute that ends there', () => {
    expect(local(spanOfWords('at 20:11', ['2022-02-15'], DAY))).toEqual([
      '02-15T20:10',
      '02-15T20:11',
    ]);
  });

  it('finds a time without a date in a period of one day only', () => {
    expect(local(spanOfWords('at 20:11', [], DAY))).toEqual(['02-15T20:10', '02-15T20:11']);
    expect(local(spanOfWords('at 10:00', [], DAY))).toEqual(['02-16T09:59', '02-16T10:00']);
    expect(spanOfWords('at 10:00', [], TWO_DAYS)).toEqual(TWO_DAYS.period);
  });

  it('takes the part of a day that lies in the report', () => {
    expect(local(spanOfWords('on the evening of 15 February', ['2022-02-15'], DAY))).toEqual([
      '02-15T19:30',
      '02-16T00:00',
    ]);
    expect(local(spanOfWords(null, ['2022-02-16'], DAY))).toEqual(['02-16T00:00', '02-16T19:30']);
  });

  it('else takes the period of the report', () => {
    expect(spanOfWords(null, [], DAY)).toEqual(DAY.period);
    expect(spanOfWords('15-16 February', ['2022-02-15', '2022-02-16'], DAY)).toEqual(DAY.period);
    expect(spanOfWords('at 10:00, 11:00 and 12:00', [], DAY)).toEqual(DAY.period);
  });
});

describe('dayOfWords', () => {
  it('may be a day before the report, never after it', () => {
    expect(local(dayOfWords('2022-02-13', DAY))).toEqual(['02-13T00:00', '02-14T00:00']);
    expect(local(dayOfWords('2022-02-16', DAY))).toEqual(['02-16T00:00', '02-16T19:30']);
    expect(dayOfWords('2022-02-20', DAY)).toEqual(DAY.period);
    expect(dayOfWords(null, DAY)).toEqual(DAY.period);
  });
});
