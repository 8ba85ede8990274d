import type { SideId } from '../model/observation.ts';

const NEITHER = /neither|ни одн|жодн/iu;
const NON_GOVERNMENT =
  /non-?\s?government|not (?:under )?(?:government|controlled)|outside (?:of )?government control|\b(?:DPR|LPR|DNR|LNR)\b|(?:^|[^\p{L}])[ДЛ]НР(?:[^\p{L}]|$)|не\s?подконтрольн|непідконтрольн|не контролируем|не контрольован|неконтролируем|неконтрольован/iu;
const GOVERNMENT = /government|подконтрольн|підконтрольн|контролируем|контрольован/iu;

/**
 * Id of the side that a report's word on control names, such as "non-government-controlled" or "подконтрольный
 * правительству"; null where the words name none.
 */
export function sideOfWords(words: string | null): SideId | null {
  if (words === null) return null;
  if (NEITHER.test(words)) return 'neither';
  if (NON_GOVERNMENT.test(words)) return 'NGCA';
  return GOVERNMENT.test(words) ? 'GCA' : null;
}
