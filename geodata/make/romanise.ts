const UKRAINIAN: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'h',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'y',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ь: '',
  ю: 'iu',
  я: 'ia',
  '’': '',
  "'": '',
};

const UKRAINIAN_AT_START: Readonly<Record<string, string>> = {
  є: 'ye',
  ї: 'yi',
  й: 'y',
  ю: 'yu',
  я: 'ya',
};

const RUSSIAN: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};

/** A Ukrainian name in Latin letters by the national romanisation (Cabinet of Ministers, resolution 55 of 2010). */
export function romaniseUkrainian(name: string): string {
  const words = name
    .toLowerCase()
    .replaceAll('зг', 'zgh')
    .split(/(?<=[ -])|(?=[ -])/);
  return words.map(romaniseWord).join('');
}

function romaniseWord(word: string): string {
  const letters = Array.from(
    word,
    (letter, index) =>
      (index === 0 ? UKRAINIAN_AT_START[letter] : undefined) ?? UKRAINIAN[letter] ?? letter,
  );
  const latin = letters.join('');
  return latin.charAt(0).toUpperCase() + latin.slice(1);
}

/** A Russian name in Latin letters, near enough to BGN/PCGN 1947 to be compared with a name of GeoNames. */
export function romaniseRussian(name: string): string {
  return Array.from(name.toLowerCase(), (letter) => RUSSIAN[letter] ?? letter).join('');
}
