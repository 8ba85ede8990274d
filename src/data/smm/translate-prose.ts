import { renderEnglish } from './foreign-translator.ts';
import type { Sentence } from './sentences.ts';
import type { SourceText } from './source-text.ts';

/** Sentences in the words of the English reports, in a text of their own that leads back to the original. */
export interface TranslatedProse {
  readonly source: SourceText;
  readonly sentences: readonly Sentence[];
  /** As of the sentences that were translated, by the start of the new ones. */
  readonly taken: ReadonlyMap<number, number>;
}

/**
 * Russian or Ukrainian sentences phrase by phrase in the words of the English reports, so that one reader serves all.
 * Each character of the new text stands for the place in the original of the phrase that it renders.
 */
export function translateProse(
  source: SourceText,
  sentences: readonly Sentence[],
  taken: ReadonlyMap<number, number>,
  language: 'ru' | 'uk',
): TranslatedProse {
  const out = new Writer(source);
  const translated: Sentence[] = [];
  const newTaken = new Map<number, number>();
  for (const sentence of sentences) {
    const from = out.length;
    const done = taken.get(sentence.from);
    const doneAt = done === undefined ? undefined : out.write(sentence, language, done);
    if (done === undefined) out.write(sentence, language, 0);
    if (doneAt !== undefined) newTaken.set(from, doneAt);
    const text = out.textFrom(from);
    translated.push({ ...sentence, from, to: out.length, text });
    out.add('\n', sentence.to - 1, sentence.to);
  }
  return { source: out.finish(), sentences: translated, taken: newTaken };
}

class Writer {
  private readonly source: SourceText;
  private readonly characters: string[] = [];
  private readonly at: number[] = [];

  constructor(source: SourceText) {
    this.source = source;
  }

  get length(): number {
    return this.characters.length;
  }

  textFrom(from: number): string {
    return this.characters.slice(from).join('');
  }

  /** Adds the sentence; how far its first `done` characters reach in what was added. */
  write(sentence: Sentence, language: 'ru' | 'uk', done: number): number {
    const start = this.length;
    const { text, from } = sentence;
    let at = 0;
    let reach = 0;
    const copy = (to: number) => {
      for (; at < to; at += 1) this.add(text.charAt(at), from + at, from + at + 1);
    };
    for (const rendering of renderEnglish(text, language)) {
      if (reach === 0 && rendering.from >= done) reach = this.length - start;
      copy(rendering.from);
      this.add(rendering.english, from + rendering.from, from + rendering.to);
      at = rendering.to;
      // A word that says nothing takes the space behind it along.
      if (rendering.english === '' && text.charAt(at) === ' ') at += 1;
    }
    copy(text.length);
    return done >= text.length ? this.length - start : reach;
  }

  /** The characters, of which the last stands for the end of the range of the source. */
  add(characters: string, from: number, to: number): void {
    for (let index = 0; index < characters.length; index += 1) {
      const isLast = index === characters.length - 1;
      this.characters.push(characters.charAt(index));
      this.at.push(this.source.at[isLast ? to - 1 : Math.min(from + index, to - 1)] ?? 0);
    }
  }

  finish(): SourceText {
    return { text: this.characters.join(''), at: Uint32Array.from(this.at) };
  }
}
