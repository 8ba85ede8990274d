import type { Issue } from '../../model/issue.ts';
import type { Language } from './reading.ts';
import type { Sentence } from './sentences.ts';
import { originalSpan } from './source-text.ts';
import type { SourceText } from './source-text.ts';

const NUMBER_RU = String.raw`(?:\d[\d\u00A0 ]*|одн\p{L}+|один|дв[аеу]\p{L}*|тр[иёе]\p{L}*|четыр\p{L}+|пят\p{L}+|шест\p{L}+|сем\p{L}+|вос[ье]м\p{L}+|девят\p{L}+|десят\p{L}+)`;
const NUMBER_UK = String.raw`(?:\d[\d\u00A0 ]*|одн\p{L}+|один|дв[аоі]\p{L}*|тр[иь]\p{L}*|чотир\p{L}+|п'ят\p{L}+|шіст\p{L}+|сім\p{L}*|вісім\p{L}*|дев'ят\p{L}+|десят\p{L}+)`;
const THINGS_RU = String.raw`(?:взрыв|снаряд|очеред|выстрел|вспыш|разрыв|осветительн|трассиру|нарушени|танк|гаубиц|РСЗО|миномет|зенитн|противотанков|БМП|БТР|ББМ)`;
const THINGS_UK = String.raw`(?:вибух|снаряд|черг|постріл|спалах|розрив|освітлювальн|трасу|порушен|танк|гаубиц|РСЗВ|міномет|зенітн|протитанков|БМП|БТР|ББМ)`;
const COUNTED: Readonly<Record<Language, RegExp | null>> = {
  en: null,
  ru: new RegExp(String.raw`(?<!\p{L})${NUMBER_RU}(?: [\p{L}-]{2,30}){0,2}? ${THINGS_RU}`, 'iu'),
  uk: new RegExp(String.raw`(?<!\p{L})${NUMBER_UK}(?: [\p{L}'-]{2,30}){0,2}? ${THINGS_UK}`, 'iu'),
};
const HOTSPOT =
  /(?:большинств|больш\p{L}{2} част|більшіст)\p{L}* (?:\p{L}+ ){0,2}?(?:нарушени|взрыв|порушен|вибух)/iu;

/** Sentences of a Russian or Ukrainian report that count something and were not read: each an issue with its place. */
export function flagForeignProse(
  source: SourceText,
  sentences: readonly Sentence[],
  taken: ReadonlyMap<number, number>,
  language: Language,
): readonly Issue[] {
  const counted = COUNTED[language];
  if (counted === null) return [];
  return sentences.flatMap((sentence): Issue[] => {
    const from = taken.get(sentence.from) ?? 0;
    const rest = sentence.text.slice(from);
    if (!counted.test(rest) && !HOTSPOT.test(rest)) return [];
    const span = originalSpan(source, sentence.from + from, sentence.to);
    return [
      {
        code: 'sentence-not-understood',
        severity: 'warning',
        place: { span },
        value: rest.slice(0, 300),
      },
    ];
  });
}
