import type { LegendEntry } from '../../cartography/legend-entry.ts';
import type { Palette } from '../../cartography/palette.ts';
import { boxPath } from '../box.ts';
import type { Box } from '../box.ts';
import { fill, group, path, stroke } from '../scene.ts';
import type { Node } from '../scene.ts';
import type { TypeScale } from './block.ts';
import { PANEL_INSET } from './empty-ground.ts';
import { legendForms } from './legend-columns.ts';
import { mapScale } from './plan-page.ts';

const PADDING = 9;
/** How much smaller than other small type a legend may be set where room is scarce. */
const TIGHT = 0.85;
const TIGHT_STRAIN = 0.25;
/** Labels in columns half as wide as this in px are broken into many lines. */
const WIDE = 230;
const NARROW_STRAIN = 0.25;

/** A legend that stands on a map: its size in px of the page, and its drawing in a box of that size. */
export interface LegendPanel {
  readonly width: number;
  readonly height: number;
  /** How hard it is to read: as much as to see the map at so much less zoom. */
  readonly strain: number;
  draw(box: Box): readonly Node[];
}

/** Where a map stands on its page, and in what type the page is set. */
export interface MapPlan {
  readonly frame: Box;
  readonly type: TypeScale;
}

/** The legend in one column, in two, and so on, as far as the frame has room for panels of it; then the same set smaller. */
export function legendPanels(
  entries: readonly LegendEntry[],
  { frame, type }: MapPlan,
  palette: Palette,
): readonly LegendPanel[] {
  const width = frame.width - 2 * PANEL_INSET;
  const height = frame.height - 2 * PANEL_INSET;
  const panels = [1, TIGHT].flatMap((size) => {
    const style = { type, ink: palette.text, scale: mapScale(frame) / size };
    return legendForms(entries, style, (width - 2 * PADDING) / size).map((form): LegendPanel => ({
      width: form.width * size + 2 * PADDING,
      height: form.height * size + 2 * PADDING,
      strain: (size < 1 ? TIGHT_STRAIN : 0) + NARROW_STRAIN * (WIDE / form.columnWidth - 1),
      draw: (box) => [
        path(boxPath(box), { fill: fill(palette.panel), stroke: stroke(palette.rule, 0.75) }),
        group(form.draw(0, 0), { moveTo: [box.x + PADDING, box.y + PADDING], scale: size }),
      ],
    }));
  });
  return panels.filter((panel) => panel.width <= width && panel.height <= height);
}
