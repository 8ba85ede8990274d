import { readFile } from 'node:fs/promises';
import { readRecipe } from '../snapshot/read-recipe.ts';
import type { SnapshotFault } from '../snapshot/read-recipe.ts';
import type { Recipe } from '../snapshot/recipe.ts';
import { decodeView } from '../state/address.ts';
import { DEFAULT_VIEW } from '../state/view.ts';
import type { View } from '../state/view.ts';
import { CliError } from './cli-error.ts';
import { misuse } from './snapshot-arguments.ts';

/** The view that a snapshot starts from, and the recipe where it comes from an earlier file. */
export interface StartView {
  readonly view: View;
  /** A camera was named, so the page shows that part of the map. */
  readonly hasCamera: boolean;
  readonly recipe: Recipe | null;
}

const FAULTS: Readonly<Record<SnapshotFault, string>> = {
  'snapshot-unknown': 'is neither an address (map=…&period=…) nor a picture made by this product',
  'recipe-missing':
    'carries no view: it was not made by this product, or was saved anew by another',
  'recipe-damaged': 'carries a view, but it is damaged and cannot be trusted',
  'recipe-newer': 'was made by a later version of this product',
};

/** Reads VIEW: an address or its hash, or a file made earlier. Throws CliError that says what is wrong with it. */
export async function readStartView(text: string | null): Promise<StartView> {
  if (text === null) return { view: DEFAULT_VIEW, hasCamera: false, recipe: null };
  const hash = text.includes('#') ? text.slice(text.indexOf('#') + 1) : text;
  const decoded = decodeView(hash);
  if (decoded.ok)
    return { view: decoded.value, hasCamera: /(?:^|&)map=/u.test(hash), recipe: null };
  const bytes = await bytesOf(text);
  if (bytes === null)
    throw misuse(
      `VIEW cannot be read: no file is called so, and as an address these parts are wrong: ${decoded.reason.join(', ')}.`,
    );
  const recipe = readRecipe(bytes);
  if (!recipe.ok) throw new CliError(`${text} ${FAULTS[recipe.reason]}.`, 1);
  const view = decodeView(recipe.value.view);
  if (!view.ok) throw new CliError(`${text} ${FAULTS['recipe-damaged']}.`, 1);
  return { view: view.value, hasCamera: recipe.value.page.extent === null, recipe: recipe.value };
}

async function bytesOf(file: string): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await readFile(file));
  } catch {
    return null;
  }
}
