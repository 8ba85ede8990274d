import type { ReadFigure, Span } from './reading.ts';
import type { Sentence } from './sentences.ts';
import { originalSpan } from './source-text.ts';
import type { SourceText } from './source-text.ts';

/** Spans in the original text of what was found at offsets within a sentence. */
export class SentenceSpans {
  private readonly source: SourceText;

  constructor(source: SourceText) {
    this.source = source;
  }

  of(sentence: Sentence, from = 0, to = sentence.text.length): Span {
    return originalSpan(this.source, sentence.from + from, sentence.from + to);
  }

  /** The figure with its span in the original. */
  placed(figure: ReadFigure, sentence: Sentence): ReadFigure {
    return { ...figure, span: this.of(sentence, ...figure.span) };
  }

  /** The same of a figure that may be missing. */
  figure(figure: ReadFigure | null, sentence: Sentence): ReadFigure | null {
    return figure === null ? null : this.placed(figure, sentence);
  }
}
