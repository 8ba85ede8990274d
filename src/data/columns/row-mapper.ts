import type { LngLat } from '../../base/lng-lat.ts';
import { kindAt, kindCode } from '../../model/kind.ts';
import type { KindId } from '../../model/kind.ts';
import type { Location } from '../../model/location.ts';
import type { Observation } from '../../model/observation.ts';
import type { ColumnField } from '../reader.ts';
import { decodeEntities } from './entities.ts';
import { createDescriber } from './describe.ts';
import type { HeaderIndex } from './header.ts';
import { createInterner, detach, remembering } from './intern.ts';
import type { IssueLog } from './issue-log.ts';
import { kindOfWords } from './kind-words.ts';
import { RADIUS_KM, placingOfWords } from './placing.ts';
import type { Placing } from './placing.ts';
import type { Cells, RowFault } from './preset.ts';
import { regionOfWords } from './region-words.ts';
import { positionOfGeometry, readPosition } from './row-position.ts';
import type { PositionRules, PrintedPosition } from './row-position.ts';
import { readSpan } from './row-span.ts';
import type { SpanRules } from './row-span.ts';
import { readCount } from './row-count.ts';
import { sideOfWords } from './side-words.ts';
import type { SourceRow } from './source-row.ts';

/** What a row becomes: an observation that lacks its final id, or the reason why it is none. */
export type MappedRow = { readonly observation: Observation } | { readonly fault: RowFault };

/** What the mapping of rows depends on. */
export interface MappingRules extends SpanRules {
  readonly header: HeaderIndex;
  /** Fields whose column the user has chosen. */
  readonly chosen: ReadonlySet<ColumnField>;
  readonly positions: PositionRules;
  readonly reportId: string;
  readonly log: IssueLog;
}

/** The mapper of one reading: gives each row, whose number counts from 1, its observation or its fault. */
export function createRowMapper(
  rules: MappingRules,
): (row: SourceRow, number: number) => MappedRow {
  const { columns, preset, log } = rules;
  const tools = createTools(rules);
  const { open, cells, field } = createCellReader(rules);
  return (row, number) => {
    open(row);
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
    const kind = tools.kindOf(field, cells);
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
        weaponState: isWeapon(kind) ? 'unstated' : null,
        status: 'confirmed',
      },
    };
  };
}

interface CellReader {
  /** Takes the row whose cells are read from now on. */
  readonly open: (row: SourceRow) => void;
  readonly cells: Cells;
  readonly field: (name: ColumnField) => string;
}

function createCellReader({ header, columns, preset }: MappingRules): CellReader {
  let current: SourceRow = { cells: [] };
  const positions = new Map<string, number>();
  const cells: Cells = (column) => {
    let at = positions.get(column);
    if (at === undefined) positions.set(column, (at = header.positionOf(column)));
    const text = at < 0 ? '' : (current.cells[at] ?? '');
    return preset?.hasEntities === true ? decodeEntities(text) : text;
  };
  return {
    open(row) {
      current = row;
    },
    cells,
    field(name) {
      const column = columns[name];
      return column === undefined ? '' : cells(column).trim();
    },
  };
}

/** Kinds beyond these are as strange as the noted ones. */
const MAX_NOTED_KINDS = 200;

function isWeapon(kind: KindId): boolean {
  return kindAt(kindCode(kind)).group === 'weapon';
}

interface Tools {
  readonly intern: (text: string) => string;
  readonly regionOf: (name: string) => string | null;
  readonly describe: (cells: Cells, location: Location) => string | null;
  kindOf(field: (name: ColumnField) => string, cells: Cells): KindId;
  placingOf(field: (name: ColumnField) => string, cells: Cells): Placing | null;
}

function createTools({ preset, columns, header, chosen, log }: MappingRules): Tools {
  const own = chosen.has('kind') ? null : preset;
  const ownPlacing = chosen.has('precision') ? null : preset;
  const kindsNoted = new Set<string>();
  const placingOfText = remembering(placingOfWords);
  return {
    intern: createInterner(),
    regionOf: remembering(regionOfWords),
    describe: createDescriber(preset, columns, header),
    kindOf(field, cells) {
      const words = field('kind');
      const { kind, isKnown } = own?.kind?.(cells) ?? kindOfWords(words);
      if (!isKnown && words !== '' && !kindsNoted.has(words) && kindsNoted.size < MAX_NOTED_KINDS) {
        kindsNoted.add(detach(words));
        log.add('note', null, { code: 'kind-assumed', value: words, expected: 'violation' });
      }
      return kind;
    },
    placingOf: (field, cells) =>
      ownPlacing?.placing?.(cells) ??
      (columns.precision === undefined ? null : placingOfText(field('precision'))),
  };
}

function geometryFault({ geometry }: SourceRow): RowFault | null {
  return typeof geometry === 'string'
    ? { code: 'geometry-unsupported', column: 'geometry', value: geometry, expected: 'Point' }
    : null;
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
