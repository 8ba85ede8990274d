import type { Period } from '../base/period.ts';
import type { Issue } from '../model/issue.ts';
import type { Observation } from '../model/observation.ts';
import type { Report } from '../model/report.ts';
import type { Ground } from './ground.ts';
import { createPlaceFinder } from './place-finder.ts';
import type { Mention, PlaceFinder, Remark } from './place-finder.ts';
import { sidesThen } from './side-remark.ts';
import type { SidesThen } from './side-remark.ts';
import { frameOf, reportOf } from './smm-report.ts';
import type { SmmFrame } from './smm-report.ts';
import { mentionsOf, placeObservation } from './smm-sighting.ts';
import type { PlacedSighting, Sighting } from './smm-sighting.ts';
import { dayOfWords, spanOfWords } from './smm-time.ts';
import { placeWeapon, weaponMention } from './smm-weapon.ts';
import type { ReadObservation, ReadWeapon, SmmReading, Span } from './smm/reading.ts';

/** What a reading was, with where its text came from. */
export interface PlacingContext {
  readonly ground: Ground;
  /** The text that was read, for the exact place of a name in a sentence. */
  readonly text: string;
  /** Named as the publisher: the file, or the page. */
  readonly publisher: string;
}

/** An observation or weapon of the text with the place in the text that it came from. */
export interface PlacedEntry {
  readonly id: string;
  readonly sighting: Sighting;
  /** Null where the text gives no date. */
  readonly period: Period | null;
  readonly placeId: string | null;
  readonly read: ReadObservation | ReadWeapon;
  readonly issues: readonly Issue[];
  /** Id of the entry of the body that says again what this one of the summary says: it is not counted twice. */
  readonly repeatedBy: string | null;
}

export interface PlacedReport {
  readonly reading: SmmReading;
  /** Null where the text gives no date: then nothing of it can be shown in time. */
  readonly report: Report | null;
  readonly entries: readonly PlacedEntry[];
  /** What counts: the entries that nothing repeats, none where there is no report. */
  readonly observations: readonly Observation[];
  /** Of the reading and of the placing. */
  readonly issues: readonly Issue[];
  /** Span in the text of each observation, by its id. */
  readonly spans: ReadonlyMap<string, Span>;
}

/**
 * Turns what was read into a report and observations with places, by the gazetteer. Ids follow from the position in the
 * report ("o1234": an observation whose words begin at that character). What cannot be placed stays, with only its
 * region, and an issue; nothing is guessed.
 */
export function placeSmm(reading: SmmReading, context: PlacingContext): PlacedReport {
  const frame = frameOf(reading.report);
  const reads = [...reading.observations, ...reading.weapons];
  const mentions = reads.flatMap((read) => allMentions(read, ownRegion(read, context.text)));
  const sides = sidesThen(context.ground.sides, frame?.period ?? null);
  const finder = createPlaceFinder(context.ground.gazetteer, mentions, sides);
  const ids = new Set<string>();
  const all = reads.map((read) =>
    makeEntry(read, uniqueId(read, reading.span, ids), { finder, sides, frame, context }),
  );
  const entries = all.map((entry): PlacedEntry =>
    Object.assign(entry, { repeatedBy: repetitionOf(entry, all)?.id ?? null }),
  );
  const undated: readonly Issue[] =
    frame === null
      ? [{ code: 'date-missing', severity: 'error', place: { span: reading.span } }]
      : [];
  return {
    reading,
    report: frame === null ? null : reportOf(reading, frame, context.publisher),
    entries,
    observations: frame === null ? [] : entries.flatMap((entry) => observationOf(entry, frame)),
    issues: [...reading.issues, ...undated, ...entries.flatMap((entry) => entry.issues)],
    spans: new Map(entries.map((entry) => [entry.id, entry.read.span])),
  };
}

interface Making {
  readonly finder: PlaceFinder;
  readonly sides: SidesThen;
  readonly frame: SmmFrame | null;
  readonly context: PlacingContext;
}

function makeEntry(
  read: ReadObservation | ReadWeapon,
  id: string,
  { finder, sides, frame, context }: Making,
): Omit<PlacedEntry, 'repeatedBy'> {
  const regionId = ownRegion(read, context.text);
  const placed: PlacedSighting = isWeapon(read)
    ? placeWeapon(read, regionId, finder, sides)
    : placeObservation(read, regionId, finder);
  const period = frame === null ? null : periodOf(read, frame);
  const remarks = isLost(placed) ? [NO_PLACE] : placed.remarks;
  const issues = remarks.map((remark) => toIssue(remark, read, context.text));
  return { id, sighting: placed.sighting, period, placeId: placed.placeId, read, issues };
}

