import type { LanguageId, Words } from '../../cartography/words/words.ts';
import type { Geography } from '../../model/geography.ts';
import type { FilterId } from '../../model/filter.ts';
import type { Report } from '../../model/report.ts';
import { wordFor } from '../parts/figure-text.ts';
import { sideName } from '../parts/names.ts';

interface LabelSource {
  readonly words: Words;
  readonly language: LanguageId;
  readonly geography: Geography;
  readonly reports: readonly Report[];
}

/** The words for a value of a filter; a value that nothing names stands for itself. */
export function filterLabel(source: LabelSource, filter: FilterId, value: string): string {
  const { words, language, geography, reports } = source;
  switch (filter) {
    case 'kind':
      return wordFor(words, 'kind', value);
    case 'side':
      return value === '' ? words('side.unknown') : sideName(geography, value, language);
    case 'state':
      return wordFor(words, 'state', value === '' ? 'none' : value);
    default: {
      const report = reports.find((each) => each.id === value);
      return report === undefined || report.title === '' ? value : report.title;
    }
  }
}
