/** Engines keep the whole text alive of which a string of this length is a part; shorter ones are copied anyway. */
const SLICED_FROM = 13;
const MAX_WORDS = 50_000;
const MAX_REMEMBERED_CHARS = 200;

/** Gives each text once, and as a copy that does not keep the file it was cut from in memory. */
export function createInterner(): (text: string) => string {
  let words = new Map<string, string>();
  return (text) => {
    const known = words.get(text);
    if (known !== undefined) return known;
    if (words.size >= MAX_WORDS) words = new Map();
    const copy = detach(text);
    words.set(copy, copy);
    return copy;
  };
}

/** A copy of the text that shares no memory with what it was cut from. */
export function detach(text: string): string {
  if (text.length < SLICED_FROM) return text;
  const copy: unknown = JSON.parse(JSON.stringify(text));
  return typeof copy === 'string' ? copy : text;
}

/** Remembers what a function gave for a text, for columns with few different values. */
export function remembering<Value>(read: (text: string) => Value): (text: string) => Value {
  let known = new Map<string, Value>();
  return (text) => {
    if (text.length > MAX_REMEMBERED_CHARS) return read(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MAX_WORDS) known = new Map();
    const value = read(text);
    known.set(detach(text), value);
    return value;
  };
}
