import { ifItComes } from '../cast/awaited.js';
import { text } from '../cast/cast.js';
import type { Account, Person } from '../cast/onepw-cast.js';
import { fieldsOf } from '../wire/exchange.js';
import { fetchKeys, registerDevice, type SignedIn, signCertificate, signIn } from './_attach-steps.js';
import { defineFlow, type Walk } from './_flow.js';

async function askForRandomness<S>(story: S, { call }: Walk): Promise<S & { readonly entropy: string }> {
  return { ...story, entropy: text(await call(), 'data') };
}

async function createAccount<S extends Person>(story: S, { cast, call }: Walk): Promise<S & Account> {
  const created = await call({ body: { email: story.email, authPW: story.authPW } });
  cast.remember(story);
  return { ...story, created, uid: text(created, 'uid'), session: cast.token(created, 'sessionToken') };
}

async function askWhetherVerified<S extends SignedIn>(story: S, { call }: Walk): Promise<S> {
  await call({ as: story.session });
  return story;
}

/** One mail comes from the creation; a server that verifies each session by itself mails another at the sign-in. */
async function handInTheMailedCodes<S extends Account & SignedIn>(story: S, { cast, call }: Walk): Promise<S> {
  await call({ body: { uid: story.uid, code: await cast.mailedCode(story) } });
  const { verified, sessionVerified } = fieldsOf(await cast.must('recoveryEmailStatus', { as: story.session }));
  if (verified === true && sessionVerified !== false) return story;
  const code = await ifItComes(cast.mailedCode(story));
  if (code !== undefined) await call({ body: { uid: story.uid, code } });
  return story;
}

/** "Create account", lines 1643 to 1650. */
export default defineFlow('flow/create-account', async (cast) => cast.person())
  .step('getRandomBytes', askForRandomness)
  .step('accountCreate', createAccount)
  .step('accountLogin', signIn)
  .stepWhereKnown('accountDevice', registerDevice)
  .step('recoveryEmailStatus', askWhetherVerified)
  .step('recoveryEmailVerifyCode', handInTheMailedCodes)
  .step('accountKeys', fetchKeys)
  .step('certificateSign', signCertificate)
  .asCase();
