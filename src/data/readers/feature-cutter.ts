import { endOfString } from './nesting.ts';

/** Cuts the text of a GeoJSON collection, which comes in pieces, into its features. */
export interface FeatureCutter {
  /** The texts of the features that end in the piece. */
  push(piece: string): readonly string[];
  /** What is left of the collection without its features: JSON with an empty list of them, as far as it was pushed. */
  rest(): string;
  /** Whether the list of features has begun. */
  hasBegun(): boolean;
}

/** Nothing that describes an event is nested deeper. */
export const MAX_DEPTH = 200;

/** How deep the list of features is. */
const FEATURES = 2;
const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * A cutter that looks at brackets and strings alone: a text is JSON if, and only if, the rest and every feature are. Features
 * are the items of the last member "features" of the outermost object that is a list. Throws a RangeError for text that is nested too deep.
 */
export function createFeatureCutter(): FeatureCutter {
  let text = '';
  let at = 0;
  let start = 0;
  let rest = '';
  let depth = 0;
  let isInString = false;
  let isInFeatures = false;
  let hasBegun = false;
  let hasFeature = false;
  let stringAt = 0;
  let lastString = '';
  let key = '';

  /** The end of the string, or the end of the text where it goes on in the next piece. */
  const skipString = (): void => {
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === BACKSLASH) {
        if (at + 1 === text.length) return;
        at++;
      } else if (unit === QUOTE) {
        isInString = false;
        if (depth === 1) lastString = text.slice(stringAt, at + 1);
        at++;
        return;
      }
    }
  };
  /** Goes on to the end of a feature, of the piece, or to a string that goes on in the next piece. */
  const skipFeature = (): void => {
    let here = at;
    let level = depth;
    for (; here < text.length && level > FEATURES; here++) {
      const unit = text.charCodeAt(here);
      if (unit === QUOTE) {
        const end = endOfString(text, here);
        if (end === text.length) break;
        here = end;
      } else if (unit === OPEN_OBJECT || unit === OPEN_LIST) {
        if (++level > MAX_DEPTH) throw new RangeError('nesting');
      } else if (unit === CLOSE_OBJECT || unit === CLOSE_LIST) level--;
    }
    [at, depth] = [here, level];
  };
  const takeFeature = (end: number, isLast: boolean, found: string[]): void => {
    const feature = text.slice(start, end);
    start = end + 1;
    if (isLast && !hasFeature && feature.trim() === '') return;
    hasFeature = true;
    found.push(feature);
  };
  const step = (unit: number, found: string[]): void => {
    if (unit === QUOTE) {
      isInString = true;
      stringAt = at;
    } else if (unit === OPEN_OBJECT || unit === OPEN_LIST) {
      depth++;
      if (depth > MAX_DEPTH) throw new RangeError('nesting');
      if (depth === 2 && unit === OPEN_LIST && !hasBegun && nameOf(key) === 'features') {
        rest += text.slice(start, at + 1);
        start = at + 1;
        isInFeatures = true;
        hasBegun = true;
      }
    } else if (unit === CLOSE_OBJECT || unit === CLOSE_LIST) {
      depth--;
      if (isInFeatures && depth === 1) {
        takeFeature(at, true, found);
        start = at;
        isInFeatures = false;
      }
    } else if (unit === COMMA) {
      if (isInFeatures && depth === FEATURES) takeFeature(at, false, found);
      else if (depth === 1) key = '';
    } else if (unit === COLON && depth === 1) key = lastString;
  };
  return {
    push(piece) {
      const found: string[] = [];
      // What was taken is let go, so that the text never grows beyond a feature and a piece.
      if (!isInFeatures) rest += text.slice(start, isInString && depth === 1 ? stringAt : at);
      const kept = isInFeatures ? start : isInString && depth === 1 ? stringAt : at;
      text = text.slice(kept) + piece;
      at -= kept;
      stringAt -= kept;
      start = 0;
      while (at < text.length) {
        if (isInString) {
          skipString();
          if (isInString) break;
          continue;
        }
        if (isInFeatures && depth > FEATURES) skipFeature();
        if (at === text.length) break;
        step(text.charCodeAt(at), found);
        at++;
      }
      return found;
    },
    rest: () => rest + (isInFeatures ? '' : text.slice(start)),
    hasBegun: () => hasBegun,
  };
}

/** The key as it reads; what is no JSON is found by who parses the rest. */
function nameOf(key: string): string {
  if (!key.includes('\\')) return key.slice(1, -1);
  try {
    return String(JSON.parse(key));
  } catch {
    return '';
  }
}
