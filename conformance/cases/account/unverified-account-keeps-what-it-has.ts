import { defineCase } from '../../case.js';
import type { FetchedKeys } from '../../cast/bundle.js';
import { certificateCall, inWords, readCertificate } from '../../cast/certificate.js';
import type { Credential } from '../../cast/credential.js';
import { keysOfKeyFetch, macFits, openedKeys } from '../../cast/key-server-bundle.js';
import { sentBy } from '../../cast/key-server-mail.js';
import { methodOf } from '../../cast/recovery-methods.js';
import { clockOf } from '../../cast/times.js';
import { HOUR_MS } from '../../requests/good-values.js';
import { Blocked } from '../../stops.js';

const UNTIL = 'account-recovery-methods/unverified-until-the-code-is-given';
const MAILS = 'account-recovery-methods-send-code/mails-a-code';
const VERIFIES = 'account-recovery-methods-verify-code/code-verifies-the-method';
const MAC = 'account-keys/bundle-is-authenticated';
const KEYS = 'account-keys/keys-are-the-accounts';
const WRAP_KB = 'account-reset/wrap-kb-is-the-one-sent';
const KA = 'account-reset/ka-is-kept';
const OVER = 'session-destroy/token-is-refused-afterwards';
const EXPIRY = 'certificate-sign/expiry-follows-duration';

/** More than an hour, at which somebody might stop who does not know the address. */
const DURATION_MS = 3 * HOUR_MS;

/**
 * Somebody whose address waits for its code signs in again, fetches keys, has certificates signed, changes the password
 * and signs out: nothing of it verifies the address, and the code leaves the keys as they are. No line asks for a
 * verified address, and none serves keys and certificates without one: a refusal decides nothing.
 */
export default defineCase({
  casts: ['key-server'],
  requirements: [UNTIL, MAILS, VERIFIES, MAC, KEYS, WRAP_KB, KA, EXPIRY, OVER],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account({ isNew: true });
    const { email } = ann;
    const look = async (law: string, session: Credential, verified: boolean) => {
      const { method, answer } = await methodOf(cast, { email, session });
      check.equal(law, method.verified, verified, answer);
    };
    let due: Partial<FetchedKeys> = {};
    const judge = async (laws: Record<'kA' | 'wrapKb', string>, keyFetch: Credential) => {
      const answer = await cast.call('accountKeys', { as: keyFetch });
      if (answer.response.status >= 400) {
        answer.expectation = 'refusal';
        return check.seen(KEYS, 'no keys before the address is verified');
      }
      const fits = macFits(keysOfKeyFetch(keyFetch), answer);
      check.that(MAC, fits, 'a MAC by the keyFetchToken', fits ? 'such a MAC' : 'none that fits', answer);
      const keys = openedKeys(answer, keyFetch);
      for (const name of ['kA', 'wrapKb'] as const) {
        const same = due[name] === undefined || due[name] === keys[name];
        check.that(laws[name], same, `the ${name} that the account has`, same ? 'it' : 'another one', answer);
      }
      due = keys;
    };
    const unchanged = { kA: KEYS, wrapKb: KEYS };

    await judge(unchanged, ann.keyFetch);
    const signed = await cast.call('certificateSign', certificateCall(cast, ann.session, { duration: DURATION_MS }));
    if (signed.response.status >= 400) signed.expectation = 'refusal';
    else {
      const { exp } = readCertificate(signed).payload;
      const { ms, toleranceMs } = clockOf(signed);
      const isDue = typeof exp === 'number' && Math.abs(exp - ms - DURATION_MS) <= toleranceMs;
      check.that(EXPIRY, isDue, `exp within ${toleranceMs} of ${ms + DURATION_MS}`, inWords(exp), signed);
    }
    const again = await cast.signIn(ann);
    await judge(unchanged, again.keyFetch);
    await cast.must('sessionDestroy', { as: again.session, body: {} });
    await look(UNTIL, ann.session, false);

    const wrapKb = cast.hex();
    const renewed = await cast.finishChange(ann, await cast.beginChange(ann), wrapKb);
    if (due.wrapKb !== undefined) due = { ...due, wrapKb };
    const sessions = [await cast.signIn(renewed), await cast.signIn(renewed), await cast.signIn(renewed)];
    const [first = again, middle = again, last = again] = sessions;
    await judge({ kA: KA, wrapKb: WRAP_KB }, first.keyFetch);
    await look(UNTIL, last.session, false);
    // Neither the newest session nor the oldest asks for the code.
    const sent = await sentBy(
      cast.inbox,
      email,
      () => cast.sendCode({ email, session: middle.session }),
      () => cast.mailedCode(ann),
    );
    check.that(MAILS, sent.came, 'a mail with a code', sent.came ? 'it came' : 'none came', sent.answer);
    const { code } = sent;
    if (code === undefined) throw new Blocked('there is no code to hand in that can be told for certain', MAILS);
    check.succeeds(VERIFIES, await cast.call('accountRecoveryMethodsVerifyCode', { body: { email, code } }));
    for (const { session } of sessions) await look(VERIFIES, session, true);
    check.refused(OVER, await cast.useSession(again.session));
    await judge(unchanged, (await cast.signIn(renewed)).keyFetch);
  },
});
