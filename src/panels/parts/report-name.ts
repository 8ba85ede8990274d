import type { Formats } from '../../cartography/formats.ts';
import type { Report } from '../../model/report.ts';

/** A report in a list: its number, where it has one, and the days or the month that it covers. */
export function reportName(
  { id, period, datePrecision }: Pick<Report, 'id' | 'period' | 'datePrecision'>,
  f: Formats,
): string {
  const when = datePrecision === 'month' ? f.month(period.end) : f.reportDays(period);
  return hasNumber(id) ? `${id} · ${when}` : when;
}

/** A report in a sentence: its number, else its title in quotation marks; its id where it has neither, or is not there. */
export function reportCited(reports: readonly Report[], id: string): string {
  if (hasNumber(id)) return id;
  const title = reports.find((report) => report.id === id)?.title ?? '';
  return title === '' ? id : `“${title}”`;
}

/** Whether the id is the number by which the mission cites it, such as "37/2022". */
export function hasNumber(id: string): boolean {
  return id.includes('/');
}
