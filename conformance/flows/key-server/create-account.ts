import type { KeyServerCast } from '../../cast/key-server-cast.js';
import { creationBody, type KeyServerPerson } from '../../cast/key-server-login.js';
import { defineFlow, type Walk } from '../_flow.js';
import { fetchKeys, openSession, type SignedIn, signCertificate, start } from './_attach-steps.js';

async function createAccount<S extends KeyServerPerson>(story: S, { call }: Walk<KeyServerCast>): Promise<S> {
  await call({ body: creationBody(story) });
  return story;
}

/**
 * The client asks whether the address is verified. The flow passes over the mail with which it may become so: no line
 * says that keys and certificates wait for that, nor that they do not.
 */
async function askWhetherVerified<S extends KeyServerPerson & SignedIn>(
  story: S,
  { cast, call }: Walk<KeyServerCast>,
): Promise<S> {
  await call({ as: story.session });
  await cast.verify({ ...story, uid: '' });
  return story;
}

/** "Create account", lines 630 to 635. */
export default defineFlow('flow/create-account', async (cast) => cast.person(), { casts: ['key-server'] })
  .step('accountCreate', createAccount)
  .step('sessionAuthStart', start('session'))
  .step('sessionAuthFinish', openSession)
  .step('accountRecoveryMethods', askWhetherVerified)
  .step('accountKeys', fetchKeys)
  .step('certificateSign', signCertificate)
  .asCase();
