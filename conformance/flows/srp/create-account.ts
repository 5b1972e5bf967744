import { createHash } from 'node:crypto';
import { text } from '../../cast/cast.js';
import type { SrpCast, SrpPerson } from '../../cast/srp-cast.js';
import { defineFlow, type Walk } from '../_flow.js';
import { fetchKeys, finishLogin, openSession, type SignedIn, signCertificate, startLogin } from './_attach-steps.js';

type Created = SrpPerson & { readonly uid: string };

async function askForRandomness<S>(story: S, { call }: Walk<SrpCast>): Promise<S & { readonly entropy: string }> {
  return { ...story, entropy: text(await call(), 'data') };
}

/** The server's randomness goes into a salt together with the client's own (line 1141). */
async function createAccount<S extends SrpPerson & { readonly entropy: string }>(
  story: S,
  { cast, call }: Walk<SrpCast>,
): Promise<S & Created> {
  const srpSalt = createHash('sha256').update(story.entropy).update(cast.hex()).digest('hex');
  const created = await call(cast.createCall(story, { ...cast.salts(), srpSalt }));
  cast.remember(story);
  return { ...story, uid: text(created, 'uid') };
}

async function askWhetherVerified<S extends SignedIn>(story: S, { call }: Walk<SrpCast>): Promise<S> {
  await call({ as: story.session });
  return story;
}

async function handInTheMailedCode<S extends Created>(story: S, { cast, call }: Walk<SrpCast>): Promise<S> {
  await call({ body: { uid: story.uid, code: await cast.mailedCode(story) } });
  return story;
}

/** "Create account", lines 1166 to 1174. */
export default defineFlow('flow/create-account', async (cast) => cast.person(), { casts: ['srp'] })
  .step('getRandomBytes', askForRandomness)
  .step('accountCreate', createAccount)
  .step('authStart', startLogin)
  .step('authFinish', finishLogin)
  .step('sessionCreate', openSession)
  .step('recoveryEmailStatus', askWhetherVerified)
  .step('recoveryEmailVerifyCode', handInTheMailedCode)
  .step('accountKeys', fetchKeys)
  .step('certificateSign', signCertificate)
  .asCase();
