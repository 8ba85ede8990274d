import type { Location } from '../../model/location.ts';
import { COLUMN_FIELDS } from '../reader.ts';
import type { HeaderIndex } from './header.ts';
import type { Cells, ColumnMapping, Preset } from './preset.ts';

const DIVIDER = ' · ';
const MAX_CHARS = 4000;
const MAX_OTHER_CHARS = 120;
const MAX_OTHER_COLUMNS = 16;
/** What these columns hold is in other fields of the observation. */
const ELSEWHERE = new Set<string>([
  'id',
  'date',
  'dateEnd',
  'time',
  'lng',
  'lat',
  'coordinates',
  'count',
  'side',
]);

type Part = readonly [column: string, label: string | null];

/**
 * Writes what a row says in its own words: the kind as the source words it, its description, and the other columns as
 * "name: value". A place that is the name of the location already is not repeated.
 */
export function createDescriber(
  preset: Preset | null,
  columns: ColumnMapping,
  header: HeaderIndex,
): (cells: Cells, location: Location) => string | null {
  const parts = preset === null ? genericParts(columns, header) : presetParts(preset);
  const placeColumn = columns.place;
  return (cells, location) => {
    let text = '';
    const add = (value: string, label: string | null): void => {
      const trimmed = value.trim();
      if (trimmed === '' || trimmed === text) return;
      const shown = label === null ? trimmed : `${label}: ${trimmed}`;
      text = text === '' ? shown : `${text}${DIVIDER}${shown}`;
    };
    for (const [column, label] of parts) {
      add(
        label === null || preset !== null ? cells(column) : cells(column).slice(0, MAX_OTHER_CHARS),
        label,
      );
    }
    const flags = (preset?.flags ?? []).filter(([column]) => Number(cells(column)) >= 0.5);
    add([...new Set(flags.map(([, label]) => label))].join(', '), null);
    if (placeColumn !== undefined && location.precision !== 'place') add(cells(placeColumn), null);
    if (text === '') return null;
    return text.length > MAX_CHARS ? `${text.slice(0, MAX_CHARS - 1)}…` : flat(text);
  };
}

/** Joining makes a new text, which does not keep the file that its parts were cut from in memory. */
function flat(text: string): string {
  return [text.slice(0, 1), text.slice(1)].join('');
}

function presetParts({ described }: Preset): readonly Part[] {
  return described.map((each) => (typeof each === 'string' ? [each, null] : each));
}

function genericParts(columns: ColumnMapping, header: HeaderIndex): readonly Part[] {
  const told = [columns.kind, columns.description].filter((column) => column !== undefined);
  const used = new Set<string>(
    COLUMN_FIELDS.flatMap((field) => {
      const column = columns[field];
      const isTold =
        ELSEWHERE.has(field) || field === 'kind' || field === 'description' || field === 'place';
      return column !== undefined && isTold ? [column] : [];
    }),
  );
  const others = header.names.filter((name) => name !== '' && !used.has(name));
  return [
    ...told.map((column): Part => [column, null]),
    ...others.slice(0, MAX_OTHER_COLUMNS).map((column): Part => [column, column]),
  ];
}
