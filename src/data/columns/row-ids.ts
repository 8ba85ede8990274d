/** Gives each row an id that is unique in its file. */
export interface RowIds {
  /**
   * The id for a row: its own where it has one, else one made from what it says, so that the order of rows changes
   * nothing. `repeats` tells of an id that was there before: with the same content (`same`) or with another (`other`).
   */
  give(
    own: string,
    content: readonly string[],
  ): { readonly id: string; readonly repeats: 'same' | 'other' | null };
}

/** No ids given yet. */
export function createRowIds(): RowIds {
  const contents = new Map<string, number>();
  const repeats = new Map<string, number>();
  return {
    give(own, content) {
      const hash = hashOf(content);
      if (own === '') return { id: unique(`row-${hash.toString(36)}`, repeats), repeats: null };
      const before = contents.get(own);
      if (before === undefined) {
        contents.set(own, hash);
        return { id: own, repeats: null };
      }
      if (before === hash) return { id: own, repeats: 'same' };
      const id = `${own}#${hash.toString(36)}`;
      if (contents.has(id)) return { id, repeats: 'same' };
      contents.set(id, hash);
      return { id, repeats: 'other' };
    },
  };
}

function unique(id: string, repeats: Map<string, number>): string {
  const number = (repeats.get(id) ?? 0) + 1;
  repeats.set(id, number);
  return number === 1 ? id : `${id}-${number}`;
}

/** 53 bits of two multiplicative hashes (Knuth, The Art of Computer Programming, 6.4) over the UTF-16 units of all cells. */
function hashOf(cells: readonly string[]): number {
  let high = 0x9e3779b1;
  let low = 0x85ebca6b;
  for (const cell of cells) {
    for (let at = 0; at < cell.length; at++) {
      const unit = cell.charCodeAt(at);
      high = Math.imul(high ^ unit, 0x9e3779b1);
      low = Math.imul(low ^ unit, 0x5f356495);
      high ^= low >>> 15;
    }
    high = Math.imul(high ^ CELL_END, 0x9e3779b1);
    low = Math.imul(low ^ CELL_END, 0x5f356495);
  }
  return (high >>> 11) * 0x100000000 + (low >>> 0);
}

/** No UTF-16 unit. */
const CELL_END = 0x10000;
