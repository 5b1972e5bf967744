import { defineRecipe, variant } from '../requests/recipe.js';

/** Without a body, as the document calls it (line 1623). */
export default defineRecipe('getRandomBytes', {
  plain: async () => ({}),
  variants: { 'empty-object': variant(async () => ({ body: {} })) },
});
