import { readSmmText } from '../../../src/data/smm/read-smm-text.ts';
import type { ReadFigure, RegionTotals } from '../../../src/data/smm/reading.ts';

const HEAD =
  'OSCE Special Monitoring Mission to Ukraine (SMM) Daily Report 77/2021 issued on 22 March 2021\nBased on information from the Monitoring Teams as of 19:30 21 March 2021.\nSummary\n';

/** The reading of a daily report of 22 March 2021 with that summary. */
export function read(text: string) {
  const [reading] = readSmmText(HEAD + text);
  if (reading === undefined) throw new Error('Expected a reading, got none');
  return reading;
}

const short = (figure: ReadFigure | null) => (figure === null ? '-' : `${figure.value}`);

/** Violations/explosions/previous violations/previous explosions, trend and live fire of each total. */
export function totalsOf(text: string): readonly string[] {
  return read(text).totals.map(line);
}

function line(total: RegionTotals): string {
  const { violations, explosions, previousViolations, previousExplosions, trend, liveFire } = total;
  const figures = [violations, explosions, previousViolations, previousExplosions]
    .map(short)
    .join('/');
  const period = total.subPeriod === null ? '' : ` ${total.subPeriod.from}..${total.subPeriod.to}`;
  const fire = liveFire
    .map((note) => ` fire ${note.count ?? 'most'} ${note.where ?? 'somewhere'}`)
    .join('');
  return `${total.region}${period} ${figures}${trend === null ? '' : ` ${trend}`}${fire}`;
}
