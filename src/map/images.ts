import type { Map as MapLibreMap } from 'maplibre-gl';
import { HATCHES, hatchTile } from '../cartography/hatch.ts';
import type { Palette } from '../cartography/palette.ts';
import { PLATE_SIZE } from '../cartography/sizes.ts';
import { OBSERVER_PATHS, PLATES, WEAPON_KINDS, weaponPath } from '../cartography/symbols.ts';
import type { ObserverMark, Plate } from '../cartography/symbols.ts';
import type { KindId } from '../model/kind.ts';

const RATIO = 3;

/** The name of the image of a weapon class on its plate. */
export function weaponImage(kind: KindId, plate: Plate): string {
  return `weapon ${kind} ${plate}`;
}

/** The name of the image of an observer. */
export function observerImage(mark: ObserverMark): string {
  return `observer ${mark}`;
}

/** An image of nothing, 10 px wide: it keeps a place free of names. */
export const BLANK = 'blank';
export const BLANK_SIZE = 10;

export const TOWN_IMAGE = 'town';

/** Adds the images of the map in the colours of the palette, or repaints them. */
export function paintImages(map: MapLibreMap, palette: Palette): void {
  put(map, BLANK, new ImageData(BLANK_SIZE, BLANK_SIZE), 1);
  put(map, 'hatch side', hatchTile(HATCHES.side, palette.sideHatch, RATIO));
  put(map, 'hatch no-figure', hatchTile(HATCHES['no-figure'], palette.hatch, RATIO));
  put(map, TOWN_IMAGE, townPixels(palette));
  for (const kind of WEAPON_KINDS) {
    for (const plate of PLATES)
      put(map, weaponImage(kind, plate), plateImage(kind, plate, palette));
  }
  for (const mark of ['patrol', 'camera'] as const)
    put(map, observerImage(mark), observerPixels(mark, palette));
}

type Pixels = Pick<ImageData, 'width' | 'height' | 'data'>;

function put(map: MapLibreMap, name: string, image: Pixels, pixelRatio = RATIO): void {
  const pixels = { width: image.width, height: image.height, data: image.data };
  if (map.hasImage(name)) map.updateImage(name, pixels);
  else map.addImage(name, pixels, { pixelRatio });
}

/** A silhouette on its plate. The lower half of a half plate is painted the other way round. */
function plateImage(kind: KindId, plate: Plate, palette: Palette): ImageData {
  const margin = 1.5;
  return paint(PLATE_SIZE + 2 * margin, (brush) => {
    const { weapon: ink, weaponPlate: paper } = palette;
    const outline = new Path2D();
    outline.roundRect(margin, margin, PLATE_SIZE, PLATE_SIZE, 3);
    const side = (ground: string, figure: string): void => {
      brush.fillStyle = ground;
      fill(brush, outline);
      brush.save();
      brush.translate(margin + 2, margin + 2);
      brush.scale((PLATE_SIZE - 4) / 24, (PLATE_SIZE - 4) / 24);
      brush.fillStyle = figure;
      fill(brush, new Path2D(weaponPath(kind)));
      brush.restore();
    };
    if (plate === 'filled') side(ink, paper);
    else side(paper, ink);
    if (plate === 'half') {
      brush.save();
      brush.beginPath();
      brush.rect(0, margin + PLATE_SIZE / 2, PLATE_SIZE + 2 * margin, PLATE_SIZE);
      brush.clip();
      side(ink, paper);
      brush.restore();
    }
    brush.lineWidth = 1.2;
    brush.strokeStyle = plate === 'filled' ? paper : ink;
    brush.stroke(outline);
  });
}

function observerPixels(mark: ObserverMark, palette: Palette): ImageData {
  return paint(14, (brush) => {
    const path = new Path2D(OBSERVER_PATHS[mark]);
    brush.scale(14 / 24, 14 / 24);
    brush.lineJoin = 'round';
    brush.lineWidth = 6;
    brush.strokeStyle = palette.mapHalo;
    brush.stroke(path);
    brush.fillStyle = palette.mapHalo;
    fill(brush, path);
    brush.lineWidth = 2.4;
    brush.strokeStyle = palette.observer;
    brush.stroke(path);
  });
}

/** Fills a path that lies within the image. */
function fill(brush: OffscreenCanvasRenderingContext2D, path: Path2D): void {
  brush.save();
  brush.clip(path);
  brush.fillRect(0, 0, 100, 100);
  brush.restore();
}

function townPixels(palette: Palette): ImageData {
  return paint(7, (brush) => {
    brush.beginPath();
    brush.arc(3.5, 3.5, 2, 0, 2 * Math.PI);
    brush.lineWidth = 2;
    brush.strokeStyle = palette.mapHalo;
    brush.stroke();
    brush.fillStyle = palette.mapTextQuiet;
    brush.fill();
  });
}

function paint(size: number, draw: (brush: OffscreenCanvasRenderingContext2D) => void): ImageData {
  const pixels = Math.ceil(size * RATIO);
  // Read back at once: a canvas of the graphics card would have to be waited for, each for many milliseconds.
  const brush = new OffscreenCanvas(pixels, pixels).getContext('2d', { willReadFrequently: true });
  if (brush === null) throw new Error('Expected a drawing context in two dimensions, got none');
  brush.scale(RATIO, RATIO);
  draw(brush);
  return brush.getImageData(0, 0, pixels, pixels);
}
