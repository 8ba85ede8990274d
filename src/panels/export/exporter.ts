/** The forms in which a page can be saved. */
export const EXPORT_FORMATS = ['png', 'svg', 'pdf', 'jpeg', 'webp'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const EXPORT_SIZES = ['a4', 'a3', 'letter', 'slide', 'square', 'story', 'column'] as const;
export type ExportSize = (typeof EXPORT_SIZES)[number];

/** What the user chose for the page. */
export interface ExportChoice {
  readonly size: ExportSize;
  readonly orientation: 'landscape' | 'portrait';
  readonly dpi: number;
  /** '' for the title that says what and when. */
  readonly title: string;
  /** `view`: the part of the map on screen; `shown`: all that is shown. */
  readonly frame: 'view' | 'shown';
}

/** A page as composed, to be looked at and saved. */
export interface ExportPage {
  readonly pixelWidth: number;
  readonly pixelHeight: number;
  /** Where the map stands, as shares of the page's width and height. */
  readonly mapBox: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  /** Draws the page over the whole canvas. */
  draw(canvas: HTMLCanvasElement): Promise<void>;
  /** Writes the file; `onShare` hears how far it is, 0 to 1. Rejects when the signal stops it. */
  write(format: ExportFormat, signal: AbortSignal, onShare: (share: number) => void): Promise<File>;
  /** Moves the frame by shares of the map's width and height, and brings it nearer by the factor. */
  moved(x: number, y: number, nearer: number): ExportPage;
}

/** What composes pages; another floor gives it, since panels do not know how pages are drawn. */
export interface Exporter {
  compose(choice: ExportChoice): ExportPage;
}
