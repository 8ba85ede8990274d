import { px } from '../box.ts';
import { paragraphs, typeScale } from '../page/block.ts';
import type { TypeScale } from '../page/block.ts';
import type { PageRequest } from '../page/page.ts';
import type { TextPage } from '../page/text-page.ts';
import { fill, path, stroke, text } from '../scene.ts';
import type { Node } from '../scene.ts';
import { textWidth } from '../text/measure.ts';
import type { Series, SeriesPage } from './series.ts';

/** The cover of an atlas with its contents: a line for each page with its figures and its number; more pages where they do not fit. */
export function atlasCover(series: Series, request: PageRequest): readonly TextPage[] {
  const { width, height } = request.size;
  const type = typeScale(width, height);
  const lineHeight = type.body * 1.75;
  const room = height - 2 * type.margin - type.title * 5 - type.body * 9;
  const perPage = Math.max(4, Math.floor(room / lineHeight) - 1);
  const count = Math.ceil(series.pages.length / perPage);
  return Array.from({ length: count }, (_, i): TextPage => {
    const lines = series.pages
      .slice(i * perPage, (i + 1) * perPage)
      .map((page, j) => ({ page, number: count + i * perPage + j + 1 }));
    return coverPage(series, request, { type, lines, lineHeight });
  });
}

interface CoverSetting {
  readonly type: TypeScale;
  readonly lines: readonly { readonly page: SeriesPage; readonly number: number }[];
  readonly lineHeight: number;
}

function coverPage(
  { content, palette, span, by, pages }: Series,
  { size: { width, height }, title: ownTitle }: PageRequest,
  setting: CoverSetting,
): TextPage {
  const { type } = setting;
  const { words, formats } = content;
  const inner = width - 2 * type.margin;
  const x = type.margin;
  const ink = { weight: 400, colour: palette.text } as const;
  const quiet = { weight: 400, size: type.small, colour: palette.textQuiet } as const;
  const title = paragraphs([
    {
      text: ownTitle ?? words('snapshot.atlas-title'),
      size: type.title * 1.3,
      weight: 700,
      colour: palette.text,
      isEven: true,
    },
    { text: formats.days(span), size: type.title * 0.8, ...ink },
    { text: words('snapshot.atlas-pages', { n: pages.length, by }), size: type.body, ...ink },
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
          nodes: contents({ content, palette, pages }, setting, x, top, inner),
        },
        { role: 'text', alt: '', nodes: foot.draw(x, height - x - foot.height(inner), inner) },
      ],
    },
  };
}

function contents(
  { content: { words }, palette, pages }: Pick<Series, 'content' | 'palette' | 'pages'>,
  { type, lines, lineHeight }: CoverSetting,
  x: number,
  y: number,
  width: number,
): readonly Node[] {
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
  // Among figures that reports declare, those that are added up say so: their zero is no declared zero.
  const hasDeclared = pages.some(({ table }) => table.isDeclared);
  for (const [i, { page, number }] of lines.entries()) {
    const base = y + (i + 1) * lineHeight;
    nodes.push(line(base - lineHeight * 0.68));
    nodes.push(text(page.step.label, x, base, { ...setting, weight: 700 }));
    const added = hasDeclared && !page.table.isDeclared ? `${page.table.caption}: ` : '';
    const figures = added + figuresOf(page);
    const size = Math.min(
      type.body,
      (type.body * width * 0.62) / textWidth(figures, type.body, 400),
    );
    nodes.push(text(figures, x + width * 0.84, base, { ...setting, size, anchor: 'end' }));
    nodes.push(text(String(number), x + width, base, { ...setting, anchor: 'end' }));
  }
  return nodes;
}

/** Of the page of a region its own figures, of any other those of all. */
function figuresOf({ step, table, content }: SeriesPage): string {
  const own = table.rows.filter(({ name }) => step.kind === 'region' && name === step.label);
  const rows = own.length > 0 ? own : table.rows;
  const figures = rows.map(({ name, cells }) => `${name} ${cells[0] ?? ''} / ${cells[1] ?? ''}`);
  return figures.length === 0 ? content.words('figure.none') : figures.join('   ');
}
