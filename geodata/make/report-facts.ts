import * as v from 'valibot';
import { KINDS } from '../../src/model/kind.ts';
import { COUNT_QUALIFIERS, MEANS, STATUSES, WEAPON_STATES } from '../../src/model/observation.ts';
import { BASES, REPORT_KINDS, TRENDS } from '../../src/model/report.ts';
import { WINDS } from '../../src/base/compass.ts';
import { readText } from './geojson-file.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const region = v.picklist(['Donetsk', 'Luhansk']);
const side = v.picklist(['GCA', 'NGCA', 'neither']);
const kind = v.picklist(KINDS.map(({ id }) => id));
const localTime = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u));
const localDate = v.pipe(v.string(), v.isoDate());
const figureNames = v.array(
  v.picklist(['violations', 'explosions', 'previousViolations', 'previousExplosions']),
);

const total = v.strictObject({
  region,
  /** The sub-period, where the report has several. */
  from: v.optional(localTime),
  to: v.optional(localTime),
  violations: v.optional(count),
  explosions: v.optional(count),
  previousViolations: v.optional(count),
  previousExplosions: v.optional(count),
  /** Which of the figures are printed as "about" or "over". */
  about: v.optional(figureNames, []),
  atLeast: v.optional(figureNames, []),
  trend: v.optional(v.picklist(TRENDS)),
  basis: v.optional(v.picklist(BASES)),
  liveFire: v.optional(
    v.array(
      v.strictObject({
        count: v.nullable(count),
        where: v.nullable(v.picklist(['inside', 'outside'])),
      }),
    ),
    [],
  ),
  parts: v.optional(v.record(v.string(), count), {}),
});

const observation = v.strictObject({
  kind,
  count: v.nullable(count),
  qualifier: v.optional(v.picklist(COUNT_QUALIFIERS), 'exact'),
  region: v.optional(region),
  /** The place from which range and bearings count, and how the report words it where that is more. */
  observer: v.optional(v.string()),
  observerText: v.optional(v.string()),
  observerSide: v.optional(side),
  /** "0.8km SW": the observers stood there, seen from the place. */
  observerOffset: v.optional(v.string()),
  /** The bracket after the place. */
  ref: v.optional(v.string()),
  means: v.optional(v.picklist(MEANS), 'unknown'),
  distKm: v.optional(v.tuple([v.number(), v.number()])),
  dirs: v.optional(v.array(v.string()), []),
  flight: v.optional(v.tuple([v.picklist(WINDS), v.picklist(WINDS)])),
  area: v.optional(v.picklist(['Stanytsia Luhanska', 'Zolote', 'Petrivske'])),
  time: v.optional(v.string()),
  from: v.optional(localTime),
  to: v.optional(localTime),
  description: v.optional(v.string()),
});

const weapon = v.strictObject({
  kind,
  count: v.nullable(count),
  state: v.picklist(WEAPON_STATES),
  side: v.optional(side),
  region: v.optional(region),
  place: v.optional(v.string()),
  ref: v.optional(v.string()),
  /** "2.5km NE": the weapon stood there, seen from the place. */
  offset: v.optional(v.string()),
  means: v.optional(v.picklist(MEANS), 'unknown'),
  date: v.optional(localDate),
  status: v.optional(v.picklist(STATUSES), 'confirmed'),
  description: v.optional(v.string()),
});

const report = v.strictObject({
  id: v.string(),
  kind: v.picklist(REPORT_KINDS),
  title: v.string(),
  /** Local time, day or month up to which the report goes. */
  asOf: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}(?:-\d{2}(?:T\d{2}:\d{2})?)?$/u)),
  zone: v.picklist(['EET', 'EEST']),
  hours: v.picklist([24, 48, 72, 96]),
  issued: v.nullable(localDate),
  language: v.picklist(['en', 'uk', 'ru']),
  publisher: v.string(),
  url: v.nullable(v.pipe(v.string(), v.url())),
  totals: v.array(total),
  observations: v.array(observation),
  weapons: v.array(weapon),
  notes: v.array(v.string()),
});

const facts = v.strictObject({
  about: v.string(),
  reports: v.array(report),
});

export type ReportFact = v.InferOutput<typeof report>;
export type TotalFact = v.InferOutput<typeof total>;
export type ObservationFact = v.InferOutput<typeof observation>;
export type WeaponFact = v.InferOutput<typeof weapon>;

/** The facts on reports, checked; throws on anything unexpected in the file. */
export function readReportFacts(): v.InferOutput<typeof facts> {
  return v.parse(facts, JSON.parse(readText('facts/reports.json')));
}
