import type { GazetteerEntry, GazetteerIndex } from './gazetteer-names.ts';
import { formsOf } from './name-forms.ts';

/** A place as a text words it, before anything is known of it. */
export interface WrittenName {
  readonly name: string;
  readonly formerly: string | null;
  /** What was used: the camera of the mission there, where the gazetteer has one of its own. */
  readonly isCamera: boolean;
}

/** The places that a name may mean. */
export interface NameMatch {
  readonly entries: readonly GazetteerEntry[];
  /** The gazetteer has the name as written, without undoing an ending or another spelling. */
  readonly isAsWritten: boolean;
}

const CAMERA = /^(?:the )?SMM(?:['’]s)? cameras? (?:in|at|near)?\s*(?:the )?/iu;
const KINDS_OF_PLACE =
  /^(?:(?:the )?(?:city|town|village|settlement|urban-type settlement) of |the |(?:с|м|г|смт|пгт|пос|н\. ?п)\. ?|(?:смт|пгт) )/iu;
const TRAILING = /(?:['’]s| \(?(?:city|town|village|settlement)\)?)$/iu;

/**
 * The places of the gazetteer that a name may mean: as written, of its parts where two names are joined by a slash, then
 * by forms of it (`formsOf`), of which only the cheapest that the gazetteer has count. Several places are homonyms, or
 * forms that fit equally well; which is meant is not decided here.
 */
export function matchName(
  gazetteer: GazetteerIndex,
  { name, formerly, isCamera }: WrittenName,
): NameMatch {
  const plain = plainName(name);
  if (isCamera || CAMERA.test(name)) {
    const cameras = firstFound(gazetteer, [
      `SMM camera in ${plain}`,
      `SMM camera at the ${plain}`,
      `SMM camera ${plain}`,
    ]);
    if (cameras.length > 0) return { entries: cameras, isAsWritten: true };
  }
  const spoken = formerly === null ? [plain] : [`${plain} (formerly ${formerly})`];
  const exact = firstFound(gazetteer, [...spoken, name.trim(), withoutKind(plain)]);
  if (exact.length > 0) return { entries: exact, isAsWritten: true };
  const parts = plain.includes('/')
    ? plain.split('/').flatMap((part) => gazetteer.findPlaces(part))
    : [];
  if (parts.length > 0) return { entries: unique(parts), isAsWritten: true };
  return { entries: byForms(gazetteer, plain, formerly), isAsWritten: false };
}

function plainName(name: string): string {
  return name
    .trim()
    .replace(CAMERA, '')
    .replace(KINDS_OF_PLACE, '')
    .replace(/["“”«»]/gu, '')
    .trim();
}

function withoutKind(name: string): string {
  return name.replace(TRAILING, '').trim();
}

function firstFound(
  gazetteer: GazetteerIndex,
  names: readonly string[],
): readonly GazetteerEntry[] {
  for (const name of names) {
    const found = gazetteer.findPlaces(name);
    if (found.length > 0) return found;
  }
  return [];
}

function byForms(
  gazetteer: GazetteerIndex,
  name: string,
  formerly: string | null,
): readonly GazetteerEntry[] {
  const names = [name, ...(formerly === null ? [] : [formerly])];
  const forms = names.flatMap(formsOf).toSorted((a, b) => a.cost - b.cost);
  const found: GazetteerEntry[] = [];
  let cheapest = Number.POSITIVE_INFINITY;
  for (const { form, cost } of forms) {
    if (cost > cheapest) break;
    const entries = gazetteer.findPlaces(form);
    if (entries.length === 0) continue;
    cheapest = cost;
    found.push(...entries);
  }
  return unique(found);
}

function unique(entries: readonly GazetteerEntry[]): readonly GazetteerEntry[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}
