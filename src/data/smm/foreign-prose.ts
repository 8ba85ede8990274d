import type { Issue } from '../../model/issue.ts';
import { numberPattern } from './number-words.ts';
import { readObservations } from './observations.ts';
import type { ObservationsReading } from './observations.ts';
import type { Language, ReadWeapon, Span } from './reading.ts';
import type { Sentence } from './sentences.ts';
import { originalSpan } from './source-text.ts';
import type { SourceText } from './source-text.ts';
import { translateProse } from './translate-prose.ts';
import { readWeapons } from './weapons.ts';

const THINGS_RU = String.raw`(?:взрыв|залп|снаряд|очеред|выстрел|вспыш|разрыв|осветительн|трассиру|нарушени|танк|гаубиц|РСЗО|«?Град|миномет|зенитн|противотанков|артиллери|бронированн|БМП|БТР|ББМ)`;
const THINGS_UK = String.raw`(?:вибух|залп|снаряд|черг|постріл|спалах|розрив|освітлювальн|трасу|порушен|танк|гаубиц|РСЗВ|«?Град|міномет|зенітн|протитанков|артилері|броньован|гармат|БМП|БТР|ББМ)`;
const THINGS: Readonly<Record<'ru' | 'uk', RegExp>> = {
  ru: new RegExp(THINGS_RU.toLowerCase()),
  uk: new RegExp(THINGS_UK.toLowerCase()),
};
const COUNTED = { ru: countedThings('ru', THINGS_RU), uk: countedThings('uk', THINGS_UK) };

function countedThings(language: 'ru' | 'uk', things: string): RegExp {
  const number = numberPattern(language);
  return new RegExp(
    String.raw`${number}(?: [\p{L}\d'-]{2,30}){0,3}?(?:, (?:вероятно|предположительно|[йі]мовірно),)? ${things}`,
    'giu',
  );
}

const SEEN =
  /(?:зафиксир|слыша|отмеч|обнаруж|наблюда|фиксир|зафіксу|чули|чула|виявл|спостері)\p{L}*[^.]{0,60}(?:взрыв|нарушени|выстрел|очеред|снаряд|вибух|порушен|постріл|черг)|(?:большинств|больш\p{L}{2} част|більшіст)\p{L}* (?:\p{L}+ ){0,2}?(?:нарушени|взрыв|порушен|вибух)/iu;

export interface ProseReading extends ObservationsReading {
  readonly weapons: readonly ReadWeapon[];
}

/**
 * Observations and weapons of a Russian or Ukrainian body. A sentence that counts or names what was observed and gave
 * nothing is an issue with its place, as is (a note) one that counts more than was read.
 */
export function readForeignProse(
  original: string,
  source: SourceText,
  sentences: readonly Sentence[],
  taken: ReadonlyMap<number, number>,
  language: Exclude<Language, 'en'>,
  anchor: string | null,
): ProseReading {
  const english = translateProse(source, sentences, taken, language);
  const weapons = readWeapons(english.source, english.sentences, english.taken, anchor);
  const others = english.sentences.filter((sentence) => !weapons.taken.has(sentence.from));
  const fire = readObservations(english.source, others, english.taken, anchor);
  const own = [...fire.issues, ...weapons.issues].filter(
    (issue) => issue.code !== 'sentence-not-understood',
  );
  const observations = fire.observations.map((each) => {
    const span = wholeWords(original, each.span);
    return { ...each, span, description: original.slice(...span).replaceAll(/\s+/gu, ' ') };
  });
  const seen = weapons.weapons.map((each) => ({ ...each, span: wholeWords(original, each.span) }));
  const read = [...observations, ...seen].map((each) => each.sentenceSpan);
  const lost = weapons.issues.flatMap((issue) => inOriginal(issue, original));
  const done = [...read, ...lost.map((issue) => issue.place.span)];
  return {
    observations,
    weapons: seen,
    issues: [...own, ...lost, ...flagUnread(source, sentences, taken, language, done)],
    used: [...fire.used, ...weapons.used],
  };
}

/** The weapons that were not understood, in the words of the text itself. */
function inOriginal(issue: Issue, original: string) {
  const { span } = issue.place;
  if (issue.code !== 'sentence-not-understood' || span === undefined) return [];
  const whole = wholeWords(original, span);
  const value = original
    .slice(...whole)
    .replaceAll(/\s+/gu, ' ')
    .slice(0, 300);
  return [{ ...issue, place: { span: whole }, value }];
}

/** A phrase is rendered as a whole, so that the place of a part of it may fall within a word. */
function wholeWords(text: string, [from, to]: Span): Span {
  let start = from;
  let end = to;
  while (start > 0 && /[\p{L}\d'`\u2019\u02BC-]/u.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && /[\p{L}\d]/u.test(text.charAt(end))) end += 1;
  return [start, end];
}

function flagUnread(
  source: SourceText,
  sentences: readonly Sentence[],
  taken: ReadonlyMap<number, number>,
  language: 'ru' | 'uk',
  read: readonly Span[],
): readonly Issue[] {
  return sentences.flatMap((sentence): Issue[] => {
    const from = taken.get(sentence.from) ?? 0;
    const rest = sentence.text.slice(from);
    const isNamed = THINGS[language].test(rest.toLowerCase());
    const counts = isNamed ? (rest.match(COUNTED[language])?.length ?? 0) : 0;
    if (counts === 0 && !SEEN.test(rest)) return [];
    const [start, end] = originalSpan(source, sentence.from, sentence.to);
    const done = read.filter((span) => span[0] < end && span[1] > start).length;
    if (done > 0 && done >= counts) return [];
    const span = originalSpan(source, sentence.from + from, sentence.to);
    const severity = done > 0 ? 'note' : 'warning';
    return [
      { code: 'sentence-not-understood', severity, place: { span }, value: rest.slice(0, 300) },
    ];
  });
}
