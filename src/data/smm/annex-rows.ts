import { WINDS } from '../../base/compass.ts';
import type { Bearing } from '../../base/compass.ts';
import type { KindId } from '../../model/kind.ts';
import type { Means, WeaponState } from '../../model/observation.ts';
import type { AnnexColumn, Cell } from './annex-columns.ts';
import { isoDate, monthOf, nearestDate, readFullDate } from './dates.ts';
import { readNumber } from './number-words.ts';
import { findPlaces } from './places.ts';
import type { FoundPlace } from './places.ts';
import { RANGE, WIND, WIND_LETTERS, readRange, readWind } from './ranges.ts';
import type { ReadObservation, ReadWeapon, Span } from './reading.ts';
import { kindWithModel, readModel, weaponKindOf, WEAPON_NOUN } from './weapon-types.ts';

export type Row = ReadonlyMap<AnnexColumn, Cell>;

const KINDS: readonly (readonly [RegExp, KindId])[] = [
  [/explosion|взрыв|вибух/iu, 'explosion'],
  [/airburst/iu, 'airburst'],
  [/tracer|трассир|трасу/iu, 'tracer'],
  [/rocket|ракет(?!.*освет)/iu, 'rocket'],
  [/projectile|снаряд|боеприпас|боєприпас/iu, 'projectile'],
  [/flash|вспыш|спалах/iu, 'muzzle-flash'],
  [/flare|осветит|освітл/iu, 'flare'],
  [/burst|очеред|черг/iu, 'burst'],
  [/shot|выстрел|постріл/iu, 'shot'],
];
const MEANS: readonly (readonly [RegExp, Means])[] = [
  [/heard|слыш|чул/iu, 'heard'],
  [/record|camera|зафикс|зафікс|камер/iu, 'recorded'],
  [/saw|seen|вид|бач/iu, 'saw'],
];
const UNKNOWN = /^(?:N\/?K|n\/k|N\/?A|unknown|-|\u2013|н\/[ди]|-)$/iu;
const UNCOUNTED =
  /^(?:(?:multiple|numerous|several|uncount\p{L}*|N\/?K)(?!\p{L})|многочисл|численн)/iu;
const CAMERA = /\bcamera|камер/iu;

/** Whether the cell prints a number, or says that it was not counted. */
export function isCountCell(cell: Cell | undefined): boolean {
  if (cell === undefined) return false;
  return readNumber(cell.text.toLowerCase(), 'en') !== null || UNCOUNTED.test(cell.text);
}

/** Whether the row tells of something that can be heard or seen. */
export function isObservationRow(row: Row): boolean {
  return kindOfRow(row.get('observation')?.text ?? '', '') !== null;
}

/** Whether the row names a class of weapon. */
export function isWeaponRow(row: Row): boolean {
  return NOUN.test(row.get('type')?.text ?? '');
}

/** Reads one row of the table of violations; null where it has no count or no known kind. */
export function readObservationRow(
  row: Row,
  position: Cell | null,
  span: Span,
  anchor: string | null,
): ReadObservation | null {
  const count = row.get('count');
  const observed = row.get('observation')?.text ?? '';
  const detail = row.get('description')?.text ?? '';
  const kind = kindOfRow(observed, detail);
  const number = count === undefined ? null : readNumber(count.text.toLowerCase(), 'en');
  if (kind === null || count === undefined || !isCountCell(count)) return null;
  const place = position === null ? null : placeOf(position.text);
  const location = row.get('location')?.text ?? '';
  const when = readRowTime(row.get('time')?.text ?? row.get('date')?.text ?? '', anchor);
  const means =
    MEANS.find(([pattern]) => pattern.test(row.get('means')?.text ?? ''))?.[1] ?? 'unknown';
  const words = [observed, detail, row.get('weapon')?.text ?? ''].filter(
    (word) => word !== '' && !UNKNOWN.test(word),
  );
  return {
    kind,
    count: number?.value ?? null,
    qualifier: number?.qualifier ?? 'exact',
    ...observerFields(position, place),
    place: null,
    area: place?.isArea === true ? place.name : null,
    areaRelation: place?.isArea === true ? 'near' : null,
    region: null,
    means:
      means === 'recorded' && position !== null && CAMERA.test(position.text) ? 'camera' : means,
    rangeKm: readRange(new RegExp(RANGE, 'u').exec(location)?.[0] ?? ''),
    isRangeUndetermined: UNKNOWN.test(location) || /N\/?K|undetermined|unknown/iu.test(location),
    bearings: readBearings(location),
    description: words.length === 0 ? null : words.join(', '),
    flight: flightOf(detail),
    timeText: when.text,
    dates: when.dates,
    isSummary: false,
    isTotal: false,
    span: [count.from, count.to],
    sentenceSpan: span,
  };
}

function kindOfRow(observed: string, detail: string): KindId | null {
  const kind = KINDS.find(([pattern]) => pattern.test(observed))?.[1] ?? null;
  if (kind !== 'explosion') return kind;
  if (/impact|incoming|попадан|влучан/iu.test(detail)) return 'impact';
  if (/outgoing|исходящ|вихідн/iu.test(detail)) return 'outgoing';
  return /airburst|в воздухе|у повітрі/iu.test(detail) ? 'airburst' : 'explosion';
}

