import type { LngLat } from '../../base/lng-lat.ts';
import type { Location } from '../../model/location.ts';
import type { Observation } from '../../model/observation.ts';
import type { DateOrder, PrintedDate } from '../dates.ts';
import { readDate, readTimeOfDay } from '../dates.ts';
import type { ColumnField } from '../reader.ts';
import { decodeEntities } from './entities.ts';
import { createDescriber } from './describe.ts';
import type { DateEvidence } from './date-order.ts';
import { isoDay, spanOf } from './date-span.ts';
import type { HeaderIndex } from './header.ts';
import { createInterner, detach, remembering } from './intern.ts';
import type { IssueLog } from './issue-log.ts';
import { kindOfWords } from './kind-words.ts';
import { RADIUS_KM, placingOfWords } from './placing.ts';
import type { Placing } from './placing.ts';
import type { Cells, ColumnMapping, Preset, RowFault } from './preset.ts';
import { regionOfWords } from './region-words.ts';
import { positionOfGeometry, readPosition } from './row-position.ts';
import type { PositionRules, PrintedPosition } from './row-position.ts';
import { readCount } from './row-count.ts';
import { sideOfWords } from './side-words.ts';
import type { SourceRow } from './source-row.ts';

/** What a row becomes: an observation that lacks its final id, or the reason why it is none. */
export type MappedRow = { readonly observation: Observation } | { readonly fault: RowFault };

/** What the mapping of rows depends on. */
export interface MappingRules {
  readonly header: HeaderIndex;
  readonly columns: ColumnMapping;
  readonly preset: Preset | null;
  readonly dateOrder: DateOrder;
  readonly dates: DateEvidence;
  readonly positions: PositionRules;
  readonly reportId: string;
  readonly log: IssueLog;
  /** Warnings about dates that can be read two ways; whether they matter is known at the end of the file. */
  readonly openDates: IssueLog;
}

/** The mapper of one reading: gives each row, whose number counts from 1, its observation or its fault. */
export function createRowMapper(
  rules: MappingRules,
): (row: SourceRow, number: number) => MappedRow {
  const { header, columns, preset, log } = rules;
  const tools = createTools(rules);
  let current: SourceRow = { cells: [] };
  const cellAt = (at: number): string => {
    const text = at < 0 ? '' : (current.cells[at] ?? '');
    return preset?.hasEntities === true ? decodeEntities(text) : text;
  };
  const positions = new Map<string, number>();
  const cells: Cells = (column) => {
    let at = positions.get(column);
    if (at === undefined) positions.set(column, (at = header.positionOf(column)));
    return cellAt(at);
  };
  const field = (name: ColumnField): string => {
    const column = columns[name];
    return column === undefined ? '' : cells(column).trim();
  };
  return (row, number) => {
    current = row;
    const fault = row.fault ?? preset?.refuse?.(cells) ?? geometryFault(row);
    if (fault !== null) return { fault };
    if (row.warning !== undefined) log.add('warning', number, row.warning);
    const span = readSpan(field, cells, number, rules);
    if ('code' in span) return { fault: span };
    const position = readRowPosition(row, field, number, rules);
    if (position !== null && 'code' in position) return { fault: position };
    const doubt = preset?.doubt?.(cells, span.day) ?? null;
    if (doubt !== null) log.add('warning', number, doubt);
    const region = tools.regionOf(field('region'));
    const location = placed(position, tools.placingOf(field, cells), region, field, tools.intern);
    const { kind, isKnown } = preset?.kind?.(cells) ?? kindOfWords(field('kind'));
    if (!isKnown && field('kind') !== '') tools.noteKind(field('kind'));
    const { count, qualifier } = readCount(
      columns.count === undefined ? null : field('count'),
      columns.count,
      number,
      log,
    );
    return {
      observation: {
        id: detach(field('id')),
        reportId: rules.reportId,
        kind,
        count,
        qualifier,
        period: span.period,
        timeText: span.timeText === '' ? null : tools.intern(span.timeText),
        location,
        regionId: region,
        side: sideOfWords(field('side'), columns.side, number, log),
        observer: null,
        means: 'unknown',
        description: tools.describe(cells, location),
        flight: null,
        weaponState: null,
        status: 'confirmed',
      },
    };
  };
}

