import type { Credential } from '../../cast/credential.js';
import type { SrpAccount, SrpCast } from '../../cast/srp-cast.js';
import { defineFlow, type Walk } from '../_flow.js';
import { attachANewDevice } from './_attach-steps.js';

type Asked = SrpAccount & { readonly forgotPassword: Credential };
type Proven = Asked & { readonly accountReset: Credential };

async function askForACode(story: SrpAccount, { cast, call }: Walk<SrpCast>): Promise<Asked> {
  const answer = await call({ body: { email: cast.written(story.email) } });
  return { ...story, forgotPassword: cast.token(answer, 'forgotPasswordToken') };
}

async function handInTheMailedCode(story: Asked, { cast, call }: Walk<SrpCast>): Promise<Proven> {
  const answer = await call({ as: story.forgotPassword, body: { code: await cast.mailedResetCode(story) } });
  return { ...story, accountReset: cast.token(answer, 'accountResetToken') };
}

async function setANewPassword(story: Proven, { cast, call }: Walk<SrpCast>): Promise<SrpAccount> {
  const renewed = cast.withPassword(story, cast.hex());
  await call(cast.resetCall(story.accountReset, renewed));
  cast.remember(renewed);
  return renewed;
}

/** "Forgot password", lines 1186 to 1189. */
export default defineFlow('flow/forgot-password', (cast) => cast.verifiedAccount(), { casts: ['srp'] })
  .step('passwordForgotSendCode', askForACode)
  .step('passwordForgotVerifyCode', handInTheMailedCode)
  .step('accountReset', setANewPassword)
  .goto(attachANewDevice)
  .asCase();
