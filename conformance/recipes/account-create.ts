import { REDIRECT_TO, RESUME, SERVICE } from '../requests/good-values.js';
import { defineRecipe, type Preparation, plus } from '../requests/recipe.js';

const plain: Preparation = async (cast) => {
  const person = cast.person();
  cast.remember(person);
  return { body: { email: person.email, authPW: person.authPW } };
};

export default defineRecipe('accountCreate', {
  plain,
  variants: {
    keys: plus(plain, { query: { keys: true } }),
    full: plus(plain, { query: { keys: true }, body: { service: SERVICE, redirectTo: REDIRECT_TO, resume: RESUME } }),
    'redirect-to': plus(plain, { body: { redirectTo: REDIRECT_TO } }),
  },
});
