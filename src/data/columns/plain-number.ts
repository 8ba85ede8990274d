/** All digits together are an integer that is exact, and so is the power of ten, so their quotient is rounded once. */
const MAX_DIGITS = 15;
const MOST_IN_32_BITS = 9;
const POWER_IN_32_BITS = 1e9;
const POWERS = Float64Array.from({ length: MAX_DIGITS + 1 }, (_, digits) => 10 ** digits);

/**
 * Reads a signed decimal number with a point or a comma, such as a coordinate, from bytes into the place of two lists: what
 * it is, and how many digits it has behind the point. False, with nothing changed, for anything else and for more digits
 * than are sure to be read exactly as `Number` would. (A number that is returned or kept in an object costs memory of its own.)
 */
export function readPlainNumber(
  bytes: Uint8Array,
  from: number,
  to: number,
  numbers: Float64Array,
  decimals: Uint8Array,
  place: number,
): boolean {
  let at = from;
  const sign = bytes[at];
  if (sign === 45 || sign === 43) at++;
  const first = at;
  if (to - first <= MOST_IN_32_BITS)
    return readShort(bytes, first, to, sign === 45, numbers, decimals, place);
  // Integers of 32 bits are added up in a third of the time.
  let before = 0;
  let digits = 0;
  let inDigits = 0;
  let point = -1;
  for (; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 48 && byte <= 57) {
      digits = (Math.imul(digits, 10) + byte - 48) | 0;
      if (++inDigits < MOST_IN_32_BITS) continue;
      before = before * POWER_IN_32_BITS + digits;
      digits = inDigits = 0;
    } else if ((byte === 46 || byte === 44) && point < 0 && at > first && at + 1 < to) point = at;
    else return false;
  }
  const count = at - first - (point < 0 ? 0 : 1);
  if (count === 0 || count > MAX_DIGITS) return false;
  const behind = point < 0 ? 0 : to - point - 1;
  const whole = before === 0 ? digits : before * (POWERS[inDigits] ?? 1) + digits;
  const size = behind === 0 ? whole : whole / (POWERS[behind] ?? 1);
  numbers[place] = sign === 45 ? -size : size;
  decimals[place] = behind;
  return true;
}

/** The same for digits that make an integer of 32 bits, as those of most coordinates do: without a look at each whether it is the point. */
function readShort(
  bytes: Uint8Array,
  first: number,
  to: number,
  isNegative: boolean,
  numbers: Float64Array,
  decimals: Uint8Array,
  place: number,
): boolean {
  let digits = 0;
  let at = first;
  for (; at < to; at++) {
    const digit = (bytes[at] ?? 0) - 48;
    if (digit < 0 || digit > 9) break;
    digits = (Math.imul(digits, 10) + digit) | 0;
  }
  if (at === first) return false;
  const behind = at === to ? 0 : to - at - 1;
  if (at < to) {
    if ((bytes[at] !== 46 && bytes[at] !== 44) || behind === 0) return false;
    for (at++; at < to; at++) {
      const digit = (bytes[at] ?? 0) - 48;
      if (digit < 0 || digit > 9) return false;
      digits = (Math.imul(digits, 10) + digit) | 0;
    }
  }
  const size = behind === 0 ? digits : digits / (POWERS[behind] ?? 1);
  numbers[place] = isNegative ? -size : size;
  decimals[place] = behind;
  return true;
}
