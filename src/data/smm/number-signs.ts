import type { PrintedNumber } from './number-words.ts';

/** The number with what signs beside it say: "~40" is about 40, ">50" and "40+" at least so many; "1\u00BD" is none. */
export function withSigns(
  number: PrintedNumber | null,
  text: string,
  from: number,
  to: number,
): PrintedNumber | null {
  if (number === null || /^[\u00BC-\u00BE\u2150-\u215E]/u.test(text.charAt(to))) return null;
  const before = text.slice(Math.max(0, from - 2), from);
  if (/[~\u2248] ?$/u.test(before)) return { ...number, qualifier: 'about' };
  const isLeast = /[>\u2265] ?$/u.test(before) || text.charAt(to) === '+';
  return isLeast ? { ...number, qualifier: 'at-least' } : number;
}
