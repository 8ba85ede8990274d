import { attributeOf, markupTokens } from './markup-tokens.ts';

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const PARAGRAPHS = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol table blockquote article main section'.split(' '),
);
/** What surrounds a report on its page. */
const LEFT_OUT = new Set(
  'head nav aside button select svg math template audio video canvas object iframe noscript script style dialog menu'.split(
    ' ',
  ),
);
/** A header or footer of the page is left out; that of an article holds its title. */
const OUTER_ONLY = new Set(['header', 'footer']);
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const HIDDEN = /(?:^|\s)hidden(?:\s|=|$)|aria-hidden\s*=\s*["']?true|display\s*:\s*none/iu;
const MAX_DEPTH = 500;
/** What stands between two pieces of text, the weakest first. */
const GAPS = ['', ' ', '\t', '\n', '\n\n'];
const SHORT_CELL = 200;
/** An article that is most of the page's main part is the report; lists of related articles are not. */
const MOST = 0.6;

/** A part of the page, as a range of the text that was collected. */
interface Part {
  readonly name: 'main' | 'article';
  readonly from: number;
  to: number;
}

/**
 * The text of a page: its article or main part, else all but navigation, forms and scripts; headings and paragraphs with
 * an empty line between them, list items with a bullet, cells with tabs. Character references are resolved, marks of
 * footnotes kept in brackets. Nothing is run or fetched; any text gives an answer.
 */
export function htmlToText(html: string): string {
  const page = new PageText();
  for (const token of markupTokens(html)) {
    if (token.type === 'open') page.open(token.name, token.attributes, token.isClosed);
    else if (token.type === 'close') page.close(token.name);
    else page.write(token.text);
  }
  return page.finish() || textOfAll(html);
}

/** For a page that marks all of its text as navigation or as hidden. */
function textOfAll(html: string): string {
  let text = '';
  for (const token of markupTokens(html))
    text += token.type === 'text' || token.type === 'raw' ? token.text : ' ';
  return text.replaceAll(/\s+/gu, ' ').trim();
}

class PageText {
  private readonly out: string[] = [];
  private length = 0;
  private readonly stack: string[] = [];
  private readonly parts: Part[] = [];
  private readonly openParts: { readonly part: Part; readonly depth: number }[] = [];
  private readonly cells: {
    readonly from: number;
    readonly lead: string;
    readonly depth: number;
  }[] = [];
  private preDepth = 0;
  private headingDepth = 0;
  private skipFrom = -1;
  private gap = '';
  private heading = '';
  private documentTitle = '';
  private inTitle = false;

  open(name: string, attributes: string, isClosed: boolean): void {
    if (name === 'title') this.inTitle = true;
    if (name === 'br') this.breakLine(this.gap.includes('\n') ? '\n\n' : '\n');
    if (VOID.has(name) || isClosed) return;
    if (this.stack.length >= MAX_DEPTH) return;
    this.closeImplied(name);
    this.stack.push(name);
    if (name === 'pre') this.preDepth += 1;
    if (name === 'h1') this.headingDepth += 1;
    if (this.skipFrom >= 0) return;
    if (this.isLeftOut(name, attributes)) {
      this.skipFrom = this.stack.length;
      return;
    }
    if (BLOCKS.has(name)) this.breakLine(PARAGRAPHS.has(name) ? '\n\n' : '\n');
    if (name === 'td' || name === 'th') this.openCell();
    if (name === 'li') this.emit('• ');
    const isMain = name === 'main' || attributeOf(attributes, 'role') === 'main';
    if (isMain || name === 'article') {
      const part: Part = { name: isMain ? 'main' : 'article', from: this.length, to: -1 };
      this.parts.push(part);
      this.openParts.push({ part, depth: this.stack.length });
    }
  }

  close(name: string): void {
    if (name === 'title') this.inTitle = false;
    const at = this.stack.lastIndexOf(name);
    if (at < 0) return;
    while (this.stack.length > at) this.pop();
  }

  write(text: string): void {
    if (this.inTitle) {
      if (this.documentTitle === '') this.documentTitle = text.trim();
      return;
    }
    if (this.skipFrom >= 0) return;
    const isFootnote = this.stack.slice(-2).includes('sup') && /^\s*\d{1,2}\s*$/u.test(text);
    this.emit(isFootnote ? `[${text.trim()}]` : text);
    if (this.heading === '' && this.headingDepth > 0)
      this.heading = text.replaceAll(/\s+/gu, ' ').trim();
  }

  finish(): string {
    while (this.stack.length > 0) this.pop();
    const all = this.out.join('');
    const part = this.mainPart();
    const text = (part === null ? all : all.slice(part.from, part.to)).trim();
    const title = this.heading === '' ? this.documentTitle.replaceAll(/\s+/gu, ' ') : this.heading;
    return title === '' || part === null || text.includes(title) ? text : `${title}\n\n${text}`;
  }

  private pop(): void {
    const name = this.stack.pop() ?? '';
    if (name === 'pre') this.preDepth -= 1;
    if (name === 'h1') this.headingDepth -= 1;
    if (this.skipFrom > this.stack.length) {
      this.skipFrom = -1;
      return;
    }
    if (this.skipFrom >= 0) return;
    if (BLOCKS.has(name)) this.breakLine(PARAGRAPHS.has(name) ? '\n\n' : '\n');
    if (name === 'td' || name === 'th') this.closeCell();
    const last = this.openParts.at(-1);
    if (last === undefined || last.depth <= this.stack.length) return;
    last.part.to = this.length;
    this.openParts.pop();
  }

  private openCell(): void {
    this.breakLine('\t');
    this.cells.push({ from: this.out.length, lead: this.gap, depth: this.stack.length });
  }

  /** A short cell is of a table and stays on one line; a long one holds the text of a page laid out by tables. */
  private closeCell(): void {
    const cell = this.cells.at(-1);
    if (cell === undefined || cell.depth <= this.stack.length) return;
    this.cells.pop();
    const text = this.out.slice(cell.from).join('').trim();
    if (text.length > SHORT_CELL) return;
    for (const piece of this.out.splice(cell.from)) this.length -= piece.length;
    if (this.length > 0) this.push(cell.lead);
    this.push(text.replaceAll(/\s+/gu, ' '));
    this.gap = '';
  }

  /** A new paragraph, item, row or cell ends the open one (HTML Standard, section 13.1.2.4). */
  private closeImplied(name: string): void {
    const last = this.stack.at(-1);
    const isParagraphOver = last === 'p' && BLOCKS.has(name);
    const isSame = last === name && ['li', 'td', 'th', 'tr', 'option', 'dt', 'dd'].includes(name);
    if (isParagraphOver || isSame) this.pop();
  }

  private isLeftOut(name: string, attributes: string): boolean {
    if (LEFT_OUT.has(name) || HIDDEN.test(attributes)) return true;
    return OUTER_ONLY.has(name) && this.openParts.length === 0;
  }

  private breakLine(gap: string): void {
    if (this.skipFrom < 0 && GAPS.indexOf(gap) > GAPS.indexOf(this.gap)) this.gap = gap;
  }

  /** White space is one space, except between blocks; at the start of a line it is nothing. */
  private emit(text: string): void {
    const isPre = this.preDepth > 0;
    const flat = isPre ? text : text.replaceAll(/[ \t\r\n\f]+/gu, ' ');
    const body = isPre ? flat : flat.trimStart().replace(/ +$/u, '');
    if (body === '') {
      if (flat !== '' && this.gap === '' && this.length > 0) this.gap = ' ';
      return;
    }
    const lead = this.gap === '' && flat.startsWith(' ') ? ' ' : this.gap;
    if (this.length > 0 && lead !== '') this.push(lead);
    this.push(body);
    this.gap = flat.endsWith(' ') && !isPre ? ' ' : '';
  }

  private push(text: string): void {
    this.out.push(text);
    this.length += text.length;
  }

  private mainPart(): Part | null {
    for (const part of this.parts) if (part.to < 0) part.to = this.length;
    const longest = (name: Part['name'], within: Part | null): Part | null =>
      this.parts
        .filter(
          (part) =>
            part.name === name &&
            (within === null || (part.from >= within.from && part.to <= within.to)),
        )
        .reduce<Part | null>(
          (best, part) => (best === null || lengthOf(part) > lengthOf(best) ? part : best),
          null,
        );
    const main = longest('main', null);
    const article = longest('article', main);
    if (main === null) return article;
    return article !== null && lengthOf(article) >= MOST * lengthOf(main) ? article : main;
  }
}

function lengthOf({ from, to }: Part): number {
  return to - from;
}
