import type { Cast } from '../cast/cast.js';
import { defineRecipe, variant } from '../requests/recipe.js';

/** Without a body, as the document calls it (line 1623). */
export default defineRecipe('getRandomBytes', {
  casts: ['onepw', 'srp'],
  plain: async () => ({}),
  variants: { 'empty-object': variant<Cast>(async () => ({ body: {} })) },
});
