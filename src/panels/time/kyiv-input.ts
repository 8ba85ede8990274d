import { formatInstant, zoneAt } from '../../base/period.ts';

/** An instant as the value of a datetime-local input, in the time of Kyiv: "2022-02-15T19:30". */
export function kyivInputValue(minutes: number): string {
  return formatInstant(minutes, zoneAt(minutes)).slice(0, 16);
}

/** Minutes since 1970 of a datetime-local value read as the time of Kyiv; null where it is empty or malformed. The hour that
 * occurs twice when summer time ends is read as the first of the two. */
export function minutesOfKyivInput(text: string): number | null {
  const asUtc = Date.parse(`${text}Z`) / 60_000;
  if (Number.isNaN(asUtc)) return null;
  const summer = asUtc - 180;
  return zoneAt(summer) === 'EEST' ? summer : asUtc - 120;
}