/** The text names no place: nothing went wrong, but it is counted among what has none. */
const NO_PLACE: Remark = { code: 'position-missing', severity: 'note', value: '' };

function isLost({ sighting, remarks }: PlacedSighting): boolean {
  return sighting.location.precision === 'region' && remarks.length === 0;
}

function periodOf(read: ReadObservation | ReadWeapon, frame: SmmFrame): Period {
  return isWeapon(read)
    ? dayOfWords(read.date, frame)
    : spanOfWords(read.timeText, read.dates, frame);
}

function observationOf(entry: PlacedEntry, frame: SmmFrame): readonly Observation[] {
  const { id, sighting, period, repeatedBy } = entry;
  if (repeatedBy !== null || period === null) return [];
  return [{ id, reportId: frame.id, period, ...sighting }];
}

function allMentions(
  read: ReadObservation | ReadWeapon,
  regionId: string | null,
): readonly Mention[] {
  const mentions = isWeapon(read)
    ? [weaponMention(read, regionId)]
    : Object.values(mentionsOf(read, regionId));
  return mentions.filter((mention) => mention !== null);
}

/** A weapon has a state. */
export function isWeapon(read: ReadObservation | ReadWeapon): read is ReadWeapon {
  return 'state' in read;
}

/** The region, where the sentence itself names it: one carried over from an earlier sentence may be out of date. */
function ownRegion(read: ReadObservation | ReadWeapon, text: string): string | null {
  if (read.region === null) return null;
  const isNamed = /region|oblast|област|щин|ччин/iu.test(text.slice(...read.sentenceSpan));
  return isNamed || read.isSummary ? read.region : null;
}

function uniqueId(read: ReadObservation | ReadWeapon, report: Span, ids: Set<string>): string {
  const stem = `${isWeapon(read) ? 'w' : 'o'}${read.span[0] - report[0]}`;
  let id = stem;
  for (let again = 2; ids.has(id); again++) id = `${stem}-${again}`;
  ids.add(id);
  return id;
}

/** The issue at the name in the sentence, or at the whole sentence where the name is not found in it as written. */
function toIssue(
  { code, severity, value, expected }: Remark,
  read: ReadObservation | ReadWeapon,
  text: string,
): Issue {
  const [from, to] = read.sentenceSpan;
  const names = isWeapon(read)
    ? [read.placeName]
    : [read.place?.name, read.observerName, read.area];
  const name = names.find((each) => each != null && value.includes(each));
  const at = name == null ? -1 : text.slice(from, to).indexOf(name);
  const whole: Span = code === NO_PLACE.code ? read.span : [from, to];
  const span: Span = at < 0 || name == null ? whole : [from + at, from + at + name.length];
  return {
    code,
    severity,
    place: { span },
    ...(value === '' ? {} : { value }),
    ...(expected === undefined ? {} : { expected }),
  };
}

/**
 * The body's entry that gives in detail what an entry of the summary says: the same kind and count, or the same area.
 * The total of a region is given in detail by whatever is told of the region one by one.
 */
function repetitionOf<Entry extends Omit<PlacedEntry, 'repeatedBy'>>(
  entry: Entry,
  all: readonly Entry[],
): Entry | undefined {
  const { read } = entry;
  if (isTotal(read))
    return all.find(
      (other) =>
        !isWeapon(other.read) &&
        !isTotal(other.read) &&
        isSameRegion(other.sighting, entry.sighting),
    );
  if (!read.isSummary) return undefined;
  return all.find((other) => {
    if (other.read.isSummary || isWeapon(other.read) !== isWeapon(read)) return false;
    const isSameArea =
      read.count === null &&
      'area' in read &&
      'area' in other.read &&
      read.area !== null &&
      other.read.area === read.area;
    const isSameCount =
      read.count !== null && other.read.count === read.count && other.read.kind === read.kind;
    return isSameArea || isSameCount;
  });
}

function isTotal(read: ReadObservation | ReadWeapon): boolean {
  return 'isTotal' in read && read.isTotal;
}

/** Whether both may be of one region: what has none may be of any. */
function isSameRegion(a: Sighting, b: Sighting): boolean {
  return a.regionId === b.regionId || a.regionId === null || b.regionId === null;
}
