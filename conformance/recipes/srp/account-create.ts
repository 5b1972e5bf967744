import { creationBody } from '../../cast/srp-passwords.js';
import { defineRecipe } from '../../requests/recipe.js';

export default defineRecipe('accountCreate', {
  casts: ['srp'],
  async plain(cast) {
    const person = cast.person();
    cast.remember(person);
    return { body: creationBody(person, cast.salts()) };
  },
});
