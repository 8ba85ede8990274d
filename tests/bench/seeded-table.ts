import { KINDS } from '../../src/model/kind.ts';
import type { Observation } from '../../src/model/observation.ts';
import type { PlainTable } from '../../src/model/table-columns.ts';
import type { Report } from '../../src/model/report.ts';
import { createTableBuilder } from '../../src/model/table-builder.ts';
import { seededLine, seededPoints, seededRandom } from './seeded.ts';

/** The report that all seeded observations belong to: eight years of one archive. */
export const SEEDED_REPORT: Report = {
  id: 'seeded',
  kind: 'user',
  title: 'Seeded archive',
  period: { start: 23_145_120, end: 27_352_800 },
  zone: 'EET',
  datePrecision: 'minute',
  issued: null,
  language: 'en',
  source: { mission: '', publisher: 'seeded', url: null, licence: 'CC0' },
  totals: [],
  notes: [],
};

const PLACES = Array.from({ length: 820 }, (_, i) => `Place ${i}`);
const WORDS = ['artillery', 'small arms', 'heavy machine gun', 'mortar 120 mm', null];

/**
 * Observations as an archive of events has them: along a front, five decimals, one id each, a kind, mostly a count, a
 * settlement for one in five. In the order of time, the same for the same seed.
 */
export function* seededObservations(seed: number, rows: number): Generator<Observation> {
  const random = seededRandom(seed);
  const { lng, lat } = seededPoints(seed + 1, rows, seededLine(seed + 2, 600));
  const { start, end } = SEEDED_REPORT.period;
  const pick = <Item>(items: readonly Item[], fallback: Item): Item =>
    items[Math.floor(random() * items.length)] ?? fallback;
  for (let row = 0; row < rows; row++) {
    const at = [roundDegrees(lng[row] ?? 0), roundDegrees(lat[row] ?? 0)] as const;
    const from = start + Math.floor(((end - start - 60) * row) / rows);
    const kind = pick(KINDS, KINDS[0]);
    const isPlace = random() < 0.2;
    yield {
      id: `e${row}`,
      reportId: SEEDED_REPORT.id,
      kind: kind.id,
      count: random() < 0.05 ? null : 1 + Math.floor(20 * random() ** 3),
      qualifier: 'exact',
      period: { start: from, end: from + 1 + Math.floor(random() * 59) },
      timeText: null,
      location: isPlace
        ? { precision: 'place', at, radiusKm: 1.5, name: pick(PLACES, '') }
        : { precision: 'exact', at },
      regionId: random() < 0.5 ? 'donetsk' : 'luhansk',
      side: pick(['GCA', 'NGCA', null], null),
      observer: null,
      means: 'unknown',
      description: pick(WORDS, null),
      flight: null,
      weaponState: kind.group === 'weapon' ? 'unstated' : null,
      status: 'synthetic',
    };
  }
}

/** The same observations as a table. */
export function seededTable(seed: number, rows: number): PlainTable {
  const builder = createTableBuilder();
  for (const observation of seededObservations(seed, rows)) builder.add(observation);
  return builder.finish();
}

function roundDegrees(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
