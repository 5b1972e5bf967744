import type { Credential } from '../cast/credential.js';
import type { Account } from '../cast/onepw-cast.js';
import { attachANewDevice } from './_attach-steps.js';
import { defineFlow, type Walk } from './_flow.js';

type Asked<S> = S & { readonly passwordForgot: Credential };
type Proven<S> = S & { readonly accountReset: Credential };

async function askForACode<S extends Account>(story: S, { cast, call }: Walk): Promise<Asked<S>> {
  return { ...story, passwordForgot: cast.token(await call({ body: { email: story.email } }), 'passwordForgotToken') };
}

async function handInTheMailedCode<S extends Account>(story: Asked<S>, { cast, call }: Walk): Promise<Proven<S>> {
  const answer = await call({ as: story.passwordForgot, body: { code: await cast.mailedResetCode(story) } });
  return { ...story, accountReset: cast.token(answer, 'accountResetToken') };
}

async function setANewPassword<S extends Account>(story: Proven<S>, { cast, call }: Walk): Promise<Proven<S>> {
  const renewed = { ...story, authPW: cast.hex() };
  await call({ as: story.accountReset, body: { authPW: renewed.authPW } });
  cast.remember(renewed);
  return renewed;
}

/** "Forgot password", lines 1661 to 1664. */
export default defineFlow('flow/forgot-password', (cast) => cast.verifiedAccount())
  .step('passwordForgotSendCode', askForACode)
  .step('passwordForgotVerifyCode', handInTheMailedCode)
  .step('accountReset', setANewPassword)
  .goto(attachANewDevice)
  .asCase();
