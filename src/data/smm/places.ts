import { parseBearing } from '../../base/compass.ts';
import { MONTH } from './dates.ts';
import type { PlaceOffset } from './reading.ts';

/** A place named in a sentence; offsets are within the sentence. */
export interface FoundPlace {
  readonly name: string;
  readonly formerly: string | null;
  readonly control: string | null;
  readonly offset: PlaceOffset | null;
  readonly from: number;
  /** End with what stands in brackets behind the name. */
  readonly to: number;
  readonly nameFrom: number;
  /** A disengagement area, named after the place. */
  readonly isArea: boolean;
}

const CONTROL = String.raw`(?:["']?(?:DPR|LPR|DNR|LNR)["']?|["'](?:Donetsk|Lu[gh]ansk) People's Republic["'](?: ?\(["'][DL]PR["']\))?|(?:non-?)?government)(?: ?- ?| )controlled`;
const WORD = String.raw`\p{Lu}[\p{L}'-]*(?:-\d+)?(?:\/\p{Lu}[\p{L}'-]*(?:-\d+)?)?`;
const NAME = String.raw`${WORD}(?: ${WORD}){0,3}`;
const TAIL = String.raw`(?: (?:city[- ]centre|city|central railway station|railway station|mine|airport|district|bridge))?`;
const BRACKET = String.raw`(?: ?\((?:[^()]|\([^()]{0,40}\)){1,170}\))`;
const PLACE = new RegExp(
  String.raw`(?=[\p{Lu}"'cgnr])(?<![\p{L}\d'])(?:(?<control>${CONTROL}) (?:part of |parts of |areas? of )?)?(?<name>${NAME}|(?<=controlled )(?:central )?railway station)(?<tail>${TAIL})(?<brackets>${BRACKET}{0,3})`,
  'gu',
);
const AREA_NEAR = new RegExp(
  String.raw`(?:the )?(?:disengagement areas?|(?<=(?:inside|near|of) the )areas?) near (?<name>${WORD}(?: (?!Its|It|The|SMM)${WORD}){0,1})(?<brackets>${BRACKET}?)`,
  'gu',
);
const AREA_BEFORE = new RegExp(
  String.raw`(?<name>${WORD}(?: ${WORD})?)(?<brackets>${BRACKET}?) disengagement areas?`,
  'gu',
);
const NOT_A_NAME = new RegExp(
  String.raw`^(?:The|A|An|Weapons?|Members?|On|In|At|By|To|As|And|Of|Also|It|Its|While|Whilst|When|Positioned|From|During|Between|Near|Over|After|Before|Later|Earlier|Following|More|Fewer|Less|Nearly|Almost|Inside|Outside|Within|Beyond|Around|About|Approximately|Some|Most|All|Both|Each|Several|Many|Another|Same|SMM|SMM's|OSCE|UAVs?|Mission|Mission's|Special|Monitoring|JCCC|[DL]PR-controlled|Joint|Centre|Control|Co-ordination|Coordination|Monitors?|Ukrainian|Ukraine|Russian|Federation|Armed|Forces|DPR|LPR|Forward|Patrol|Base|FPB|CP|BCP|EECP|HWHA|PSS|OP|BMP.*|BTR.*|MT-LB|Grad|Gvozdika|Msta.*|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|One|No|Ceasefire|Small-arms|Summary|IFV|APC|AGL|HMG|SPG.*|ZU.*|MLRS|T-\d+|Lyagushka|Rapira|Akatsiya|Giatsint.*|Strela.*|Uragan|Smerch|Tornado.*|Tochka.*|Vasilek|БРДМ.*|АТО|ООС|ОРДО|ОРЛО|Positions?|Heard|Saw|Region|Minsk|Package|Memorandum|Addendum|Measures|Security|Co-?operation|Europe|Point|Kyiv|(?:(?:North|South|East|West)-?){1,3}|[NSEW]{1,3}|Aerial|Imagery|DFS|There|These|This|That|Throughout|Shortly|Local|Residents?|If|Since|Government|Luhansk-based|Urals?|KamAZ|KrAZ|КамАЗ\p{L}*|КрАЗ\p{L}*|ЗИЛ\p{L}*|УАЗ\p{L}*|[A-ZА-Я]-|Facebook|Telegram|Twitter|Last|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Спеціальн\p{L}*|Специальн\p{L}*|Моніторингов\p{L}*|Мониторингов\p{L}*|Місі\p{L}*|Мисси\p{L}*|СММ|ОБСЕ|ОБСЄ|БПЛА|СЦКК|КПВВ|ВСУ|ЗСУ|ДНР|ЛНР|БМП.*|БТР.*|${MONTH})$`,
  'iu',
);
const ORGANISATION =
  /(?:Group|Council|Committee|Commission|Agreements?|Organi[sz]ation|Ministry|Service|Union)$/u;
