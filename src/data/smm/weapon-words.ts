import type { Means, WeaponState } from '../../model/observation.ts';
import { controlWords } from './places.ts';

/** What the report says of weapons; the first that fits counts. */
export const STATES: readonly (readonly [WeaponState, RegExp])[] = [
  [
    'beyond-lines-outside-storage',
    /\bbeyond (?:the )?(?:respective |agreed )?withdrawal lines[^.]{0,30} outside|outside (?:of )?(?:the )?(?:respective |agreed )?withdrawal lines/iu,
  ],
  [
    'violation',
    /violation of (?:the )?(?:respective |agreed )?withdrawal lines|violating (?:the )?(?:respective )?withdrawal lines|zone within which deployment of heavy arm|within (?:the )?(?:respective )?withdrawal lines/iu,
  ],
  [
    'no-access',
    /(?:denied|refused|not granted|unable to (?:gain )?) ?access|could not access|prevented from (?:enter|access)/iu,
  ],
  ['missing-from-storage', /\b(?:missing|absent|absence|not present|no longer present)\b/iu],
  ['at-storage', /storage sites?|holding areas?|\bin situ\b/iu],
  ['security-zone', /security zone/iu],
  ['beyond-lines-outside-storage', /\bbeyond (?:the )?(?:respective )?withdrawal lines/iu],
  ['withdrawing', /\b(?:convoy|withdrawing|withdrawn|withdrew)\b/iu],
];
/** Words for the side of a sighting. */
export const SIDE =
  /\b(?:non-?government[- ]controlled|government[- ]controlled|["']?[DL]PR["']?[- ]controlled|areas? (?:not under government control|not controlled by the Government|outside government control|under government control))/u;
/** How weapons were seen; the first that fits counts. */
export const MEANS: readonly (readonly [RegExp, Means])[] = [
  [/aerial imagery|satellite imagery|imagery/iu, 'imagery'],
  [/UAVs?\b|unmanned aerial|drone/iu, 'uav'],
  [/camera/iu, 'camera'],
  [/\b(?:saw|observed|seen|noted|spotted)\b/iu, 'saw'],
];

/** The side word without what surrounds it: "non-government-controlled". */
export function sideWords(text: string): string {
  if (/areas? under government control/u.test(text)) return 'government-controlled';
  if (/^areas?/u.test(text)) return 'non-government-controlled';
  return controlWords(text);
}
