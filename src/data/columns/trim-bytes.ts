/** Where the text begins that `String.trim` would leave of the UTF-8 between the two places; `to` where nothing is left. */
export function trimmedFrom(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const byte = bytes[at] ?? 0;
    if (isInk(byte)) return at;
    const size = spaceAt(bytes, at, to);
    if (size === 0) break;
    at += size;
  }
  return at;
}

/** Where the text ends that `String.trim` would leave, `from` being where it begins. */
export function trimmedTo(bytes: Uint8Array, from: number, to: number): number {
  let end = to;
  if (end > from && isInk(bytes[end - 1])) return end;
  for (;;) {
    const last = bytes[end - 1] ?? 0;
    if (end <= from) return from;
    if (isAsciiSpace(last)) end -= 1;
    else if (last < 0x80) return end;
    else if (end - 2 >= from && spaceAt(bytes, end - 2, end) === 2) end -= 2;
    else if (end - 3 >= from && spaceAt(bytes, end - 3, end) === 3) end -= 3;
    else return end;
  }
}

/** How many bytes the white space at the place takes, 0 where there is none (ECMA-262: WhiteSpace and LineTerminator). */
function spaceAt(bytes: Uint8Array, at: number, to: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return isAsciiSpace(first) ? 1 : 0;
  const second = bytes[at + 1] ?? 0;
  if (first === 0xc2) return second === 0xa0 && at + 2 <= to ? 2 : 0;
  if (first < 0xe1 || first > 0xef || at + 3 > to) return 0;
  const code = ((first & 0x0f) << 12) | ((second & 0x3f) << 6) | ((bytes[at + 2] ?? 0) & 0x3f);
  return WIDE_SPACES.has(code) ? 3 : 0;
}

/** Most cells begin and end with such a byte: of ASCII, and no white space. */
function isInk(byte = 0): boolean {
  return byte > 32 && byte < 0x80;
}

function isAsciiSpace(byte: number): boolean {
  return byte === 32 || (byte >= 9 && byte <= 13);
}

/** Those beyond U+00A0. */
const WIDE_SPACES = new Set(
  Array.from('\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a')
    .concat(Array.from('\u2028\u2029\u202f\u205f\u3000\ufeff'))
    .map((space) => space.codePointAt(0)),
);
