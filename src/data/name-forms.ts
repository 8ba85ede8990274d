/** Another form that a name may have in a gazetteer, and how many rules it took to get there. */
export interface NameForm {
  readonly form: string;
  /** 1: only the case ending was undone; more: the spelling was changed as well. */
  readonly cost: number;
}

/** Ending in the text, endings of the nominative; `*` stands for a consonant before it. */
type Ending = readonly [ending: string, ...nominatives: string[]];

/** Case endings of Ukrainian and Russian place names: nouns, possessives, adjectives and plurals. */
const ENDINGS: readonly Ending[] = [
  ['ки', 'ка'],
  ['ці', 'ка', 'ця', 'ець'],
  ['сі', 'ха'],
  ['зі', 'га'],
  ['кою', 'ка'],
  ['ого', 'е', 'ое', 'ий', 'ый', 'ой'],
  ['ому', 'е', 'ое', 'ий', 'ый', 'ой'],
  ['его', 'ее', 'ий'],
  ['ему', 'ее', 'ий'],
  ['ього', 'є', 'ій'],
  ['ьому', 'є', 'ій'],
  ['им', 'е', 'ое', 'ий'],
  ['ым', 'ое', 'ый'],
  ['ім', 'є', 'ій'],
  ['ої', 'а'],
  ['ьої', 'я'],
  ['ій', 'а', 'я'],
  ['ой', 'ая', 'а'],
  ['ую', 'ая'],
  ['ою', 'а'],
  ['ею', 'я'],
  ['єю', 'я'],
  ['ей', 'а', 'я', 'яя'],
  ['ца', 'ец'],
  ['цу', 'ец'],
  ['це', 'ец'],
  ['ця', 'ець'],
  ['цю', 'ець', 'ця'],
  ['ья', 'ье'],
  ['ью', 'ье'],
  ['ьем', 'ье'],
  ['ова', 'ів', 'ов'],
  ['ову', 'ів', 'ов'],
  ['єва', 'їв'],
  ['ів', 'и', 'і'],
  ['ов', 'ы', 'и'],
  ['ок', 'ки'],
  ['ах', 'и', 'ы'],
  ['ам', 'и', 'ы'],
  ['ами', 'и', 'ы'],
  ['ях', 'і', 'и'],
  ['ом', '', 'о', 'ое'],
  ['ем', 'ь', 'е'],
  ['ям', 'я'],
  ['а', '', 'о'],
  ['у', 'а', '', 'о'],
  ['е', 'а', '', 'о', 'ь', 'я'],
  ['і', 'а', '', 'ь', 'я'],
  ['и', 'а', 'я', 'ь'],
  ['ы', 'а'],
  ['я', 'ь'],
  ['ю', 'я', 'ь'],
  ['ї', 'я'],
  ['*', 'и', 'ы'],
];

type Respelling = readonly [pattern: RegExp, replacement: string];

/** From the romanisations in use (GOST, ISO 9, English press, German, from Russian) to that of the mission. */
const LATIN: readonly Respelling[] = [
  [/g/gu, 'h'],
  [/yi/gu, 'i'],
  [/(?:yevka|eevka)/gu, 'iivka'],
  [/(?:evka|yovka)/gu, 'ivka'],
  [/ovka/gu, 'ivka'],
  [/(?:iy|yy|ii|ij|yj|y)(?= |$)/gu, 'yi'],
  [/(?:oye|oe|oje)(?= |$)/gu, 'e'],
  [/(?:aya|aja|aia)(?= |$)/gu, 'a'],
  [/o(?= |$)/gu, 'e'],
  [/i/gu, 'y'],
  [/(?<=\p{L})y/gu, 'i'],
  [/(?<=\p{L})[yj](?=[aeu])/gu, 'i'],
  [/j/gu, 'y'],
  [/w/gu, 'v'],
  [/sch(?!ch)/gu, 'shch'],
  [/tz/gu, 'ts'],
  [/x/gu, 'kh'],
  [/stanitsa/gu, 'stanytsia'],
  [/ovata/gu, 'uvata'],
];

