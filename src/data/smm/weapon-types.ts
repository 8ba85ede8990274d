import type { KindId } from '../../model/kind.ts';

/** Models that stand for their class: "two T-64s", "one BTR-80". */
const MODELS_ALONE: readonly (readonly [pattern: string, kind: KindId])[] = [
  ['T-(?:55|62|64|72|80|90)[A-Z]{0,2}s?', 'tank'],
  ['B(?:TR|MP|MD|RDM)-\\d{1,2}[A-Z]?s?|MT-?LBs?', 'armoured-vehicle'],
  ['BM-(?:21|27|30)s?', 'mlrs'],
  ['2S(?:1|3|5|7|9|19)s?', 'self-propelled-howitzer'],
  ['D-(?:20|30)A?s?|2A(?:36|65)s?', 'towed-howitzer'],
  ['MT-12s?', 'anti-tank-gun'],
  ['ZU-23(?:-2)?s?', 'anti-aircraft-gun'],
];

/** Weapon classes with the words for them; the first that fits counts, so the narrower come first. */
const WEAPON_TYPES: readonly (readonly [pattern: string, kind: KindId])[] = [
  [
    'surface[- ]to[- ]air missile (?:system|launcher)s?|anti[- ]aircraft missile (?:(?:system|launcher)s?)|air[- ]defen[cs]e (?:missile )?systems?|anti[- ]aircraft systems?|SAM systems?',
    'surface-to-air-missile',
  ],
  [
    'anti[- ]tank (?:guided[- ])?missile (?:launcher|system)s?|anti[- ]tank guided missiles?|ATGMs?|anti[- ]tank missiles?',
    'anti-tank-missile',
  ],
  ['anti[- ]tank guns?|anti[- ]tank cannons?', 'anti-tank-gun'],
  [
    'anti[- ]aircraft (?:guns?|cannons?|twin[- ]auto ?cannons?|machine[- ]guns?|artillery(?: systems?)?)',
    'anti-aircraft-gun',
  ],
  [
    'multiple[- ]launch(?:er)?[- ]rocket[- ]systems?(?: \\(MLRS\\))?|multiple[- ]rocket[- ]launch(?:er|ing)s?(?:[- ]systems?)?(?: \\(MLRS\\))?|multiple[- ]missile[- ]launchers?|MLRS|rocket launchers?',
    'mlrs',
  ],
  [
    'self[- ]?propelled (?:\\d{2,3}[ -]?mm )?(?:howitzer|artillery(?: piece)?|gun|mortar|anti[- ]tank gun)s?|tracked howitzers?|self[- ]?propelled artillery',
    'self-propelled-howitzer',
  ],
  ['towed (?:\\d{2,3}[ -]?mm )?howitzers?|towed artillery(?: pieces?)?', 'towed-howitzer'],
  ['mortars?', 'mortar'],
  [
    '(?:infantry fighting vehicle|armou?red (?:personnel carrier|combat vehicle|reconnaissance vehicle|recovery vehicle|fighting vehicle|vehicle)|reconnaissance vehicle|IFV|APC|ACV)s?(?: \\((?:IFV|APC|ACV)\\))?|multi[- ]?purpose vehicles?|armou?red vehicles?|A\\/IFVs?',
    'armoured-vehicle',
  ],
  [
    '(?:main )?(?:battle|combat) tanks?(?: \\(MBTs?\\))?|MBTs?|(?<!fuel |water )tanks?(?! fire)',
    'tank',
  ],
  ['howitzers?|(?:pieces? of )?artillery(?: pieces?| systems?)?|guns?(?= \\()', 'artillery'],
  ['(?:heavy )?weapons?', 'weapon'],
  ...MODELS_ALONE,
];

/** The source of a regular expression for the name of a model, which may stand in front of the class, with a calibre. */
export const NICKNAME = String.raw`(?:(?:Grad|Uragan|Hurricane|Smerch|Tornado|Gvozdika|Carnation|Akatsiya|Acacia|Msta(?:-[A-Z])?|Giatsint(?:-[A-Z])?|Hyacinth|Rapira|Rapier|Lyagushka|Frog|Sani|Nona|Tyulpan|Pion|Strela(?:-\d+)?|Osa|Tunguska|Shilka|Podnos|Vasilek|Fagot|Konkurs|Buk|Tochka(?:-U)?)(?: \d{2,3}(?![\d,.]))?)`;

/** The source of a regular expression for any class of weapon. */
export const WEAPON_NOUN = WEAPON_TYPES.map(([pattern]) => `(?:${pattern})`).join('|');

const WHOLE_TYPES = WEAPON_TYPES.map(([pattern, kind]) => ({
  pattern: new RegExp(`^(?:${pattern})$`, 'iu'),
  kind,
}));

const MODEL_ALONE = new RegExp(`^(?:${MODELS_ALONE.map(([pattern]) => pattern).join('|')})$`, 'iu');

/** Whether the words are only a model, which counts nothing without a number in front of it. */
export function isModelAlone(words: string): boolean {
  return MODEL_ALONE.test(words);
}

/** The class that the words name, null for anything else. */
export function weaponKindOf(words: string): KindId | null {
  return WHOLE_TYPES.find(({ pattern }) => pattern.test(words))?.kind ?? null;
}

const SELF_PROPELLED =
  /(?<![\p{L}\d])(?:2[SС]\d|Msta-S|Giatsint-S|Gvozdika|Carnation|Akatsiya|Acacia)/u;
const TOWED_HOWITZER =
  /(?<![\p{L}\d])(?:(?:D-?(?:1|20|30)|2[AА](?:18|36|61|65)|M-?30)(?!\d)|Msta-B|Giatsint-B|Lyagushka|Frog)/u;

/**
 * The class of "howitzers (2S1)" and "artillery pieces (D-30)", whose words leave it to the model how they move: a
 * GRAU index of 2S is self-propelled. Without a model that is known the class stays open.
 */
export function kindWithModel(kind: KindId, model: string | null): KindId {
  if (kind !== 'artillery' || model === null) return kind;
  if (SELF_PROPELLED.test(model)) return 'self-propelled-howitzer';
  return TOWED_HOWITZER.test(model) ? 'towed-howitzer' : kind;
}

const CALIBRE = /(\d{1,3}(?:\.\d+)?) ?-?mm?\b/u;

interface ModelWords {
  readonly model: string | null;
  readonly calibre: string | null;
}

/** Model and calibre of a bracket: "2S1 Gvozdika, 122mm", "D-30 Lyagushka", "type undetermined". */
export function readModel(bracket: string): ModelWords {
  const calibre = CALIBRE.exec(bracket);
  const model = bracket
    .replace(CALIBRE, '')
    .replace(/^[\s,]+|[\s,]+$/gu, '')
    .replaceAll(/\s+/gu, ' ');
  const isUnknown =
    /undetermined|unknown|type not/iu.test(model) || /^(?:MLRS|IFV|APC|MBTs?)$/u.test(model);
  return {
    model: model === '' || isUnknown ? null : model,
    calibre: calibre === null ? null : `${calibre[1]}mm`,
  };
}
