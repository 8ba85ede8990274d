import type { Formats } from '../../cartography/formats.ts';
import type { Words } from '../../cartography/words/words.ts';
import { isWordKey } from '../../cartography/words/words.ts';
import type { KindId } from '../../model/kind.ts';
import type { CountQualifier } from '../../model/observation.ts';
import type { Figure } from '../../model/report.ts';

/** A figure as it is printed: "189", "about 600", "at least 8"; "no figure" of null, which is not zero. */
export function figureText(words: Words, formats: Formats, figure: Figure | null): string {
  if (figure === null) return words('figure.none');
  return qualifiedText(words, formats, figure.value, figure.qualifier);
}

/** A count of a kind in words: "48 explosions", "about 20 bursts"; "no figure" with the kind's label where none is printed. */
export function countedKind(
  words: Words,
  formats: Formats,
  kind: KindId,
  count: number | null,
  qualifier: CountQualifier,
): string {
  if (count === null) return words('figure.uncounted', { kind: words(`kind.${kind}`) });
  const figure = qualifiedText(words, formats, count, qualifier);
  return words(`counted.${kind}`, { figure, n: count });
}

function qualifiedText(
  words: Words,
  formats: Formats,
  value: number,
  qualifier: CountQualifier,
): string {
  const count = formats.count(value);
  return qualifier === 'exact' ? count : words(`figure.${qualifier}`, { count });
}

/** The word for a value of the data such as a kind, or the value itself where the catalogues have none. */
export function wordFor(words: Words, prefix: string, value: string): string {
  const key = `${prefix}.${value}`;
  return isWordKey(key) ? words(key) : value;
}