interface Tools {
  readonly intern: (text: string) => string;
  readonly regionOf: (name: string) => string | null;
  readonly describe: (cells: Cells, location: Location) => string | null;
  noteKind(words: string): void;
  placingOf(field: (name: ColumnField) => string, cells: Cells): Placing | null;
}

function createTools({ preset, columns, header, log }: MappingRules): Tools {
  const kindsNoted = new Set<string>();
  const placingOfText = remembering(placingOfWords);
  return {
    intern: createInterner(),
    regionOf: remembering(regionOfWords),
    describe: createDescriber(preset, columns, header),
    noteKind(words) {
      if (kindsNoted.has(words) || kindsNoted.size > 200) return;
      kindsNoted.add(detach(words));
      log.add('note', null, { code: 'kind-assumed', value: words, expected: 'violation' });
    },
    placingOf: (field, cells) =>
      preset?.placing?.(cells) ??
      (columns.precision === undefined ? null : placingOfText(field('precision'))),
  };
}

function geometryFault({ geometry }: SourceRow): RowFault | null {
  return typeof geometry === 'string'
    ? { code: 'geometry-unsupported', column: 'geometry', value: geometry, expected: 'Point' }
    : null;
}

interface RowSpan {
  readonly period: Observation['period'];
  readonly timeText: string;
  readonly day: number;
}

function readSpan(
  field: (name: ColumnField) => string,
  cells: Cells,
  row: number,
  { columns, preset, dateOrder, dates, openDates }: MappingRules,
): RowSpan | RowFault {
  const text = field('date');
  const column = columns.date ?? 'date';
  if (text === '') return { code: 'date-missing', column };
  const read = (value: string): PrintedDate | null => {
    const date = readDate(value, dateOrder);
    if (date === null) return null;
    dates.see(value, date);
    if (date.order === 'either')
      openDates.add('warning', row, {
        code: 'date-ambiguous',
        column,
        value,
        expected: isoDay(date.day),
      });
    return date;
  };
  const printed = read(text);
  if (printed === null) return { code: 'date-invalid', column, value: text };
  const time = readTimeOfDay(field('time'));
  const first = time === null || printed.minute !== null ? printed : { ...printed, minute: time };
  const endText = field('dateEnd');
  const last = endText === '' ? null : endText === text ? first : read(endText);
  if (endText !== '' && last === null)
    return { code: 'date-invalid', column: columns.dateEnd ?? '', value: endText };
  const period = spanOf(first, last, preset?.dateWidth?.(cells) ?? 'day');
  if (period === null) return { code: 'period-invalid', column, value: `${text} - ${endText}` };
  const parts = [
    text,
    ...(endText === '' || endText === text ? [] : [endText]),
    ...(time === null ? [] : [field('time')]),
  ];
  return { period, timeText: parts.join(' '), day: first.day };
}

function readRowPosition(
  row: SourceRow,
  field: (name: ColumnField) => string,
  number: number,
  { columns, positions, log }: MappingRules,
): PrintedPosition | RowFault | null {
  const { geometry } = row;
  const column = columns.lng ?? columns.coordinates ?? 'geometry';
  const position =
    geometry != null && typeof geometry !== 'string'
      ? positionOfGeometry(geometry, positions)
      : readPosition(
          { lng: field('lng'), lat: field('lat'), both: field('coordinates'), column },
          positions,
        );
  if (position === null || (!('code' in position) && isNowhere(position.at))) {
    log.add('note', number, { code: 'position-missing', column });
    return null;
  }
  if (!('code' in position) && position.isOdd) {
    log.add('warning', number, {
      code: 'position-swapped',
      column,
      value: position.at.join(', '),
      expected: 'lng, lat',
    });
  }
  return position;
}

/** Zero and zero is how tables write that they do not know. */
function isNowhere([lng, lat]: LngLat): boolean {
  return lng === 0 && lat === 0;
}

function placed(
  position: PrintedPosition | null,
  placing: Placing | null,
  region: string | null,
  field: (name: ColumnField) => string,
  intern: (text: string) => string,
): Location {
  if (position === null || placing?.precision === 'region')
    return { precision: 'region', regionId: region };
  if (placing?.precision === 'exact') return { precision: 'exact', at: position.at };
  const radiusKm =
    placing?.radiusKm ?? Math.max(RADIUS_KM.unstated, Math.ceil(position.roundingKm * 10) / 10);
  return { precision: 'place', at: position.at, radiusKm, name: intern(field('place')) };
}
