import type { Call } from '../../cast/caller.js';
import type { SrpCast, SrpPerson } from '../../cast/srp-cast.js';
import { finishCall, proofOf, startCall, startOf } from '../../cast/srp-login.js';
import { defineRecipe, variant } from '../../requests/recipe.js';

async function proofFor(cast: SrpCast, person: SrpPerson): Promise<Call> {
  const start = startOf(await cast.must('authStart', startCall(person.email)));
  return finishCall(start, proofOf(start, person, cast.secret()));
}

export default defineRecipe('authFinish', {
  casts: ['srp'],
  plain: async (cast) => proofFor(cast, await cast.accountAlone()),
  variants: { 'signed-in': variant<SrpCast>(async (cast) => proofFor(cast, await cast.account())) },
  // Every request uses the srpToken up, the refused ones too (line 420).
  repeatable: null,
});
