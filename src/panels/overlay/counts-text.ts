import type { Formats } from '../../cartography/formats.ts';
import type { Words } from '../../cartography/words/words.ts';
import type { Issue } from '../../model/issue.ts';
import { countBySeverity } from '../../model/issue-groups.ts';
import type { OverlayCounts } from '../../model/overlay.ts';

/** The account of an import in one line: accepted and rejected of all rows, then warnings and what has no place. */
export function countsText(words: Words, formats: Formats, counts: OverlayCounts): string {
  const { rows, accepted, rejected, warned, unlocated } = counts;
  const parts = [
    words('overlay.count.accepted', {
      accepted: formats.count(accepted),
      rows: formats.count(rows),
      n: rows,
    }),
    words('overlay.count.rejected', { count: formats.count(rejected), n: rejected }),
    words('overlay.count.warned', { count: formats.count(warned), n: warned }),
    words('overlay.count.unlocated', { count: formats.count(unlocated), n: unlocated }),
  ];
  return parts.join(' · ');
}

/** How many remarks of which severity there are: "4,000 warnings, 1 note". */
export function remarksText(words: Words, formats: Formats, remarks: readonly Issue[]): string {
  const { error, warning, note } = countBySeverity(remarks);
  const parts = [
    error === 0 ? '' : words('overlay.count.errors', { count: formats.count(error), n: error }),
    warning === 0
      ? ''
      : words('overlay.count.warned', { count: formats.count(warning), n: warning }),
    note === 0 ? '' : words('overlay.count.notes', { count: formats.count(note), n: note }),
  ];
  return parts.filter((part) => part !== '').join(', ');
}