function placeOf(text: string): FoundPlace | null {
  const places = findPlaces(text);
  return places.find((place) => !place.isArea) ?? places[0] ?? null;
}

const POSITION = new RegExp(
  String.raw`((?:about )?(?:${RANGE}) ?(?:${WIND}|${WIND_LETTERS})) of`,
  'u',
);

function observerFields(position: Cell | null, place: FoundPlace | null) {
  return {
    observerName: place?.name ?? (position === null || position.text === '' ? null : position.text),
    observerControl: place?.control ?? null,
    observerOffset: place?.offset ?? null,
    observerFormerly: place?.formerly ?? null,
    positionOffset: offsetWords(position, place),
  };
}

function offsetWords(position: Cell | null, place: FoundPlace | null): string | null {
  if (position === null || place === null) return null;
  const found = POSITION.exec(position.text.slice(0, place.nameFrom));
  return found === null ? null : found[0];
}

/** "N-NE": both. */
const ARC = /(?<![A-Z-])([NSEW]{1,3})-([NSEW]{1,3})(?![A-Z-])/gu;
const BEARING = new RegExp(`${WIND}|${WIND_LETTERS}`, 'gu');
const FLIGHT = new RegExp(
  String.raw`(?:from )?(${WIND_LETTERS}|${WIND}) to (${WIND_LETTERS}|${WIND})`,
  'u',
);

function readBearings(location: string): readonly Bearing[] {
  const known = location
    .replaceAll(/N\/?K\b/gu, '')
    .replaceAll(ARC, (_, from: string, to: string) => `${from}, ${to}`);
  const bearings = [...known.matchAll(BEARING)].flatMap((found) => readWind(found[0]) ?? []);
  return bearings.filter(
    (bearing, index) => bearings.findIndex((each) => each.wind === bearing.wind) === index,
  );
}

function flightOf(detail: string): ReadObservation['flight'] {
  const found = FLIGHT.exec(detail);
  const from = readWind(found?.[1] ?? '')?.wind;
  const to = readWind(found?.[2] ?? '')?.wind;
  return from === undefined || to === undefined || !WINDS.includes(to) ? null : { from, to };
}

const DAY = /(\d{1,2})[- .](\p{L}{3,})/u;
const NUMERIC_DAY = /(\d{1,2})[./](\d{1,2})[./](\d{4})/u;

/** Reads "16-Feb, 20:11" or "16-Feb, 20:11-21:30"; the date is the row's own, so a night row keeps the day before. */
function readRowTime(
  text: string,
  anchor: string | null,
): { text: string | null; dates: readonly string[] } {
  const date = readRowDate(text, anchor);
  return { text: text === '' ? null : text, dates: date === null ? [] : [date] };
}

function readRowDate(text: string, anchor: string | null): string | null {
  const numeric = NUMERIC_DAY.exec(text);
  if (numeric !== null) return isoDate(Number(numeric[3]), Number(numeric[2]), Number(numeric[1]));
  const full = readFullDate(text);
  if (full !== null) return full;
  const found = DAY.exec(text);
  const month = monthOf(found?.[2] ?? '');
  return found === null || month === null || anchor === null
    ? null
    : nearestDate(Number(found[1]), month, anchor);
}

interface WeaponRowContext {
  readonly span: Span;
  readonly side: string | null;
  readonly state: WeaponState;
  readonly anchor: string | null;
}

const NOUN = new RegExp(`(?:${WEAPON_NOUN})`, 'iu');

/** Reads one row of a table of weapons; null where it names no class of weapon or has no count. */
export function readWeaponRow(row: Row, context: WeaponRowContext): ReadWeapon | null {
  const type = row.get('type');
  const count = row.get('count');
  const noun = NOUN.exec(type?.text ?? '')?.[0];
  const kind = noun === undefined ? null : weaponKindOf(noun);
  const number = count === undefined ? null : readNumber(count.text.toLowerCase(), 'en');
  if (type === undefined || kind === null || !isCountCell(count)) return null;
  const bracket = /\(([^()]{1,80})\)/u.exec(type.text)?.[1] ?? '';
  const place = placeOf(row.get('place')?.text ?? '');
  const source = row.get('source')?.text ?? '';
  const model = readModel(bracket);
  return {
    kind: kindWithModel(kind, model.model),
    count: number?.value ?? null,
    qualifier: number?.qualifier ?? 'exact',
    ...model,
    state: context.state,
    side: place?.control ?? context.side,
    placeName: place?.name ?? null,
    placeFormerly: place?.formerly ?? null,
    offset: place?.offset ?? null,
    positionOffset: offsetWords(row.get('place') ?? null, place),
    region: null,
    means: /imagery/iu.test(source)
      ? 'imagery'
      : /UAV/u.test(source)
        ? 'uav'
        : /patrol|saw/iu.test(source)
          ? 'saw'
          : 'unknown',
    isAgain: /\bagain\b/iu.test(type.text),
    date: readRowDate(row.get('date')?.text ?? '', context.anchor),
    isSummary: false,
    span: count === undefined ? [type.from, type.to] : [count.from, count.to],
    sentenceSpan: context.span,
  };
}
