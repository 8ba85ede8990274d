import type { OverlayContent } from '../../model/overlay.ts';

/** A file of the rejected rows, to be corrected and read again: under the header of the table, or as plain sentences. */
export function rejectedFile({ fileName, header, rejected }: OverlayContent): {
  readonly fileName: string;
  readonly text: string;
} {
  const base = fileName.replace(/\.[^.]*$/u, '') || fileName;
  const lines = rejected.map((row) => row.text.replace(/[\r\n]+$/u, ''));
  return {
    fileName: `${base}-rejected.${header === null ? 'txt' : 'csv'}`,
    text: `${[...(header === null ? [] : [header]), ...lines].join('\n')}\n`,
  };
}
