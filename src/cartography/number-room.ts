/** Advance widths of Noto Sans Bold in em, of what numbers are made of; letters are "K", "M", "тис." and the like. */
const WIDTHS: ReadonlyMap<string, number> = new Map([
  ...Array.from('0123456789+', (sign) => [sign, 0.572] as const),
  [',', 0.285],
  ['.', 0.285],
  ['?', 0.477],
  ...[' ', '\u00a0', '\u202f'].map((space) => [space, 0.26] as const),
]);
const LETTER_WIDTH = 0.7;
/** Height of a digit in em. */
const DIGIT_HEIGHT = 0.714;

/**
 * Whether a number set in bold fits into the middle of a circle: its corners stay within. Size of the type and radius in
 * CSS px.
 */
export function fitsInCircle(text: string, size: number, radius: number): boolean {
  const widths = Array.from(text, (sign) => WIDTHS.get(sign) ?? LETTER_WIDTH);
  const width = widths.reduce((sum, each) => sum + each, 0);
  return Math.hypot(width * size, DIGIT_HEIGHT * size) <= 2 * radius;
}
