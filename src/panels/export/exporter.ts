/** The forms in which a page can be saved. */
export type ExportFormat = 'png' | 'svg' | 'pdf' | 'jpeg' | 'webp' | 'gif';

/** Formats of pixels: only these can be sharper or less sharp. */
export const RASTER_FORMATS: readonly ExportFormat[] = ['png', 'jpeg', 'webp'];

export const EXPORT_SIZES = ['a4', 'a3', 'letter', 'slide', 'square', 'story', 'column'] as const;
export type ExportSize = (typeof EXPORT_SIZES)[number];

/** One map, or several that can be compared: as pages of one file, small on one page, or one after the other. */
export const EXPORT_SERIES = ['single', 'atlas', 'multiples', 'animation'] as const;
export type ExportSeries = (typeof EXPORT_SERIES)[number];

/** What tells the maps of a series apart. */
export const EXPORT_STEPS = ['day', 'week', 'month', 'report', 'region', 'kind', 'side'] as const;
export type ExportStep = (typeof EXPORT_STEPS)[number];

/** What the user chose for the page. */
export interface ExportChoice {
  readonly series: ExportSeries;
  readonly by: ExportStep;
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
  /** In what forms it can be saved. */
  readonly formats: readonly ExportFormat[];
  /** How many maps there are. */
  readonly maps: number;
  readonly pixelWidth: number;
  readonly pixelHeight: number;
  /** Where the map stands, as shares of the page's width and height. */
  readonly mapBox: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  /** Width and height as CSS lengths: the paper to print on. */
  readonly cssWidth: string;
  readonly cssHeight: string;
  /** Draws the page over the whole canvas. */
  draw(canvas: HTMLCanvasElement): Promise<void>;
  /** Writes the file; `onShare` hears how far it is, 0 to 1. Rejects when the signal stops it. */
  write(format: ExportFormat, signal: AbortSignal, onShare: (share: number) => void): Promise<File>;
  /** The page as SVG text whose letters need the fonts of the document that it is put into. */
  markup(): string;
  /** Moves the frame by shares of the map's width and height, and brings it nearer by the factor. */
  moved(x: number, y: number, nearer: number): ExportPage;
}

/** The page that nobody chose anything for. */
export const FIRST_CHOICE: ExportChoice = {
  series: 'single',
  by: 'day',
  size: 'a4',
  orientation: 'landscape',
  dpi: 300,
  title: '',
  frame: 'view',
};

/** What composes pages; another floor gives it, since panels do not know how pages are drawn. */
export interface Exporter {
  compose(choice: ExportChoice): ExportPage;
  /** The view as one HTML file that opens from disk and asks for nothing. Rejects when the signal stops it. */
  webPage(signal: AbortSignal): Promise<File>;
}
