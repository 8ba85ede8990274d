/** The library has types for its other modules only; importing this one registers its message handler. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
