import type { Period } from '../../base/period.ts';
import { PALETTES } from '../../cartography/palette.ts';
import { reconcile } from '../../state/reconciled.ts';
import type { AppState } from '../../state/app-state.ts';
import { px } from '../box.ts';
import { fill, path, stroke, text } from '../scene.ts';
import type { Node } from '../scene.ts';
import { textWidth } from '../text/measure.ts';
import { paragraphs, typeScale } from './block.ts';
import type { TypeScale } from './block.ts';
import type { ComposedPage } from './compose-page.ts';
import { figureText, nameOf } from './figure-table.ts';
import type { PageRequest } from './page.ts';
import { pageContent } from './page-content.ts';
import type { PageContent } from './page-content.ts';

/** A page of an atlas that has no map. */
export type TextPage = Omit<ComposedPage, 'projection' | 'frame'>;

/** The cover of an atlas with its contents: a line for each period with its figures and its page; more pages where they do not fit. */
export function atlasCover(
  state: AppState,
  request: PageRequest,
  periods: readonly Period[],
): readonly TextPage[] {
  const { width, height } = request.size;
  const type = typeScale(width, height);
  const content = pageContent(state, request.title);
  const lineHeight = type.body * 1.75;
  const room = height - 2 * type.margin - type.title * 5 - type.body * 9;
  const perPage = Math.max(4, Math.floor(room / lineHeight) - 1);
  const count = Math.ceil(periods.length / perPage);
  return Array.from({ length: count }, (_, i): TextPage => {
    const lines = periods
      .slice(i * perPage, (i + 1) * perPage)
      .map((period, j) => ({ period, page: count + i * perPage + j + 1 }));
    return coverPage(state, request, { content, type, lines, lineHeight, total: periods.length });
  });
}

interface CoverSetting {
  readonly content: PageContent;
  readonly type: TypeScale;
  readonly lines: readonly { readonly period: Period; readonly page: number }[];
  readonly lineHeight: number;
  readonly total: number;
}

function coverPage(
  state: AppState,
  request: PageRequest,
  { content, type, lines, lineHeight, total }: CoverSetting,
): TextPage {
  const { width, height } = request.size;
  const palette = PALETTES.print;
  const { words, formats } = content;
  const inner = width - 2 * type.margin;
  const x = type.margin;
  const ink = { weight: 400, colour: palette.text } as const;
  const quiet = { weight: 400, size: type.small, colour: palette.textQuiet } as const;
  const title = paragraphs([
    {
      text: request.title ?? words('snapshot.atlas-title'),
      size: type.title * 1.3,
      weight: 700,
      colour: palette.text,
      isEven: true,
    },
    { text: formats.days(state.view.value.period), size: type.title * 0.8, ...ink },
    { text: words('snapshot.atlas-pages', { n: total }), size: type.body, ...ink },
  ]);
  const foot = paragraphs([
    { text: content.caveat, size: type.body, weight: 700, colour: palette.text, after: 0.2 },
    ...[...content.credits, content.dated, content.made].map((each) => ({ ...quiet, text: each })),
  ]);
  const top = x + title.height(inner) + type.gap * 2;
  return {
    content,
    scene: {
      width,
      height,
      background: palette.page,
      parts: [
        { role: 'title', alt: '', nodes: title.draw(x, x, inner) },
        {
          role: 'text',
          alt: '',
          nodes: contents(state, { content, type, lines, lineHeight, total }, x, top, inner),
        },
        { role: 'text', alt: '', nodes: foot.draw(x, height - x - foot.height(inner), inner) },
      ],
    },
  };
}

function contents(
  state: AppState,
  { content, type, lines, lineHeight }: CoverSetting,
  x: number,
  y: number,
  width: number,
): readonly Node[] {
  const { words, formats } = content;
  const palette = PALETTES.print;
  const setting = { size: type.body, fill: fill(palette.text) };
  const quiet = { size: type.small, fill: fill(palette.textQuiet) };
  const line = (at: number): Node =>
    path(`M${px(x)} ${px(at)}h${px(width)}`, { stroke: stroke(palette.rule, 0.75) });
  const nodes: Node[] = [
    text(words('snapshot.atlas-contents'), x, y, { ...quiet, weight: 700 }),
    text(`${words('column.violations')} / ${words('column.explosions')}`, x + width * 0.84, y, {
      ...quiet,
      anchor: 'end',
    }),
  ];
  for (const [i, { period, page }] of lines.entries()) {
    const base = y + (i + 1) * lineHeight;
    nodes.push(line(base - lineHeight * 0.68));
    nodes.push(text(formats.reportDays(period), x, base, { ...setting, weight: 700 }));
    const figures = figuresOf(state, period, content);
    const size = Math.min(
      type.body,
      (type.body * width * 0.62) / textWidth(figures, type.body, 400),
    );
    nodes.push(text(figures, x + width * 0.84, base, { ...setting, size, anchor: 'end' }));
    nodes.push(text(String(page), x + width, base, { ...setting, anchor: 'end' }));
  }
  return nodes;
}

function figuresOf(state: AppState, period: Period, { words, formats }: PageContent): string {
  const { geography } = state.data.value;
  const figures = reconcile(state, period)
    .filter(({ declared }) => declared.reportIds.length > 0)
    .map(({ regionId, declared }) => {
      const region = geography.regions.find((each) => each.id === regionId);
      const name = region === undefined ? regionId : nameOf(region.name, words);
      const [violations, explosions] = [declared.violations, declared.explosions].map((figure) =>
        figureText(figure, words, formats),
      );
      return `${name} ${violations} / ${explosions}`;
    });
  return figures.length === 0 ? words('figure.none') : figures.join('   ');
}
