const AGAIN = /\bagain\b|(?<!\p{L})(?:повторно|снова|вновь|знову|вкотре)(?!\p{L})/iu;
/** Designations such as 2S1, D-30, BM-21, MT-12, T-72, BMP-2, Strela-10: letters and figures of a model, not a calibre. */
const MODEL =
  /(?<![\p{L}\d])(?:2[SAСА][1-9]\d?|(?:BM|BMP|BTR|BRDM|MT|MTLB|D|T|ZU|SPG|ZSU|БМ|БМП|БТР|БРДМ|МТ|Д|Т|ЗУ|СПГ|ЗСУ)-\d{1,3}|(?:strela|стрела|osa|оса|tochka|точка)(?:-\d+)?)(?![\p{L}\d])/iu;

/** Cyrillic letters of designations and the Latin ones that stand for them. */
const LATIN: Readonly<Record<string, string>> = {
  Б: 'B',
  М: 'M',
  П: 'P',
  Т: 'T',
  Р: 'R',
  Д: 'D',
  З: 'Z',
  У: 'U',
  С: 'S',
  Г: 'G',
  А: 'A',
  В: 'V',
};

/** Whether a report's words say that the same weapons were seen before: "again" in English, Russian or Ukrainian. */
export function isSeenAgain(words: string): boolean {
  return AGAIN.test(words);
}

/** The first model named in the words, in Latin capitals ("2S1", "BM-21"); null where none is. */
export function modelOf(words: string): string | null {
  const model = MODEL.exec(words)?.[0].toUpperCase();
  return model === undefined
    ? null
    : model.replaceAll(/[А-Я]/gu, (letter) => LATIN[letter] ?? letter);
}
