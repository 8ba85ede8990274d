import type { ExportPage } from './exporter.ts';

const PRINTING = 'is-printing-page';

/** Puts the page over the document for the printer alone, on paper of its size; returns what takes it away again. */
export function placePrintedPage(page: ExportPage): () => void {
  const root = document.documentElement;
  const holder = document.createElement('div');
  holder.className = 'printed-page';
  const drawn = new DOMParser().parseFromString(page.markup(), 'image/svg+xml').documentElement;
  holder.append(document.importNode(drawn, true));
  const paper = new CSSStyleSheet();
  paper.replaceSync(`@page{size:${page.cssWidth} ${page.cssHeight};margin:0}`);
  document.body.append(holder);
  document.adoptedStyleSheets.push(paper);
  root.classList.add(PRINTING);
  return () => {
    root.classList.remove(PRINTING);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== paper);
    holder.remove();
  };
}

/** Prints the page alone with the browser's own dialog. */
export function printPage(page: ExportPage): void {
  const takeAway = placePrintedPage(page);
  try {
    print();
  } finally {
    takeAway();
  }
}

/** From now on the browser's own print command prints the page that `compose` gives. */
export function printOnCommand(compose: () => ExportPage): void {
  let takeAway: (() => void) | null = null;
  addEventListener('beforeprint', () => {
    if (!document.documentElement.classList.contains(PRINTING))
      takeAway = placePrintedPage(compose());
  });
  addEventListener('afterprint', () => {
    takeAway?.();
    takeAway = null;
  });
}
