import { FULL_DATE } from './dates.ts';
import type { Language } from './reading.ts';

const HEADING_WORDS = [
  'summary',
  'ceasefire violations',
  'map of recorded ceasefire violations',
  'number of recorded ceasefire violations',
  'number of recorded explosions',
  'table of ceasefire violations[^\n]{0,40}',
  'civilian casualties',
  'withdrawal of weapons',
  'disengagement areas?(?: near [^\n.]{1,80})?',
  'indications of military(?: and military-type)? presence (?:in|inside|within) the security zone',
  'presence of mines(?: and (?:unexploded ordnance|uxo))?',
  'mines and unexploded ordnance',
  'border areas(?: outside government control)?',
  "restrictions of (?:the )?smm's freedom of movement[^\n]{0,60}",
  'restrictions? of freedom of movement[^\n]{0,60}',
  'denial of access',
  'delay',
  'conditional access',
  'other impediments',
  'attachments?',
  'report details',
  'related content',
  'view original',
  'originally published',
  'situation report',
  'news and press release',
  'format',
  'source',
  'posted',
  'origin',
  'share',
  'report',
  'contacts?',
  'newsroom',
  'daily report',
  'in violation of (?:the )?withdrawal lines',
  'beyond (?:the )?withdrawal lines but outside (?:of )?designated (?:weapons )?storage sites',
  '(?:in )?(?:non-)?government-controlled areas?(?: of (?:donetsk|luhansk) region)?',
  '(?:in )?(?:donetsk|luhansk) region',
  'weapons that (?:the smm )?could not (?:be )?verif(?:y|ied)[^\n]{0,60}',
  FULL_DATE,
  'ukraine',
  'краткое изложение',
  'краткое содержание',
  'резюме',
  'нарушения режима прекращения огня',
  'карта (?:зафиксированных )?нарушений режима прекращения огня',
  'отвод (?:тяж[её]лого )?вооружени[йя]',
  'участки разведения[^\n]{0,80}',
  'признаки [^\n]{0,80}зоне безопасности',
  'ограничение свободы передвижения[^\n]{0,80}',
  'стислий виклад',
  'короткий зміст',
  'короткий виклад',
  'коротко',
  'порушення режиму припинення вогню',
  'мапа (?:зафіксованих )?порушень режиму припинення вогню',
  'відведення (?:важкого )?озброєн(?:ня|ь)',
  'ділянки розведення[^\n]{0,80}',
  'ознаки [^\n]{0,80}зоні безпеки',
  'обмеження свободи пересування[^\n]{0,80}',
];

/** A line that is a heading of a report or furniture of the page that carried it. */
export const HEADING_LINE = new RegExp(`^(?:${HEADING_WORDS.join('|')})[:*]?$`, 'iu');

/** The part of a report that a heading opens; null for furniture. */
export type Section = 'summary' | 'violations' | 'weapons' | 'security-zone' | 'other';

const SECTIONS: readonly (readonly [Section, RegExp])[] = [
  [
    'summary',
    /^(?:summary|краткое изложение|краткое содержание|резюме|стислий виклад|короткий зміст|короткий виклад|коротко)(?!\p{L})/iu,
  ],
  [
    'violations',
    /^(?:ceasefire violations|нарушения режима прекращения|порушення режиму припинення)/iu,
  ],
  [
    'weapons',
    /^(?:withdrawal of weapons|отвод (?:тяж[её]лого )?вооружени|відведення (?:важкого )?озброєн|розведення озброєн)/iu,
  ],
  ['security-zone', /^(?:indications of military|признаки|ознаки)/iu],
  [
    'other',
    /^(?:civilian casualties|disengagement area|presence of mines|mines and|border areas|restrictions? of|участки|ділянки|ограничение|обмеження|contacts?$|related content)/iu,
  ],
];

/** The section that the line opens, null where it opens none. */
export function sectionOf(line: string): Section | null {
  return SECTIONS.find(([, opening]) => opening.test(line))?.[0] ?? null;
}

/** The language by its letters: Cyrillic with ы, э, ё, ъ is Russian, with і, ї, є, ґ Ukrainian. */
export function languageOf(text: string): Language {
  const sample = text.slice(0, 20_000);
  const cyrillic = countOf(sample, /[\u0400-\u04FF]+/gu);
  const latin = countOf(sample, /[a-zA-Z]+/gu);
  if (cyrillic <= latin * 0.5) return 'en';
  return countOf(sample, /[іїєґ]/giu) > countOf(sample, /[ыэёъ]/giu) ? 'uk' : 'ru';
}

/** How many characters the pattern matches altogether. */
function countOf(text: string, pattern: RegExp): number {
  return (text.match(pattern) ?? []).reduce((sum, run) => sum + run.length, 0);
}

/** Whether the text is a layer of a PDF that lost its fi and fl ("ceasere", "in ight"). */
export function hasLostLigatures(text: string): boolean {
  const sure = /cease[ \uFFFD]?re\b|\bceasere/i.test(text);
  const doubtful = text.match(
    /\b(?:in ight|arms re|live-re|gunre|gun re|heavy-machine-gun re|ltration station|veri ed|veried|identi ed|conrmed)\b/gi,
  );
  return sure || (doubtful?.length ?? 0) >= 2;
}
