import { describe, expect, test } from 'vitest';
import { rejectedFile } from '../../../src/panels/overlay/rejected-file.ts';
import { smallReading } from './small-content.ts';

const ISSUE = { code: 'date-invalid', severity: 'error', place: {} } as const;
const REJECTED = [
  { row: 2, text: '1,"a;b"\r\n', issue: ISSUE },
  { row: 5, text: '2,c', issue: ISSUE },
];

describe('rejectedFile', () => {
  test('has the header of the table over the rows as they were', () => {
    const { content } = smallReading([], { rejected: REJECTED, header: 'id,text' });
    expect(rejectedFile(content)).toEqual({
      fileName: 'file-rejected.csv',
      text: 'id,text\n1,"a;b"\n2,c\n',
    });
  });

  test('is plain text for what has no header', () => {
    const { content } = smallReading([], { rejected: REJECTED, fileName: 'report' });
    expect(rejectedFile(content)).toEqual({
      fileName: 'report-rejected.txt',
      text: '1,"a;b"\n2,c\n',
    });
  });
});
