import type { Geography } from '../../model/geography.ts';
import { regionById } from '../../model/geography.ts';
import type { Names } from '../../model/region.ts';
import type { LanguageId } from '../../cartography/words/words.ts';

/** The name in the language, else in English. */
export function nameIn(names: Names, language: LanguageId): string {
  return names[language] ?? names.en;
}

/** The name of a region, or its id where the hierarchy has none. */
export function regionName(geography: Geography, id: string, language: LanguageId): string {
  const region = regionById(geography, id);
  return region === null ? id : nameIn(region.name, language);
}

/** The name of a side, or its id where the hierarchy has none; '' of ''. */
export function sideName(geography: Geography, id: string, language: LanguageId): string {
  const side = geography.hierarchy.sides.find((each) => each.id === id);
  return side === undefined ? id : nameIn(side.name, language);
}
