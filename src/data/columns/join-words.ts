import { withRoom } from '../../base/byte-fours.ts';
import type { ByteHeap } from '../../model/byte-heap.ts';
import type { ByteWords } from '../../model/byte-words.ts';
import { WordTable } from './word-table.ts';

/** So many words do not repeat, or it is not worth finding out. */
const MANY = 1 << 16;

/** Adds the words to those of the heap, the first of both being ''. Gives by the code of a word its code in the heap. */
export function joinWords(heap: ByteHeap, words: ByteWords): Uint32Array {
  const { ends } = words;
  const own = new Uint32Array(ends.length);
  if (ends.length > MANY) {
    const first = heap.length;
    heap.append(words);
    for (let code = 1; code < own.length; code++) own[code] = first + code;
    return own;
  }
  const table = new WordTable(heap);
  const view = new DataView(withRoom(words.bytes).buffer);
  for (let code = 1; code < own.length; code++)
    own[code] = table.codeOf(view, ends[code - 1] ?? 0, ends[code] ?? 0);
  return own;
}
