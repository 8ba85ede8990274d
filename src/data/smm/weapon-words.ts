import type { Means, WeaponState } from '../../model/observation.ts';
import { controlWords } from './places.ts';

const LINES = String.raw`(?:the )?(?:(?:respective|agreed|relevant|their|its) )?withdrawal lines?`;

/** What the report says of weapons; the first that fits counts. */
export const STATES: readonly (readonly [WeaponState, RegExp])[] = [
  [
    'beyond-lines-outside-storage',
    new RegExp(
      String.raw`\bbeyond ${LINES}[^.]{0,30} outside|outside (?:of )?(?:${LINES}|(?:the )?(?:designated|allotted)(?: weapons?)? storage)`,
      'iu',
    ),
  ],
  [
    'violation',
    new RegExp(
      String.raw`violation of ${LINES}|violating ${LINES}|zone within which deployment of heavy arm|within ${LINES}`,
      'iu',
    ),
  ],
  ['unstated', /could not (?:be )?verif(?:y|ied)[^.]{0,40} as withdrawn/iu],
  [
    'no-access',
    /(?:denied|refused|not granted|unable to (?:gain )?) ?access|could not access|prevented from (?:enter|access)/iu,
  ],
  ['missing-from-storage', /\b(?:missing|absent|absence|not present|no longer present)\b/iu],
  ['at-storage', /storage sites?|holding areas?|\bin situ\b/iu],
  ['security-zone', /security zone/iu],
  ['beyond-lines-outside-storage', new RegExp(String.raw`\bbeyond ${LINES}`, 'iu')],
  ['withdrawing', /\b(?:convoys?|withdrawing|withdrawn|withdrew)\b/iu],
];
/** Words for the side of all sightings of a sentence, not of a place that they stand before or behind. */
export const SIDE =
  /(?<!\()\b(?:(?:non-?government[- ]controlled|government[- ]controlled|["']?[DL]PR["']?[- ]controlled)(?! (?:parts? of )?\p{Lu}(?!\p{L}+ (?:region|area)))|areas? (?:not under government control|not controlled by the Government|outside government control|under government control))/u;
const SEEN =
  'saw|seen|spotted|observed|noted|noticed|recorded|revealed|registered|detected|located|identified|found|counted';
/** Verbs of what the mission itself saw. */
export const SIGHT = new RegExp(String.raw`\b(?:${SEEN}|revisited|verified)\b`, 'iu');
/** "the SMM saw", "an SMM long-range UAV spotted", with little between. */
export const OBSERVED = new RegExp(
  String.raw`(?<!\p{L})(?:SMM|Mission|OSCE|UAVs?|[Dd]rones?|cameras?|imagery|surveillance|[Oo]bservers?|[Mm]onitors?|[Pp]atrols?|it|they)\b[^.;]{0,80}\b(?:${SEEN})\b`,
  'u',
);
/** "They included", "These are": what follows is of what the sentence before told. */
export const CONTINUES =
  /^["']?(?:This|These|Those|They|It|Among (?:them|these)|The (?:weapons|vehicles|equipment)) (?:also )?(?:includ|are |is |were |was |compris|consist)/u;
/** Words of where weapons were, without who saw them. */
export const PLACED = /\b(?:deployed|stationed|placed|stood)\b/u;
/** "were spotted". */
export const WAS_OBSERVED = new RegExp(
  String.raw`\b(?:was|were|been) (?:also |again )?(?:${SEEN})\b`,
  'u',
);
/** How weapons were seen; the first that fits counts. */
export const MEANS: readonly (readonly [RegExp, Means])[] = [
  [/aerial imagery|satellite imagery|imagery/iu, 'imagery'],
  [/UAVs?\b|unmanned aerial|drone/iu, 'uav'],
  [/camera/iu, 'camera'],
  [/\b(?:saw|observed|seen|noted|noticed|spotted|detected|found)\b/iu, 'saw'],
];

/** The side word without what surrounds it: "non-government-controlled". */
export function sideWords(text: string): string {
  if (/areas? under government control/u.test(text)) return 'government-controlled';
  if (/^areas?/u.test(text)) return 'non-government-controlled';
  return controlWords(text);
}
