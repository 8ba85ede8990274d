import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** A file as a journey drops it. */
export interface TestFile {
  readonly name: string;
  readonly text: string;
}

/** Drops the files on the page, as a hand would. */
export async function drop(page: Page, files: readonly TestFile[]): Promise<void> {
  const dataTransfer = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const { name, text } of all) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  await page.dispatchEvent('body', 'dragenter', { dataTransfer });
  expect(await page.getByText('Drop to read').isVisible()).toBe(true);
  await page.dispatchEvent('body', 'drop', { dataTransfer });
  expect(await page.getByText('Drop to read').count()).toBe(0);
}
