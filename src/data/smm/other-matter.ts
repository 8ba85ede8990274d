import type { Sentence } from './sentences.ts';

/** Damage, finds and what else is no observation of fire. */
const OTHER_MATTER =
  /unexploded|crater|shrapnel|damage|injur|killed|wounded|died|casualt|\bmines?\b|\bUXO|remnant|fragment|live-fire|restrict|denied|monitor\p{L}* (?:\p{L}+ ){0,8}disengagement areas near [^.]* and |facilitat|monitored adherence|adherence to|repair|windows?\b|roof|wall\b|shelling of|directed at|aimed at|jamming|withdrawal lines/iu;
const HEARSAY =
  /\b(?=[acirst])(?<!\b(?:it|SMM|Mission|OSCE|monitors|observers|report|they) )(?:told|said|stated|reported|claimed|informed|according to|interlocutors?|residents?)\b(?! (?:the (?:OSCE )?(?:SMM|mission|monitors|report)|in (?:its|a|the) (?:\p{L}+ )?report))/iu;
const OWN_RECORD =
  /\b(?:SMM|Mission|camera)\b(?! that\b| about\b)[^,]{0,60}\b(?:heard|saw|recorded|observed)\b/u;

/** The mission's own record in a sentence that is mostly of something else. */
const OWN_FIRE =
  /\b(?:recorded|heard|saw|observed|registered)\b[^.;]{0,30}\b(?:cease-?fire violations?|explosions?)\b/iu;
/** Fire that the mission judged without saying that it saw or heard it. */
const ASSESSED_FIRE =
  /\bestimated that\b[^.;]*\b(?:rounds?|explosions?|fire)\b|\b(?:rounds?|explosions?|projectiles?|fire)\b[^.;]{0,20}\bassessed\b|\bassessed (?:\S+ ){1,3}of the (?:rounds|explosions|projectiles)\b/iu;

/** Whether a sentence tells what other people said, damage or finds: no observation of the mission's own. */
export function isOtherMatter(
  text: string,
  isCounted: boolean,
  section: Sentence['section'],
): boolean {
  if (HEARSAY.test(text) && !OWN_RECORD.test(text)) return true;
  return !isCounted && OTHER_MATTER.test(text) && section !== 'violations';
}

/** Whether a sentence of another matter also tells of fire, of the mission's own record or in its judgement. */
export function tellsOfFire(text: string, isOwn: boolean): boolean {
  return (isOwn ? OWN_FIRE : ASSESSED_FIRE).test(text);
}
