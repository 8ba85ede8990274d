import PdfDocument from 'pdfkit';
import type { FontSource } from '../fonts.ts';
import type {
  Fill,
  GroupNode,
  Node,
  Part,
  PathNode,
  Role,
  Scene,
  Stroke,
  TextNode,
  Weight,
} from '../scene.ts';
import { joined } from './bytes.ts';
import { letterOutlines } from './letter-outlines.ts';
import type { LetterOutlines } from './letter-outlines.ts';
import { RECIPE_KEY } from './pdf-key.ts';

/** What a PDF says of itself. */
export interface PdfHead {
  readonly title: string;
  readonly subject: string;
  readonly language: string;
  /** ISO day; the file's dates are those of its data, so that the same data give the same bytes. */
  readonly date: string;
  readonly recipe: string;
}

/** One page of a PDF. */
export interface PdfPage {
  readonly scene: Scene;
  /** Points for one px of the scene. */
  readonly points: number;
  /** The page's entry in the outline of the file; '' for none. */
  readonly bookmark: string;
}

const ELEMENTS: Readonly<Record<Exclude<Role, 'decoration'>, string>> = {
  title: 'H1',
  text: 'P',
  figure: 'Figure',
};

type Doc = PDFKit.PDFDocument;

/** The document being written, and the letters' outlines for what must not be text in it. */
interface Pen {
  readonly doc: Doc;
  readonly outlines: Readonly<Record<Weight, LetterOutlines>>;
}

/** The pages as a tagged PDF 1.7 of true vectors and searchable text, with the letters that it needs embedded. */
export async function writePdf(
  pages: readonly PdfPage[],
  head: PdfHead,
  fonts: FontSource,
): Promise<Uint8Array<ArrayBuffer>> {
  const [regular, bold] = await Promise.all([fonts.trueType(400), fonts.trueType(700)]);
  const date = new Date(`${head.date}T12:00:00Z`);
  const doc = new PdfDocument({
    autoFirstPage: false,
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: head.language,
    // No font before ours: the standard ones are not bundled and hold no Cyrillic.
    font: '',
    info: {
      Title: head.title,
      Subject: head.subject,
      Creator: 'Contact Line',
      Producer: 'Contact Line',
      CreationDate: date,
      ModDate: date,
      ...(head.recipe === '' ? {} : { [RECIPE_KEY]: head.recipe }),
    },
  });
  const chunks: Uint8Array[] = [];
  const finished = new Promise<void>((resolve, reject) => {
    doc.on('data', (data: Uint8Array) => chunks.push(data));
    doc.on('end', () => resolve());
    doc.on('error', reject);
  });
  doc.registerFont('400', asSource(regular));
  doc.registerFont('700', asSource(bold));
  const pen = { doc, outlines: { 400: letterOutlines(regular), 700: letterOutlines(bold) } };
  for (const page of pages) drawPage(pen, page);
  doc.end();
  await finished;
  return joined(chunks);
}

/** pdfkit tells fonts from file names by this type; a copy, because it may keep what it is given. */
function asSource(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}

function drawPage(pen: Pen, { scene, points, bookmark }: PdfPage): void {
  const { doc } = pen;
  doc.addPage({ size: [scene.width * points, scene.height * points], margin: 0 });
  if (bookmark !== '') doc.outline.addItem(bookmark);
  doc.save();
  doc.scale(points);
  doc.markContent('Artifact', { type: 'Layout' });
  doc.rect(0, 0, scene.width, scene.height).fill(scene.background);
  doc.endMarkedContent();
  for (const part of scene.parts) drawPart(pen, part);
  doc.restore();
}

function drawPart(pen: Pen, { role, alt, nodes }: Part): void {
  const { doc } = pen;
  const drawAll = (): void => nodes.forEach((node) => draw(pen, node));
  if (role === 'decoration') {
    doc.markContent('Artifact', { type: 'Layout' });
    drawAll();
    doc.endMarkedContent();
    return;
  }
  const element = doc.struct(ELEMENTS[role], alt === '' ? {} : { alt }, drawAll);
  doc.addStructure(element);
  element.end();
}

function draw(pen: Pen, node: Node): void {
  const { doc } = pen;
  switch (node.type) {
    case 'path':
      return drawPath(doc, node);
    case 'circle':
      paint(doc, () => doc.circle(node.x, node.y, node.radius), node);
      return;
    case 'text':
      return drawText(pen, node);
    case 'group':
      return drawGroup(pen, node);
  }
}

function drawPath(doc: Doc, node: PathNode): void {
  if (node.d !== '') paint(doc, () => doc.path(node.d), node);
}

function paint(
  doc: Doc,
  outline: () => unknown,
  { fill, stroke }: { readonly fill: Fill | null; readonly stroke: Stroke | null },
): void {
  if (fill !== null) {
    doc.fillColor(fill.colour, fill.opacity);
    outline();
    doc.fill('even-odd');
  }
  if (stroke === null) return;
  const { colour, opacity, width, dash, isRound } = stroke;
  doc.strokeColor(colour, opacity).lineWidth(width);
  doc.lineJoin(isRound ? 'round' : 'miter').lineCap(isRound ? 'round' : 'butt');
  if (dash.length > 0) doc.dash(dash[0] ?? 1, { space: dash[1] ?? dash[0] ?? 1 });
  else doc.undash();
  outline();
  doc.stroke();
}

/** The halo is drawn as outlines below the text: as text it would be found and copied twice. */
function drawText({ doc, outlines }: Pen, node: TextNode): void {
  const { x, y, text, size, weight, fill, halo, anchor, rotateDeg, spacing } = node;
  doc.font(String(weight), size);
  const width = doc.widthOfString(text, { characterSpacing: spacing });
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  doc.save();
  if (rotateDeg !== 0) doc.rotate(rotateDeg, { origin: [x, y] });
  if (halo !== null) {
    doc.save();
    doc.translate(left, y);
    doc
      .strokeColor(halo.colour, 1)
      .lineWidth(2 * halo.width)
      .lineJoin('round')
      .undash();
    doc.path(outlines[weight](text, size, spacing)).stroke();
    doc.restore();
  }
  doc.fillColor(fill.colour, fill.opacity);
  doc.text(text, left, y, { lineBreak: false, baseline: 'alphabetic', characterSpacing: spacing });
  doc.restore();
}

function drawGroup(pen: Pen, { children, clip, moveTo, scale }: GroupNode): void {
  const { doc } = pen;
  doc.save();
  doc.translate(moveTo[0], moveTo[1]);
  if (scale !== 1) doc.scale(scale);
  if (clip !== null) doc.path(clip).clip('even-odd');
  for (const child of children) draw(pen, child);
  doc.restore();
}
