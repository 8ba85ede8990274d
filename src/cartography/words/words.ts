import { IntlMessageFormat } from 'intl-messageformat';
import { en } from './en.ts';
import { uk } from './uk.ts';

/** The message catalogues; every key of the English one is in each. Messages are ICU MessageFormat. */
const CATALOGUES = { en, uk } as const;

export type WordKey = keyof typeof en;
export type Catalogue = Readonly<Record<WordKey, string>>;
export type LanguageId = keyof typeof CATALOGUES;

/** Looks words up in one language. */
export interface Words {
  readonly language: LanguageId;
  /** The text of a message with its values filled in. */
  (key: WordKey, values?: Readonly<Record<string, string | number>>): string;
}

/** The words of a language; each message is compiled once, when first used, and without values worked out once. */
export function createWords(language: LanguageId): Words {
  const compiled = new Map<WordKey, IntlMessageFormat>();
  const plain = new Map<WordKey, string>();
  const look = (key: WordKey, values?: Readonly<Record<string, string | number>>): string => {
    if (values !== undefined) return fill(key, values);
    const text = plain.get(key) ?? fill(key, {});
    plain.set(key, text);
    return text;
  };
  const fill = (key: WordKey, values: Readonly<Record<string, string | number>>): string => {
    let message = compiled.get(key);
    if (message === undefined) {
      message = new IntlMessageFormat(CATALOGUES[language][key], language, undefined, {
        ignoreTag: true,
      });
      compiled.set(key, message);
    }
    return String(message.format(values));
  };
  return Object.assign(look, { language });
}

/** Whether a text is a key of the catalogues, for words of data such as kinds. */
export function isWordKey(text: string): text is WordKey {
  return Object.hasOwn(en, text);
}
