import type { Palette } from '../../cartography/palette.ts';
import { beside, paragraphs, stacked } from './block.ts';
import type { Block, Paragraph, TypeScale } from './block.ts';
import type { PageContent } from './page-content.ts';

const COLUMN_GAP = 24;

/** The foot of a page: the caveat and how much is shown; beside or below it credits, date and hash. */
export function footBlock(
  content: PageContent,
  type: TypeScale,
  palette: Palette,
  isCompact: boolean,
): Block {
  const quiet = { size: type.small, weight: 400, colour: palette.textQuiet } as const;
  const claims = paragraphs([
    {
      text: content.caveat,
      size: type.body,
      weight: 700,
      colour: palette.text,
      after: 0.2,
      isEven: true,
    },
    ...content.shown.map((text): Paragraph => ({ ...quiet, text, colour: palette.text })),
  ]);
  const sources = paragraphs(
    [...content.credits, isCompact ? content.datedBriefly : content.dated, content.made].map(
      (text): Paragraph => ({
        ...quiet,
        text,
      }),
    ),
  );
  return isCompact
    ? stacked([claims, sources], 3)
    : beside(
        [
          { block: claims, share: 0.42 },
          { block: sources, share: 0.58 },
        ],
        COLUMN_GAP,
      );
}
