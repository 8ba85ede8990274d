import type { ProseItem } from './prose-item.ts';

const KIND_WORD =
  /explosion|blast|detonation|airburst|impact|tracer|projectile|flash|flare|\bburst|\bshots?\b|rocket|salvo|round|shell|grenade|\bfire\b|gunfire|cease-?fire violation|mortar/;

/** Whether the text has a word for what can be heard, seen and recorded: a cheap look before the costly ones. */
export function namesFire(text: string): boolean {
  return KIND_WORD.test(text.toLowerCase());
}

/** What went on meanwhile, whose places are not those of the violations. */
const CIRCUMSTANCE =
  /\bduring (?:the |a )?(?:transfer|transportation|evacuation|rotation) of\b.*$/su;
const IMPLIED = 'ceasefire violations were recorded ';

/** What of a sentence is no total: behind figures, "mainly in areas east of ..." speaks of the violations counted there. */
export function restOf(text: string, from: number): string {
  const rest = text.slice(from).replace(CIRCUMSTANCE, (words) => ' '.repeat(words.length));
  const isImplied = from >= IMPLIED.length && !namesFire(rest) && WHERE.test(rest);
  return isImplied ? IMPLIED.padStart(from) + rest : ' '.repeat(from) + rest;
}

const WHERE =
  /\b(?:mainly|mostly|primarily|(?:majority|most|many|some|all|half|several|both) of (?:which|them)|majority)\b[^.;]*\b(?:near|in(?:side)?|at|close to|around|of)\b/iu;

/** The item with its words kept to the part of the sentence that is no total. */
export function withinRest(item: ProseItem, from: number, end: number): ProseItem {
  return item.from >= from ? item : { ...item, from, to: Math.max(item.to, end) };
}
