import { describe, expect, test } from 'vitest';
import { statusWord } from '../../../src/panels/parts/status-word.ts';
import { report } from '../../model/small-imports.ts';

const REPORTS = [
  report({ id: '37/2022', kind: 'daily' }),
  report({ id: 'mine.csv', kind: 'user' }),
];

describe('statusWord', () => {
  test('never says of a file of the user that it was read in a published report', () => {
    expect(statusWord({ reportId: 'mine.csv', status: 'confirmed' }, REPORTS)).toBe('own');
    expect(statusWord({ reportId: '37/2022', status: 'confirmed' }, REPORTS)).toBe('confirmed');
  });

  test('keeps what the file itself says', () => {
    expect(statusWord({ reportId: 'mine.csv', status: 'synthetic' }, REPORTS)).toBe('synthetic');
    expect(statusWord({ reportId: 'gone', status: 'supplied' }, REPORTS)).toBe('supplied');
  });
});
