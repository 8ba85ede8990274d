import { failure, success } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';

/** How large a page is, on paper or on a screen, and how large it is written. */
export interface PageSize {
  /** The name of a preset, or what was asked for. */
  readonly id: string;
  /** Px of the scene, in which everything on the page is laid out. */
  readonly width: number;
  readonly height: number;
  /** Px of the written picture. */
  readonly pixelWidth: number;
  readonly pixelHeight: number;
  /** Points of the PDF (72 to the inch) for one px of the scene. */
  readonly points: number;
  /** Width and height as CSS lengths. */
  readonly cssWidth: string;
  readonly cssHeight: string;
  readonly dpi: number;
  /** As it was asked for; null for the preset's own. */
  readonly orientation: Orientation | null;
}

export const ORIENTATIONS = ['landscape', 'portrait'] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

interface Preset {
  readonly id: string;
  readonly unit: 'mm' | 'px';
  readonly width: number;
  readonly height: number;
  /** Turned by --portrait and --landscape; a slide or a story has the one form that it is for. */
  readonly canTurn: boolean;
}

/** The sizes by name: paper in mm (ISO 216, ANSI), screens in px. */
export const PRESETS = [
  { id: 'a4', unit: 'mm', width: 297, height: 210, canTurn: true },
  { id: 'a3', unit: 'mm', width: 420, height: 297, canTurn: true },
  { id: 'letter', unit: 'mm', width: 279.4, height: 215.9, canTurn: true },
  { id: 'slide', unit: 'px', width: 1920, height: 1080, canTurn: false },
  { id: 'square', unit: 'px', width: 1080, height: 1080, canTurn: false },
  { id: 'story', unit: 'px', width: 1080, height: 1920, canTurn: false },
  { id: 'column', unit: 'mm', width: 85, height: 210, canTurn: false },
] as const satisfies readonly Preset[];

/** Pictures for print, and pictures for screens that show two px for one. */
const PRINT_DPI = 300;
const SCREEN_DPI = 192;
const CSS_DPI = 96;
const MM_PER_INCH = 25.4;
const MAX_DPI = 600;
const SMALLEST_PX = 240;
/** More than this no reader of pictures takes, and no machine holds in memory. */
const MAX_PIXELS = 400_000_000;
const A4_INCHES = (297 * 210) / MM_PER_INCH ** 2;

export type PageSizeFault = 'page-unknown' | 'page-too-small' | 'page-too-large' | 'dpi-invalid';

/**
 * Reads a size: a preset, or "WxHmm" or "WxHpx". Paper is written at `dpi` (300 if null) to the whole px; a size in px is
 * written as it is, and `dpi` says how dense its px are. Larger paper is drawn larger, by the fourth root of its area.
 */
export function readPageSize(
  words: string,
  orientation: Orientation | null,
  dpi: number | null,
): Result<PageSize, PageSizeFault> {
  const preset = presetOf(words.toLowerCase());
  if (preset === null) return failure('page-unknown');
  if (dpi !== null && !(dpi >= 36 && dpi <= MAX_DPI)) return failure('dpi-invalid');
  const isNamed = PRESETS.some((each) => each.id === preset.id);
  const density = dpi ?? (preset.unit === 'mm' ? PRINT_DPI : isNamed ? SCREEN_DPI : CSS_DPI);
  const { width, height } = turned(preset, orientation);
  const inches = (length: number): number =>
    preset.unit === 'mm' ? length / MM_PER_INCH : length / density;
  const enlarge = enlargement(inches(width) * inches(height));
  const css = (length: number): string =>
    preset.unit === 'mm'
      ? `${length}mm`
      : `${Math.round((length * CSS_DPI * 100) / density) / 100}px`;
  const size: PageSize = {
    id: preset.id,
    width: (inches(width) * CSS_DPI) / enlarge,
    height: (inches(height) * CSS_DPI) / enlarge,
    pixelWidth: Math.round(inches(width) * density),
    pixelHeight: Math.round(inches(height) * density),
    points: (72 / CSS_DPI) * enlarge,
    cssWidth: css(width),
    cssHeight: css(height),
    dpi: density,
    orientation,
  };
  if (Math.min(size.width, size.height) < SMALLEST_PX) return failure('page-too-small');
  return size.pixelWidth * size.pixelHeight > MAX_PIXELS ||
    size.width / size.height > 8 ||
    size.height / size.width > 8
    ? failure('page-too-large')
    : success(size);
}

function presetOf(words: string): Preset | null {
  const known = PRESETS.find((each) => each.id === words);
  if (known !== undefined) return known;
  const [, width, height, unit] = /^(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)(mm|px)$/u.exec(words) ?? [];
  if (width === undefined || height === undefined || (unit !== 'mm' && unit !== 'px')) return null;
  return { id: words, unit, width: Number(width), height: Number(height), canTurn: true };
}

function turned(
  preset: Preset,
  orientation: Orientation | null,
): { width: number; height: number } {
  const { width, height } = preset;
  if (orientation === null || !preset.canTurn) return { width, height };
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  return orientation === 'landscape'
    ? { width: long, height: short }
    : { width: short, height: long };
}

function enlargement(squareInches: number): number {
  return Math.min(3, Math.max(1, (squareInches / A4_INCHES) ** 0.25));
}
