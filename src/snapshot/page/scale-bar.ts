import type { Formats } from '../../cartography/formats.ts';
import type { Palette } from '../../cartography/palette.ts';
import type { Words } from '../../cartography/words/words.ts';
import type { Box } from '../box.ts';
import { px } from '../box.ts';
import { kmPerPx } from '../map/web-mercator.ts';
import type { Projection } from '../map/web-mercator.ts';
import { fill, path, stroke, text } from '../scene.ts';
import type { Node } from '../scene.ts';
import { textWidth } from '../text/measure.ts';
import type { TypeScale } from './block.ts';

/** A scale bar: its box and its drawing, once its lower right corner is known. */
export interface ScaleBar {
  readonly width: number;
  readonly height: number;
  readonly km: number;
  /** Length of the bar in px. */
  readonly length: number;
  draw(box: Box): readonly Node[];
}

/** A bar of a round length, true at the middle of the frame, whose map is drawn at `scale`: Web Mercator has no one scale, so the latitude is printed. */
export function scaleBar(
  projection: Projection,
  scale: number,
  { type, frame }: { readonly type: TypeScale; readonly frame: Box },
  palette: Palette,
  words: Words,
  formats: Formats,
): ScaleBar {
  const { zoom, lat } = projection.camera;
  const each = kmPerPx(zoom, lat) / scale;
  const km = niceBelow(Math.min(130, frame.width / 4) * each);
  const length = km / each;
  const label =
    km < 1
      ? words('snapshot.scale-m', { m: Math.round(km * 1000) })
      : words('snapshot.scale', { km: formats.count(km) });
  const note = words('snapshot.scale-at', { lat: formats.decimal(lat) });
  const width = Math.max(
    length,
    textWidth(note, type.small, 400),
    textWidth(label, type.small, 700),
  );
  const height = type.small * 2.9 + 6;
  const halo = { colour: palette.mapHalo, width: 1.6 };
  return {
    width,
    height,
    km,
    length,
    draw(box) {
      const right = box.x + box.width;
      const bar = box.y + type.small * 1.25 + 3;
      const setting = { size: type.small, anchor: 'end', halo } as const;
      const d = `M${px(right - length)} ${px(bar - 4)}v4h${px(length)}v-4`;
      return [
        path(d, { stroke: stroke(palette.mapHalo, 4) }),
        path(d, { stroke: stroke(palette.text, 1.3) }),
        text(label, right, bar - 4, {
          ...setting,
          x: right - 4,
          weight: 700,
          fill: fill(palette.text),
        }),
        text(note, right, bar + type.small * 1.35, { ...setting, fill: fill(palette.textQuiet) }),
      ];
    },
  };
}

/** The greatest number of the form 1, 2 or 5 times a power of ten that is not above the value. */
function niceBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([5, 2].find((each) => each * power <= value) ?? 1);
}
