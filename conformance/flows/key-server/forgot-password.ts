import { text } from '../../cast/cast.js';
import type { Credential } from '../../cast/credential.js';
import type { KeyServerAccount, KeyServerCast } from '../../cast/key-server-cast.js';
import { defineFlow, type Walk } from '../_flow.js';
import { attachANewDevice } from './_attach-steps.js';

type Asked = KeyServerAccount & { readonly forgotPasswordToken: string };
type Proven = KeyServerAccount & { readonly accountReset: Credential };

async function askForACode(story: KeyServerAccount, { cast, call }: Walk<KeyServerCast>): Promise<Asked> {
  // What was mailed before is none of this story.
  await cast.inbox.all(story.email);
  return { ...story, forgotPasswordToken: text(await call({ body: { email: story.email } }), 'forgotPasswordToken') };
}

async function handInTheMailedCode(story: Asked, { cast, call }: Walk<KeyServerCast>): Promise<Proven> {
  const { forgotPasswordToken } = story;
  const answer = await call({ body: { code: await cast.mailedResetCode(story), forgotPasswordToken } });
  return { ...story, accountReset: cast.token(answer, 'accountResetToken') };
}

async function setANewPassword(story: Proven, { cast, call }: Walk<KeyServerCast>): Promise<KeyServerAccount> {
  const renewed = cast.withPassword(story, cast.hex());
  await call(cast.resetCall(story.accountReset, renewed));
  return renewed;
}

/** "Forgot password", lines 646 to 652. */
export default defineFlow('flow/forgot-password', (cast) => cast.verifiedAccount(), { casts: ['key-server'] })
  .step('passwordForgotSendCode', askForACode)
  .step('passwordForgotVerifyCode', handInTheMailedCode)
  .step('accountReset', setANewPassword)
  .goto(attachANewDevice)
  .asCase();
