const CUMULATIVE =
  /\b(?:last|past|previous|this) (?:week|month|year)\b|\bsince (?:the (?:beginning|start) of|\d{1,2} \p{L}|\p{L}+ \d{4})|\bso far this (?:week|month|year)|(?:прошл|минувш|минул|цього|этой|за)\p{L}* (?:недел|тижн|тижден|месяц|місяц|рік|год)|(?:с|з|від) (?:начала|початку) (?:недел|тижн|месяц|місяц|рок|год)/u;

/** Whether a sentence in small letters counts over a week, a month or since a day, and so is no observation of this period. */
export function isCumulative(small: string): boolean {
  return CUMULATIVE.test(small);
}
