import type { Period } from '../../base/period.ts';
import { PRECISIONS } from '../../model/location.ts';
import type { Location } from '../../model/location.ts';
import type { SideId } from '../../model/observation.ts';
import { contradictedBy } from '../../model/side-judge.ts';
import type { SideJudge } from '../../model/side-judge.ts';
import type { ColumnField } from '../reader.ts';
import type { CellBatch } from './cell-batch.ts';
import type { DateEvidence } from './date-order.ts';
import { isoDay } from './date-span.ts';
import { createDescriber } from './describe.ts';
import type { HeaderIndex } from './header.ts';
import type { IssueLog } from './issue-log.ts';
import { RADIUS_KM } from './placing.ts';
import type { RowFault } from './preset.ts';
import { createMeanings } from './row-meanings.ts';
import type { MeantRegion } from './row-meanings.ts';
import { createRowCursor } from './row-cursor.ts';
import { createPlaceReader } from './row-place.ts';
import type { RowPlace } from './row-place.ts';
import type { PositionRules } from './row-position.ts';
import type { SeenDate, SpanRules } from './row-span.ts';
import type { RowColumns } from './row-columns.ts';

/** What the reading of rows depends on. */
export interface ReadingRules extends SpanRules {
  readonly header: HeaderIndex;
  /** Fields whose column the user has chosen. */
  readonly chosen: ReadonlySet<ColumnField>;
  readonly positions: PositionRules;
  readonly dates: DateEvidence;
  readonly sides: SideJudge;
  readonly log: IssueLog;
  /** Warnings about dates that can be read two ways; whether they matter is known at the end of the file. */
  readonly openDates: IssueLog;
}

/** Reads rows of batches, one batch after the other. */
export interface RowReader {
  take(batch: CellBatch): void;
  /** Reads a row, whose number counts from 1, into the open row of the columns; or says why it is no observation. */
  read(row: number, number: number): RowFault | null;
  /** The row's own id: trimmed, in `bytes`. */
  readonly bytes: Uint8Array;
  idFrom(): number;
  idTo(from: number): number;
}

const [EXACT, PLACE, REGION] = (['exact', 'place', 'region'] as const).map((precision) =>
  PRECISIONS.indexOf(precision),
);
/** Kinds beyond these are as strange as the noted ones. */
const MAX_NOTED_KINDS = 200;

/**
 * The reader of one reading. What words mean is worked out once for each word (`remember`); only numbers, ids and
 * descriptions are read row by row, from the bytes.
 */
export function createRowReader(rules: ReadingRules, columns: RowColumns): RowReader {
  const { preset, log, header } = rules;
  const cursor = createRowCursor(header, preset?.hasEntities === true);
  const meaning = createMeanings(rules, cursor, columns);
  const place: RowPlace = { isKnown: false, lng: 0, lat: 0, roundingKm: 0 };
  const locate = createPlaceReader(cursor, rules.columns, rules.positions, log, place);
  const describe = createDescriber(preset, rules.columns, header, cursor, columns.texts);
  const idAt = rules.columns.id === undefined ? -1 : cursor.positionOf(rules.columns.id);
  const kindsNoted = new Set<string>();
  let batch: CellBatch;
  const noteKind = (words: string): void => {
    if (words === '' || kindsNoted.has(words) || kindsNoted.size >= MAX_NOTED_KINDS) return;
    kindsNoted.add(words);
    log.add('note', null, { code: 'kind-assumed', value: words, expected: 'violation' });
  };
  const noteDates = (seen: readonly SeenDate[], number: number): void => {
    for (const { text, date } of seen) {
      rules.dates.see(text, date);
      if (date.order === 'either')
        rules.openDates.add('warning', number, {
          code: 'date-ambiguous',
          column: rules.columns.date ?? 'date',
          value: text,
          expected: isoDay(date.day),
        });
    }
  };
  const holdAgainstLine = (said: SideId, period: Period, number: number): void => {
    const placing = meaning.placing();
    if (!place.isKnown || placing?.precision === 'region') return;
    const at = [place.lng, place.lat] as const;
    const location: Location =
      placing?.precision === 'exact'
        ? { precision: 'exact', at }
        : {
            precision: 'place',
            at,
            radiusKm: placing?.radiusKm ?? radiusOf(place.roundingKm),
            name: '',
          };
    const expected = contradictedBy(rules.sides, said, location, period);
    const column = rules.columns.side ?? '';
    if (expected !== null)
      log.add('warning', number, { code: 'side-contradiction', column, value: said, expected });
  };
  const placeRow = (region: MeantRegion): void => {
    const placing = meaning.placing();
    const isLocated = place.isKnown && placing?.precision !== 'region';
    if (!isLocated) columns.setPlace(REGION ?? 0, Number.NaN, Number.NaN, Number.NaN, region.text);
    else if (placing?.precision === 'exact')
      columns.setPlace(EXACT ?? 0, place.lng, place.lat, Number.NaN, 0);
    else
      columns.setPlace(
        PLACE ?? 0,
        place.lng,
        place.lat,
        placing?.radiusKm ?? radiusOf(place.roundingKm),
        meaning.placeName(),
      );
    columns.setDescription(describe(isLocated && placing?.precision !== 'exact'));
  };
  return {
    get bytes() {
      return cursor.bytes;
    },
    idFrom: () => cursor.from(idAt),
    idTo: (from) => cursor.to(idAt, from),
    take(next) {
      batch = next;
      cursor.take(next);
    },
    read(row, number) {
      cursor.open(row);
      const fault =
        (batch.faults.size === 0 ? undefined : batch.faults.get(row)) ??
        meaning.refusal?.() ??
        unplaceable(batch, row);
      if (fault !== null) return fault;
      const warning = batch.warnings.size === 0 ? undefined : batch.warnings.get(row);
      if (warning !== undefined) log.add('warning', number, warning);
      const span = meaning.span();
      if (span.seen.length > 0) noteDates(span.seen, number);
      if (span.fault !== null) return span.fault;
      const invalid = locate(batch, row, number);
      if (invalid !== null) return invalid;
      const doubt = meaning.doubt?.(span.day) ?? null;
      if (doubt !== null) log.add('warning', number, doubt);
      const region = meaning.region();
      const kind = meaning.kind();
      if (kind.unknown !== null) noteKind(kind.unknown);
      const count = meaning.count();
      if (count.doubt !== null)
        log.add(count.doubt.code === 'count-not-printed' ? 'note' : 'warning', number, count.doubt);
      const side = meaning.side();
      if (side.doubt !== null) log.add('note', number, side.doubt);
      columns.set(span, kind, count, region.code, side.code);
      placeRow(region);
      if (side.id !== null) holdAgainstLine(side.id, span.period, number);
      return null;
    },
  };
}

function unplaceable({ geometries }: CellBatch, row: number): RowFault | null {
  const geometry = geometries?.[row];
  return typeof geometry === 'string'
    ? { code: 'geometry-unsupported', column: 'geometry', value: geometry, expected: 'Point' }
    : null;
}

/** Kilometres, to the next hundred metres: no position is better than its figures are rounded, nor than is usual. */
function radiusOf(roundingKm: number): number {
  return Math.max(RADIUS_KM.unstated, Math.ceil(roundingKm * 10) / 10);
}
