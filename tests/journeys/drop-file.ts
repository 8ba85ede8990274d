import type { Page } from 'playwright-core';

/** A file by its name and content. */
export interface TestFile {
  readonly name: string;
  readonly bytes: Uint8Array | string;
}

/** Drops the files on the page, as a hand would. */
export async function dropFile(page: Page, ...files: readonly TestFile[]): Promise<void> {
  const encoded = files.map(({ name, bytes }) => ({
    name,
    base64: Buffer.from(bytes).toString('base64'),
  }));
  const dataTransfer = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of all) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
      transfer.items.add(new File([bytes], name));
    }
    return transfer;
  }, encoded);
  await page.dispatchEvent('body', 'dragenter', { dataTransfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer });
}