/** From Russian to Ukrainian spelling. */
const CYRILLIC: readonly Respelling[] = [
  [/ы/gu, 'и'],
  [/э/gu, 'е'],
  [/о(?= |$)/gu, 'е'],
  [/овка(?= |$)/gu, 'івка'],
  [/(?<=[аеиоуыэюя])евка(?= |$)/gu, 'ївка'],
  [/евка(?= |$)/gu, 'івка'],
  [/(?<=[сц])кое(?= |$)/gu, 'ьке'],
  [/(?<=[сц])кая(?= |$)/gu, 'ька'],
  [/(?<=[сц])кий(?= |$)/gu, 'ький'],
  [/(?<=[сц])к(?= |$)/gu, 'ьк'],
  [/[оыи]й(?= |$)/gu, 'ий'],
  [/ое(?= |$)/gu, 'е'],
  [/ая(?= |$)/gu, 'а'],
  [/ьи/gu, 'ї'],
  [/(?<=[аеиоуыэюя])е/gu, 'є'],
  [/и(?!й?(?: |$))/gu, 'і'],
  [/ова(?=та)/gu, 'ува'],
  [/ов(?=[сц])/gu, 'ів'],
  [/поль(?= |$)/gu, 'піль'],
];

const CONSONANT_AT_END = /[бвгґджзклмнпрстфхцчшщ]$/u;
const MAX_FORMS = 300;
const MAX_RESPELLINGS = 3;
const MAX_LENGTH = 60;
const MIN_STEM = 3;

/**
 * The forms under which a gazetteer may know a name that it does not know as written, cheapest first: case endings of
 * Ukrainian and Russian undone, spellings of other romanisations and of Russian changed. At most 300, none for a text
 * that is too long to be a name. A form says nothing by itself: it counts only where the gazetteer has it.
 */
export function formsOf(name: string): readonly NameForm[] {
  const lower = name
    .toLowerCase()
    .replaceAll(/[-\u2010-\u2015]/gu, ' ')
    .trim();
  if (lower.length > MAX_LENGTH || lower.length < MIN_STEM) return [];
  const isCyrillic = /\p{Script=Cyrillic}/u.test(lower);
  const costs = new Map<string, number>([[lower, 0]]);
  if (isCyrillic) for (const form of nominatives(lower)) keep(costs, form, 1);
  respell(costs, isCyrillic ? CYRILLIC : LATIN);
  costs.delete(lower);
  return [...costs].map(([form, cost]) => ({ form, cost })).toSorted((a, b) => a.cost - b.cost);
}

/** Every combination of the words as they are and without their case ending. */
function nominatives(name: string): readonly string[] {
  let forms: readonly string[] = [''];
  for (const word of name.split(' ')) {
    const words = [word, ...nominativesOfWord(word)];
    const longer = forms.flatMap((form) => words.map((each) => `${form} ${each}`.trim()));
    forms = longer.slice(0, MAX_FORMS);
  }
  return forms.filter((form) => form !== name);
}

function nominativesOfWord(word: string): readonly string[] {
  return ENDINGS.flatMap(([ending, ...nominatives]) => {
    const isBare = ending === '*';
    if (isBare ? !CONSONANT_AT_END.test(word) : !word.endsWith(ending)) return [];
    const stem = isBare ? word : word.slice(0, -ending.length);
    return stem.length < MIN_STEM ? [] : nominatives.map((nominative) => stem + nominative);
  });
}

/** Adds what up to three rules make of the forms, breadth first. */
function respell(costs: Map<string, number>, rules: readonly Respelling[]): void {
  let edge = [...costs];
  for (let round = 0; round < MAX_RESPELLINGS; round++) {
    const next: [string, number][] = [];
    for (const [form, cost] of edge) {
      for (const [pattern, replacement] of rules) {
        if (costs.size >= MAX_FORMS) return;
        const other = form.replaceAll(pattern, replacement);
        if (keep(costs, other, cost + 1)) next.push([other, cost + 1]);
      }
    }
    edge = next;
  }
}

function keep(costs: Map<string, number>, form: string, cost: number): boolean {
  if (costs.has(form)) return false;
  costs.set(form, cost);
  return true;
}
