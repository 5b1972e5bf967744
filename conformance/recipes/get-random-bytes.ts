import { defineRecipe, variant } from '../recipe.js';

/** Without a body, as the document calls it (line 1623). */
export default defineRecipe('getRandomBytes', {
  plain: async () => ({}),
  variants: { 'empty-object': variant(async () => ({ body: {} })) },
});
