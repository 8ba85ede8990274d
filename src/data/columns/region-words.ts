/** Ids of the hierarchy with how the beginnings of their names are spelt: Donets'ka, Donetsk Oblast, Донецька, Донецкая. */
const REGION_STARTS: readonly (readonly [id: string, start: RegExp])[] = [
  ['donetsk', /^(?:donets'?k|donec'?k|доне[цч]ь?к)/iu],
  ['luhansk', /^(?:luhans'?k|lugans'?k|луганс?ь?к)/iu],
];

/** The id of the region that a name of an oblast means in English, Ukrainian or Russian, in any of its spellings; else null. */
export function regionOfWords(name: string): string | null {
  const plain = name.trim().replaceAll(/[’‘ʼʹ`´]/gu, "'");
  return REGION_STARTS.find(([, start]) => start.test(plain))?.[0] ?? null;
}
