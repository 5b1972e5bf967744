import { defineCase } from '../../case.js';
import { fetchKeys } from '../../cast/bundle.js';
import { text } from '../../cast/cast.js';
import type { Credential } from '../../cast/credential.js';
import { proverOf, rawAccount, rawPerson, rememberRaw, tryRawCreate, tryRawSignIn } from '../../cast/raw-password.js';
import { openedBundle } from '../../cast/srp-bundle.js';
import type { SrpCast, SrpPerson, SrpSignIn } from '../../cast/srp-cast.js';
import type { Check } from '../../judging/check.js';
import { Blocked } from '../../stops.js';
import type { Answered } from '../../wire/exchange.js';

const LAW = 'raw-password-account-create/account-serves-like-any-other';
const KA = 'account-reset/ka-is-kept';
const WRAP_KB = 'account-reset/wrap-kb-is-the-one-sent';
const ANYWHERE = 'recovery-email-verify-code/works-from-any-browser';
const GONE = 'account-destroy/raw-sign-in-is-refused-afterwards';
const AGAIN = 'account-destroy/address-can-be-used-again';
const PASSWORD = 'account-destroy/password-is-erased';
const ERASED = 'account-destroy/keys-are-erased';
const WRONG = 'auth-finish/errno-103';

export default defineCase({
  requirements: [LAW, KA, WRAP_KB, ANYWHERE, GONE, AGAIN, PASSWORD, ERASED, WRONG],
  casts: ['srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    async function served(operation: string, as: Credential): Promise<Answered> {
      const answer = await cast.call(operation, operation === 'accountKeys' ? { as } : { as, body: {} });
      check.succeeds(LAW, answer);
      // What follows needs what this gives.
      check.control(answer);
      return answer;
    }
    const keysOf = async (token: Credential) => cast.keysIn(await served('accountKeys', token), token);

    const ann = await rawAccount(cast);
    // Nobody has signed in so far: the link is opened elsewhere than where the account was made.
    const body = { uid: ann.uid, code: await cast.mailedCode(ann) };
    const verified = await cast.call('recoveryEmailVerifyCode', { body });
    check.succeeds(ANYWHERE, verified);
    check.control(verified);
    const prover = await proverOf(cast, ann);
    check.errno(WRONG, await cast.tryLogin({ ...prover, srpPw: cast.hex() }), 103);
    const opening = await cast.authToken(prover);
    const session = openedBundle('session/create', opening.requestKey, await served('sessionCreate', opening));
    const keys = await keysOf(cast.credential('keyFetchToken', session.keyFetchToken));

    const changing = await cast.authToken(prover);
    const change = openedBundle('password/change', changing.requestKey, await served('passwordChangeStart', changing));
    const again = await keysOf(cast.credential('keyFetchToken', change.keyFetchToken));
    const areTheSame = again.kA === keys.kA && again.wrapKb === keys.wrapKb;
    check.that(LAW, areTheSame, 'the same keys each time', areTheSame ? 'the same' : 'others');

    const renewed = { ...cast.person(), email: ann.email };
    const token = cast.credential('accountResetToken', change.accountResetToken);
    const wrapKb = cast.hex();
    const reset = await cast.call('accountReset', cast.resetCall(token, renewed, wrapKb));
    if (reset.response.status === 200) cast.remember(renewed);
    check.succeeds(LAW, reset);
    check.control(reset);
    const later = await signedIn(cast, check, renewed);
    const after = await fetchKeys(cast, later.keyFetch);
    check.that(KA, after.kA === keys.kA, 'the kA from before', after.kA === keys.kA ? 'that one' : 'another one');
    const isSent = after.wrapKb === wrapKb;
    check.that(WRAP_KB, isSent, 'the wrapKb of the request', isSent ? 'that one' : 'another one');

    await served('accountDestroy', await cast.authToken(renewed));
    check.errno(GONE, await tryRawSignIn(cast, ann), 102);
    const next = { ...rawPerson(cast), email: ann.email };
    const made = await tryRawCreate(cast, next);
    if (made.response.status === 200) rememberRaw(cast, next);
    check.succeeds(AGAIN, made);
    check.control(made);
    await cast.verify({ email: ann.email, uid: text(made, 'uid') });
    const own = await fetchKeys(cast, (await cast.signIn(await proverOf(cast, next))).keyFetch);
    check.errno(PASSWORD, await tryRawSignIn(cast, ann), 103);
    const old = (['kA', 'wrapKb'] as const).filter((name) => own[name] === keys[name]);
    check.that(ERASED, old.length === 0, 'another kA and another wrapKb', `as before: ${old.join(', ') || 'nothing'}`);
  },
});

/** Signs in by SRP; where that fails, another attempt shows what it is that is refused. */
async function signedIn(cast: SrpCast, check: Check, person: SrpPerson): Promise<SrpSignIn> {
  try {
    const signIn = await cast.signIn(person);
    check.succeeds(LAW, signIn.answer);
    return signIn;
  } catch (error) {
    if (error instanceof Blocked) check.succeeds(LAW, await cast.tryLogin(person));
    throw error;
  }
}
