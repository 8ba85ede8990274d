/** Under this key the Info dictionary of a PDF carries its recipe; by itself, so that reading one does not load the writer. */
export const RECIPE_KEY = 'ContactLineRecipe';
