/** The name of a column as it is compared: case, marks and separators do not matter. */
export function normaliseName(name: string): string {
  return name
    .replace(/^\u{FEFF}/u, '')
    .replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll(/[\s_\-.:/\\()[\]]+/gu, ' ')
    .trim();
}

/** Where the columns of a table stand, by name. */
export interface HeaderIndex {
  readonly names: readonly string[];
  /** The normalised names. */
  readonly set: ReadonlySet<string>;
  /** The position of the column with exactly this name, else with the same normalised name; -1 where there is none. */
  positionOf(name: string): number;
}

/** An index over the names; of columns with the same name the first is found. */
export function createHeaderIndex(header: readonly string[]): HeaderIndex {
  const exact = new Map<string, number>();
  const normalised = new Map<string, number>();
  header.forEach((name, at) => {
    if (!exact.has(name)) exact.set(name, at);
    const key = normaliseName(name);
    if (key !== '' && !normalised.has(key)) normalised.set(key, at);
  });
  return {
    names: header,
    set: new Set(normalised.keys()),
    positionOf: (name) => exact.get(name) ?? normalised.get(normaliseName(name)) ?? -1,
  };
}
