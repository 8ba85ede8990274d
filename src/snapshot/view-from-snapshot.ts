import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { decodeView } from '../state/address.ts';
import type { View } from '../state/view.ts';
import { readRecipe } from './read-recipe.ts';
import type { SnapshotFault } from './read-recipe.ts';
import type { Recipe } from './recipe.ts';

/** A view that a file carries. */
export interface SnapshotView {
  readonly view: View;
  /** With the hash of the data that were shown then: where `shownHash` differs now, the data behind it have changed. */
  readonly recipe: Recipe;
}

/** The view in a picture that the product made; `snapshot-unknown` where the file is no such picture and is another reader's. */
export async function viewFromSnapshot(file: Blob): Promise<Result<SnapshotView, SnapshotFault>> {
  const recipe = readRecipe(new Uint8Array(await file.arrayBuffer()));
  if (!recipe.ok) return recipe;
  const view = decodeView(recipe.value.view);
  return view.ok ? success({ view: view.value, recipe: recipe.value }) : failure('recipe-damaged');
}
