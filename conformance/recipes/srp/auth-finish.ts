import { finishCall, proofOf, startCall, startOf } from '../../cast/srp-login.js';
import { defineRecipe } from '../../requests/recipe.js';

export default defineRecipe('authFinish', {
  casts: ['srp'],
  async plain(cast) {
    const account = await cast.account();
    const start = startOf(await cast.must('authStart', startCall(account.email)));
    return finishCall(start, proofOf(start, account, cast.secret()));
  },
  // Every request uses the srpToken up, the refused ones too (line 420).
  repeatable: null,
});
