import type { Formats } from '../../cartography/formats.ts';
import type { Palette } from '../../cartography/palette.ts';
import type { Words } from '../../cartography/words/words.ts';
import { hoursOf, overlaps } from '../../base/period.ts';
import type { Period } from '../../base/period.ts';
import { ratePer24h } from '../../model/compare.ts';
import type { Report } from '../../model/report.ts';
import type { AppState } from '../../state/app-state.ts';
import { boxPath, px } from '../box.ts';
import { fill, path, stroke, text } from '../scene.ts';
import type { Node } from '../scene.ts';
import type { Block, TypeScale } from './block.ts';
import { heading, stacked } from './block.ts';

const DAY = 24 * 60;
/** The strip shows this many days before the end of the period, and some after. */
const BEFORE_DAYS = 36;
const AFTER_DAYS = 8;

/** One report's rate: all violations and, of them, explosions; null where it prints no figure. */
export interface TimelineBar {
  readonly period: Period;
  readonly violations: number | null;
  readonly explosions: number | null;
}

/** The bars of the reports in the strip of a period, per 24 hours, all regions of a report together. */
export function timelineBars(reports: readonly Report[], strip: Period): readonly TimelineBar[] {
  return reports
    .filter((report) => report.datePrecision !== 'month' && overlaps(report.period, strip))
    .filter((report) => report.totals.length > 0)
    .flatMap((report) => {
      const spans = new Map(
        report.totals.map(({ period }) => [`${period.start} ${period.end}`, period]),
      );
      return [...spans.values()].map((period): TimelineBar => {
        const totals = report.totals.filter(
          (total) => total.period.start === period.start && total.period.end === period.end,
        );
        const rate = (kind: 'violations' | 'explosions'): number | null => {
          const printed = totals.flatMap((total) => total[kind]?.value ?? []);
          if (printed.length === 0) return null;
          return ratePer24h(
            printed.reduce((sum, value) => sum + value, 0),
            hoursOf(period),
          );
        };
        return { period, violations: rate('violations'), explosions: rate('explosions') };
      });
    });
}

/** What a strip of time shows. */
export interface TimelineSetting {
  readonly reports: readonly Report[];
  /** The period whose bars stand out. */
  readonly period: Period;
  /** The time from edge to edge. */
  readonly strip: Period;
}

/** The reports before and around the period of the view. */
export function aroundPeriod({ data, view }: AppState): TimelineSetting {
  const { period } = view.value;
  const strip = {
    start: Math.min(period.start, period.end - BEFORE_DAYS * DAY),
    end: period.end + AFTER_DAYS * DAY,
  };
  return { reports: data.value.reports, period, strip };
}

/** The reports of the strip as bars, the period's own dark under a mark; null where there are none to compare. */
export function timelineBlock(
  { reports, period, strip }: TimelineSetting,
  type: TypeScale,
  palette: Palette,
  words: Words,
  formats: Formats,
  plotHeight: number = type.small * 5.2,
): Block | null {
  const bars = timelineBars(reports, strip);
  const highest = Math.max(0, ...bars.map((bar) => bar.violations ?? bar.explosions ?? 0));
  if (bars.length < 2 || highest === 0) return null;
  const axisHeight = type.small * 1.7;
  return stacked(
    [
      heading(words('snapshot.timeline'), type, palette),
      {
        height: () => plotHeight + axisHeight,
        draw(x, y, width) {
          const base = y + plotHeight;
          const at = (minutes: number): number =>
            x +
            ((Math.min(strip.end, Math.max(strip.start, minutes)) - strip.start) * width) /
              (strip.end - strip.start);
          const high = (rate: number): number => (rate / highest) * (plotHeight - type.small * 1.3);
          const barNodes = bars.flatMap((bar): readonly Node[] => {
            const isNow = bar.period.start >= period.start && bar.period.end <= period.end;
            const [left, right] = [at(bar.period.start) + 0.4, at(bar.period.end) - 0.4];
            const column = (rate: number, colour: string): Node =>
              path(
                boxPath({
                  x: left,
                  y: base - high(rate),
                  width: Math.max(0.8, right - left),
                  height: high(rate),
                }),
                {
                  fill: fill(colour, isNow ? 1 : 0.42),
                },
              );
            const all = bar.violations ?? bar.explosions;
            if (all === null)
              return [
                path(`M${px(left)} ${px(base + 2)}H${px(right)}`, {
                  stroke: stroke(palette.textQuiet, 1.2),
                }),
              ];
            return [
              column(all, palette.other),
              ...(bar.explosions === null ? [] : [column(bar.explosions, palette.explosion)]),
            ];
          });
          const quiet = { size: type.small, fill: fill(palette.textQuiet) };
          const top = formats.count(highest);
          const now = (at(period.start) + at(period.end)) / 2;
          const nowRate = Math.max(
            0,
            ...bars
              .filter((bar) => bar.period.start >= period.start && bar.period.end <= period.end)
              .map((bar) => bar.violations ?? bar.explosions ?? 0),
          );
          const nowTop = base - high(nowRate) - 4;
          return [
            path(`M${px(x)} ${px(base - high(highest))}h${px(width)}`, {
              stroke: stroke(palette.rule, 0.6),
            }),
            ...barNodes,
            path(`M${px(x)} ${px(base)}h${px(width)}`, { stroke: stroke(palette.textQuiet, 0.7) }),
            path(`M${px(now)} ${px(nowTop)}l-3.2 -5h6.4z`, { fill: fill(palette.text) }),
            text(top, x, base - high(highest) - 2.5, quiet),
            text(
              formats.days({ start: strip.start, end: strip.start }),
              x,
              base + type.small * 1.4,
              quiet,
            ),
            text(
              formats.days({ start: strip.end - 1, end: strip.end }),
              x + width,
              base + type.small * 1.4,
              {
                ...quiet,
                anchor: 'end',
              },
            ),
          ];
        },
      },
    ],
    2,
  );
}
