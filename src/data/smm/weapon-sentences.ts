import { numberPattern } from './number-words.ts';
import { OBSERVED, SIGHT, WAS_OBSERVED } from './weapon-words.ts';

/** Words of fire, which is no sighting of a weapon. */
export const FIRE_WORDS =
  /\b(?:explosions?|heard|rounds? of|bursts?|impacts?|craters?|airbursts?)\b|muzzle|projectile|\bfire from\b/iu;
/** Sentences that name weapons of which none is to be placed. */
export const NOTHING_TO_PLACE =
  /\b(?:all (?:the )?(?:previously )?(?:recorded|registered|weapons)|in situ|continued to monitor the withdrawal|abandoned|no weapons|comply with the criteria|could not be verified)\b/iu;
const CONVOY =
  /\bconvoys?\b[^.;]{0,120}\b(?:consist(?:ed|ing) of|compris(?:ing|ed of)|contain(?:ed|ing)|includ(?:ed|ing))\b/u;
/** Words of the mission's own vehicles, and of what was hit. */
export const NO_SIGHTING =
  /patrols? (?:consisting|comprised)|SMM (?:armou?red )?vehicle|\bits (?:\p{L}+ ){0,2}vehicle|damage/u;
export const HEARSAY =
  /\btold (?:the )?(?:SMM|Mission)|\b(?:according to (?!aerial|(?:(?:the )?(?:data|information|reports?|figures) (?:of|from|by) )?the (?:SMM|Mission|OSCE|report|table)|an? )|said that|informed the)\b/iu;
/** What somebody else told of the weapons that follow. */
export const TOLD = new RegExp(
  String.raw`\b(?:told the (?:SMM|Mission)|said|informed the (?:SMM|Mission)) that (?!.*${SIGHT.source})`,
  'u',
);
/** A number and words of an unknown name, at the end of what stands before a weapon. */
export const LOST_COUNT = new RegExp(
  String.raw`${numberPattern('en')} (?:(?!of )[\p{L}\d/.-]+ ){1,3}$`,
  'u',
);
/** "in the same area", "in the city" without a name: where the sentence before was. */
export const SAME_PLACE =
  /\b(?:in|at|on|near) (?:the same|that|this) (?:\p{L}+ )?(?:area|place|location|compound|site|facility|settlement|village|town|city|range)\b|\bin the (?:city|town|village|settlement)\b(?! of)/u;
/** A sentence that goes on about the convoy of the one before. */
export const CONVOY_GOES_ON = /^(?:The|This|That) (?:\p{L}+ )?convoy\b/u;
/** A sentence about one of several convoys that were named before. */
export const ONE_OF_THEM = /^["']?The (?:first|second|third|fourth|other)\b/u;
/** Words of weapons on their way back. */
export const WITHDRAWING = /\bconvoy|withdr(?:ew|awn|awing)\b/u;

/** Whether the sentence says that the mission saw something. */
export function isSighting(text: string): boolean {
  return [OBSERVED, WAS_OBSERVED, CONVOY].some((words) => words.test(text));
}
