/** A run of text on a page: its left end and baseline in points, its width and the height of its letters. */
export interface TextRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Of the height of the letters: further up or down is another line. */
export const SAME_LINE = 0.5;
/** Of the height: a wider gap between runs is a space. */
export const SPACE_GAP = 0.2;
/** Of the height: a wider gap between lines is an empty line. */
export const PARAGRAPH_GAP = 1.75;
