import type { Catalogue } from './words.ts';

/** Ukrainian. */
export const uk: Catalogue = {
  'app.title': 'Лінія зіткнення',
};
