/** How long the browser may take to begin, in milliseconds. */
const KEEP_MS = 60_000;

/** Offers the file for download; it is whole before this is called, so no half file can be left. */
export function saveFile(file: File): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
}
