const RULES = new Intl.PluralRules('en');

/** A number with its noun in the form that goes with it: "1 row", "2 rows". `many` is the noun with an s unless given. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${RULES.select(n) === 'one' ? one : many}`;
}