/** "Russian-led", "Soviet-made". */
const ADJECTIVE = /^\p{Lu}\p{Ll}+-\p{Ll}+$/u;
const BIG_CITY = /^(?:Donetsk|Lu[gh]ansk)$/u;
const OFFSET =
  /(\d{1,3}(?:[.,]\d)?) ?-?km ((?:(?:north|south|east|west)[- ]?)+|[NSEW]{1,3}) (?:of )?(?:the )?(\p{Lu}[\p{L}'-]+(?: (?:city(?: centre)?|centre))?|(?:the )?city centre)/u;
const FORMERLY = /formerly (?:known as )?["']?(\p{Lu}[^,;()"]{1,40})/u;
const CONTROL_WORDS = new RegExp(
  `${CONTROL}|controlled by neither (?:side|party)|not (?:under )?(?:government[- ]control\\p{L}*|controlled by the [Gg]overnment)|outside government control`,
  'u',
);

/** Every place named in the sentence, in order, without names of people, units and months. */
export function findPlaces(sentence: string): readonly FoundPlace[] {
  const areas = sentence.includes('area')
    ? [...findAreas(sentence, AREA_NEAR), ...findAreas(sentence, AREA_BEFORE)]
    : [];
  const places = [...areas];
  for (const found of sentence.matchAll(PLACE)) {
    const place = placeOf(found, sentence);
    if (place === null) continue;
    const isInside = areas.some((area) => place.from < area.to && place.to > area.from);
    if (!isInside) places.push(place);
  }
  const ordered = places.sort((a, b) => a.from - b.from);
  return withListedAreas(sentence, withSharedAreas(sentence, ordered));
}

/** "inside the Stanytsia Luhanska and Zolote disengagement areas" names two. */
function withSharedAreas(sentence: string, places: readonly FoundPlace[]): readonly FoundPlace[] {
  return places.map((place, index) => {
    const next = places[index + 1];
    const isShared =
      next?.isArea === true &&
      /^(?: and |, )$/u.test(sentence.slice(place.to, next.from)) &&
      sentence.slice(next.nameFrom, next.to).endsWith(' disengagement areas');
    return isShared ? { ...place, isArea: true } : place;
  });
}

/** "the disengagement areas near Stanytsia Luhanska, Zolote and Petrivske" names three. */
function withListedAreas(sentence: string, places: readonly FoundPlace[]): readonly FoundPlace[] {
  let isArea = false;
  let end = 0;
  return places.map((place) => {
    const isListed = isArea && /^(?:, |,? and (?:near )?)$/u.test(sentence.slice(end, place.from));
    isArea = place.isArea || isListed;
    end = place.to;
    return { ...place, isArea };
  });
}

function findAreas(sentence: string, pattern: RegExp): FoundPlace[] {
  const areas: FoundPlace[] = [];
  if (pattern === AREA_BEFORE && !sentence.includes(' disengagement area')) return areas;
  for (const found of sentence.matchAll(pattern)) {
    const name = withoutStopWords(found.groups?.['name'] ?? '');
    if (name === '') continue;
    const nameFrom = found.index + found[0].indexOf(name);
    const brackets = found.groups?.['brackets'] ?? '';
    areas.push({
      name,
      ...readBrackets(brackets, null),
      from: pattern === AREA_BEFORE ? nameFrom : found.index,
      to: found.index + found[0].length,
      nameFrom,
      isArea: true,
    });
  }
  return areas;
}

function placeOf(found: RegExpExecArray, sentence: string): FoundPlace | null {
  const { control, name: words = '', tail = '', brackets = '' } = found.groups ?? {};
  const name = withoutStopWords(words);
  if (name === '' || name.endsWith("People's Republic") || ORGANISATION.test(name)) return null;
  const nameAt = found.index + found[0].indexOf(words) + words.length - name.length;
  const after = sentence.slice(nameAt + name.length, nameAt + name.length + 9);
  if (BIG_CITY.test(name) && /^ (?:region|oblast)/u.test(after)) return null;
  // "Donetsk and Luhansk regions" names no place either.
  if (BIG_CITY.test(name) && /^ (?:and|or) /u.test(after) && tail === '' && brackets === '')
    return null;
  // The first word of a sentence is capital whatever it is: only a bracket makes a name of it.
  const isFirstWord = nameAt === 0 && !name.includes(' ') && tail === '' && brackets === '';
  if (isFirstWord && control === undefined && /^,? \p{Ll}/u.test(after) && sentence.length > 60)
    return null;
  // "road T1309": the name of a road.
  if (/^\p{Lu}{1,2}$/u.test(name) && /^[-\d]/u.test(after)) return null;
  const isOwnControl = control !== undefined && nameAt - found.index <= control.length + 12;
  return {
    name: `${name}${tail}`,
    ...readBrackets(brackets, isOwnControl ? control : null),
    from: isOwnControl ? found.index : nameAt,
    to: found.index + found[0].length,
    nameFrom: nameAt,
    isArea: false,
  };
}

function withoutStopWords(words: string): string {
  const parts = words.split(' ');
  while (parts.length > 0 && (NOT_A_NAME.test(parts[0] ?? '') || ADJECTIVE.test(parts[0] ?? '')))
    parts.shift();
  const stop = parts.findIndex((part) => /^(?:SMM|SMM's|Mission|UAV|OSCE)$/u.test(part));
  return (stop < 0 ? parts : parts.slice(0, stop)).join(' ');
}

/** What the brackets behind a name say: side word, old name and offset. */
function readBrackets(
  text: string,
  control: string | null,
): Pick<FoundPlace, 'formerly' | 'control' | 'offset'> {
  const own = control ?? CONTROL_WORDS.exec(text)?.[0] ?? null;
  return {
    formerly: FORMERLY.exec(text)?.[1]?.trim() ?? null,
    control: own === null ? null : controlWords(own),
    offset: readOffset(text),
  };
}

/** The side word without quotation marks: "DPR-controlled"; "neither side" for places that neither controls. */
export function controlWords(text: string): string {
  if (/neither/u.test(text)) return 'neither side';
  if (/^(?:not|outside)/u.test(text)) return 'non-government-controlled';
  const republic = /\b(DPR|LPR|DNR|LNR)\b/u.exec(text)?.[1];
  if (republic !== undefined) return `${republic}-controlled`;
  if (/Donetsk People/u.test(text)) return 'DPR-controlled';
  if (/Lu[gh]ansk People/u.test(text)) return 'LPR-controlled';
  return text.startsWith('non') ? 'non-government-controlled' : 'government-controlled';
}

/** Reads "57km north-east of Donetsk"; null where there is none. */
function readOffset(text: string): PlaceOffset | null {
  const found = OFFSET.exec(text);
  const bearing = parseBearing((found?.[2] ?? '').trim().replaceAll(' ', '-'));
  if (found === null || bearing === null) return null;
  return { km: Number((found[1] ?? '').replace(',', '.')), bearing, of: found[3] ?? '' };
}
