import { defineCase } from '../../case.js';
import { type FetchedKeys, fetchKeys, openedKeys } from '../../cast/bundle.js';
import type { Credential } from '../../cast/credential.js';
import { anotherDevice, detailsOf, deviceOf, devicesOf } from '../../cast/devices.js';
import { submit } from '../../cast/forgotten-password.js';
import type { Account, OnepwCast } from '../../cast/onepw-cast.js';
import { otherBusiness } from '../../cast/other-business.js';
import { verificationFacts } from '../../cast/verification-facts.js';
import type { Check } from '../../judging/check.js';
import { isSuccess } from '../../judging/success.js';
import { PUSH } from '../../requests/good-values.js';
import { credentialOf } from '../../requests/recipe-steps.js';

const SESSION = 'session-status/succeeds-while-the-token-is-valid';
const KEYS = 'account-keys/token-of-login-is-accepted';
const SAME_KEYS = 'account-keys/keys-are-the-accounts';
const EARLY_KEYS = 'account-keys/works-after-verification';
const LISTED = 'account-devices/lists-every-device';
const STAYS = 'recovery-email-verify-code/email-stays-verified';
const UNTIL = 'recovery-email-status/unverified-until-the-code-is-given';
const CODE = 'recovery-email-verify-code/email-code-verifies-the-email';
const FORGOTTEN = 'password-forgot-status/succeeds-until-the-token-is-consumed';
const RESET_CODE = 'password-forgot-verify-code/mailed-code-is-accepted';
const RESET = 'account-reset/token-of-verify-code-is-accepted';
const CHANGE = 'password-change-start/change-token-is-accepted-by-finish';

/**
 * Ann has two sessions with devices, a keyFetchToken and a change under way, Bob a code for his password, Cal an
 * accountResetToken; Dan's address waits for its code. None of it ends by what else is asked for their accounts.
 * That a sign-in leaves tokens that change or reset passwords is a matter of its own.
 */
export default defineCase({
  requirements: [
    SESSION,
    KEYS,
    SAME_KEYS,
    EARLY_KEYS,
    LISTED,
    STAYS,
    UNTIL,
    CODE,
    FORGOTTEN,
    RESET_CODE,
    RESET,
    CHANGE,
  ],
  needs: ['mailbox'],
  async run({ cast, check }) {
    await annChanges(cast, check);
    const bob = await cast.verifiedAccount();
    const forgotten = await cast.forgot(bob);
    await otherBusiness(cast, { account: bob, session: bob.session, isVerified: true });
    check.succeeds(FORGOTTEN, await cast.useForgotToken(forgotten.token));
    check.succeeds(RESET_CODE, await submit(cast, forgotten, forgotten.code));

    const cal = await cast.verifiedAccount();
    const token = await cast.resetToken(cal);
    await otherBusiness(cast, { account: cal, session: cal.session, isVerified: true, isAlone: true });
    const renewed = cast.withPassword(cal, cast.hex());
    cast.remember(renewed);
    check.succeeds(RESET, await cast.call('accountReset', cast.resetCall(token, renewed)));
    await danWaits(cast, check);
  },
});

async function annChanges(cast: OnepwCast, check: Check): Promise<void> {
  const ann = await cast.verifiedAccount();
  const due = await fetchKeys(cast, (await cast.confirmedSignIn(ann)).keyFetch);
  const { session, keyFetch } = await cast.confirmedSignIn(ann);
  const own = [await deviceOf(cast, ann.session, PUSH), await deviceOf(cast, session, { name: 'Radio', ...PUSH })];
  const details = detailsOf((await devicesOf(cast, session)).devices, own);
  await otherBusiness(cast, { account: ann, session, isVerified: true });
  for (const as of [ann.session, session]) check.succeeds(SESSION, await cast.useSession(as));
  const { emailVerified, answer } = await verificationFacts(cast, session);
  check.equal(STAYS, emailVerified, true, answer);
  const listed = await devicesOf(cast, session);
  check.equal(LISTED, detailsOf(listed.devices, own), details, listed.answer);
  await keysAre(cast, check, { law: KEYS, keyFetch, due });

  const begun = await cast.beginChange(ann);
  await otherBusiness(cast, { account: ann, session, isVerified: true, isAlone: true });
  const changed: Account = cast.withPassword(ann, cast.hex());
  cast.remember(changed);
  check.succeeds(CHANGE, await cast.tryFinish(begun, changed));
}

async function danWaits(cast: OnepwCast, check: Check): Promise<void> {
  const dan = await cast.account({ keys: true });
  const code = await cast.mailedCode(dan);
  const { session } = dan;
  const own = [await deviceOf(cast, session, PUSH), await anotherDevice(cast, dan, { name: 'Radio', ...PUSH })];
  const details = detailsOf((await devicesOf(cast, session)).devices, own);
  await otherBusiness(cast, { account: dan, session, isVerified: false });

  const before = await verificationFacts(cast, session);
  check.equal(UNTIL, before.emailVerified, false, before.answer);
  const listed = await devicesOf(cast, session);
  check.equal(LISTED, detailsOf(listed.devices, own), details, listed.answer);
  check.succeeds(CODE, await cast.call('recoveryEmailVerifyCode', { body: { uid: dan.uid, code } }));
  const after = await verificationFacts(cast, session);
  check.equal(CODE, after.emailVerified, true, after.answer);
  await keysAre(cast, check, { law: EARLY_KEYS, keyFetch: credentialOf(dan) });
}

interface Fetch {
  readonly law: string;
  readonly keyFetch: Credential;
  readonly due?: FetchedKeys;
}

async function keysAre(cast: OnepwCast, check: Check, { law, keyFetch, due }: Fetch): Promise<void> {
  const answer = await cast.call('accountKeys', { as: keyFetch });
  check.succeeds(law, answer);
  if (due === undefined || !isSuccess(answer)) return;
  const found = openedKeys(answer, keyFetch);
  const isSame = found.kA === due.kA && found.wrapKb === due.wrapKb;
  check.that(SAME_KEYS, isSame, 'the same kA and wrapKb', isSame ? 'the same' : 'others', answer);
}
