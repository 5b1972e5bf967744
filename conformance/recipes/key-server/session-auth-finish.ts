import { begin, prove } from '../../cast/key-server-exchanges.js';
import { finishCall } from '../../cast/key-server-login.js';
import { defineRecipe } from '../../requests/recipe.js';

export default defineRecipe('sessionAuthFinish', {
  casts: ['key-server'],
  async plain(cast) {
    const account = await cast.accountAlone();
    const { start } = await begin(cast, 'session', account);
    return finishCall(start, prove(cast, start, account));
  },
  // No line says what a refused proof leaves of the srpToken.
  repeatable: null,
});
