import { defineCase } from '../../case.js';
import { certificateCall } from '../../cast/certificate.js';
import type { Credential } from '../../cast/credential.js';
import { submit, wrongCode } from '../../cast/forgotten-password.js';
import { type Account, OnepwCast } from '../../cast/onepw-cast.js';
import { requireRefusal } from '../../cast/refusal.js';
import { requireUnverified, verificationFacts } from '../../cast/verification-facts.js';
import { hasOperation } from '../../requests/has-operation.js';
import { anotherOfItsKind } from '../../requests/other-values.js';
import { brokenOnTheWay } from '../../stops.js';
import type { Answered } from '../../wire/exchange.js';

const WAITS = 'certificate-sign/refused-until-email-is-verified';
const KEYS_WAIT = 'account-keys/refused-until-email-is-verified';
const VERIFIES = 'recovery-email-verify-code/email-code-verifies-the-email';
const UNVERIFIED = 'recovery-email-status/unverified-until-the-code-is-given';
const OF_THE_ADDRESS = 'recovery-email-status/email-verified-tells-of-the-address';

/**
 * All that is no code: a list of the devices, another mail, a sign-in, a reset that comes to nothing, another account's
 * code, a new password.
 */
export default defineCase({
  requirements: [UNVERIFIED, WAITS, VERIFIES],
  whereKnown: [OF_THE_ADDRESS, KEYS_WAIT],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check, edition }) {
    const [ann, bob] = [await cast.account(), await cast.accountAlone()];
    const code = await cast.mailedCode(ann);
    await requireUnverified(cast, ann.session);
    const tellsOfTheAddress = edition.requirements.some(({ id }) => id === OF_THE_ADDRESS);
    const [early, earlyKeys]: [Answered[], Answered[]] = [[], []];
    const stays = async (session: Credential, keyFetch?: Credential, person = ann) => {
      const { verified, emailVerified, answer } = await verificationFacts(cast, session);
      check.equal(UNVERIFIED, verified, false, answer);
      if (tellsOfTheAddress) check.equal(OF_THE_ADDRESS, emailVerified, false, answer);
      early.push(await cast.call('certificateSign', certificateCall(cast, session)));
      const as = cast instanceof OnepwCast ? await newKeyFetch(cast, person as Account) : keyFetch;
      if (as !== undefined) earlyKeys.push(await cast.call('accountKeys', { as }));
    };
    if (hasOperation(edition, 'accountDevices')) await cast.call('accountDevices', { as: ann.session });
    for (const _time of ['once', 'twice']) {
      await cast.must('recoveryEmailResendCode', { as: ann.session, body: {} });
      await stays(ann.session);
    }
    const later = await cast.signIn(ann);
    await stays(later.session);
    await cast.must('sessionDestroy', { as: ann.session, body: {} });
    await stays(later.session);
    const wrong = anotherOfItsKind(code);
    const refused = await cast.call('recoveryEmailVerifyCode', { body: { uid: ann.uid, code: wrong } });
    requireRefusal(refused, [105, 107], 'a wrong verification code');
    await stays(later.session, ann.keyFetch);
    const forgotten = await cast.forgot(ann);
    await stays(later.session, later.keyFetch);
    // A server may find that such a code has not the form of its own.
    requireRefusal(await submit(cast, forgotten, wrongCode(forgotten.code)), [105, 107], 'a wrong code');
    await stays(later.session);
    await cast.verify(bob);
    await stays(later.session);
    const changed = await cast.finishChange(ann, await cast.beginChange(ann));
    // Without keys no code is asked for: that the status says unverified is then about the address.
    const last = await cast.signIn(changed, { keys: false });
    await stays(last.session, last.keyFetch, changed);

    const verified = await cast.call('recoveryEmailVerifyCode', { body: { uid: ann.uid, code } });
    check.succeeds(VERIFIES, verified);
    if (!(await verificationFacts(cast, last.session)).emailVerified)
      throw brokenOnTheWay('the code verifies nothing', VERIFIES);
    const { session, answer } = await cast.signIn(changed);
    await cast.confirm(changed, session, answer);
    check.control(await cast.call('certificateSign', certificateCall(cast, session)));
    for (const attempt of early) check.errno(WAITS, attempt, 104);
    const { keyFetch } = await cast.confirmedSignIn(changed);
    check.control(await cast.call('accountKeys', { as: keyFetch }));
    // No line says that a keyFetchToken outlives what came meanwhile: a refusal is all that is asked for.
    for (const attempt of earlyKeys) check.errno(KEYS_WAIT, attempt, [104, 110]);
  },
});

/** A token for keys of a sign-in for nothing else, which is quick where nobody proves a password by SRP. */
async function newKeyFetch(cast: OnepwCast, person: Account): Promise<Credential> {
  const { keyFetch, answer } = await cast.signIn(person, { keys: true });
  return keyFetch ?? cast.token(answer, 'keyFetchToken');
}
