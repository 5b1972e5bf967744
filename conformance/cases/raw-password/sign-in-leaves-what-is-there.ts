import { defineCase } from '../../case.js';
import { rawSession, tryRawSignIn } from '../../cast/raw-password.js';
import { requireRefusal } from '../../cast/refusal.js';
import { stretchedPerson } from '../../cast/srp-passwords.js';
import { credentialOf } from '../../requests/recipe-steps.js';
import { fieldsOf } from '../../wire/exchange.js';

const LIVE = 'raw-password-session-create/gives-a-live-session';
const SURVIVE = 'raw-password-session-create/earlier-sessions-survive';
const KEYS = 'raw-password-session-create/leaves-the-key-fetch-tokens';
const VERIFIED = 'recovery-email-verify-code/email-stays-verified';
const DESTROYED = 'account-destroy/raw-sign-in-is-refused-afterwards';

/** Sessions of both kinds are opened in turn; at the end the account is destroyed. */
export default defineCase({
  requirements: [LIVE, SURVIVE, KEYS, VERIFIED, DESTROYED],
  casts: ['srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const [{ email }, password, salts] = [cast.person(), `pass ${cast.hex(8)}`, cast.salts()];
    const ann = await cast.account({}, await stretchedPerson(email, password, salts.stretchingSalt), salts);
    await cast.verify(ann);
    const raw = { email, password };
    const sessions = [ann.session];
    for (const kind of ['raw', 'srp', 'raw']) {
      const session = kind === 'raw' ? await rawSession(cast, raw) : (await cast.signIn(ann)).session;
      const status = await cast.useSession(session);
      check.succeeds(LIVE, status);
      check.equal(LIVE, cast.emailIn(status), email, status);
      check.equal(VERIFIED, fieldsOf(status).verified, true, status);
      for (const each of sessions) check.succeeds(SURVIVE, await cast.useSession(each));
      sessions.push(session);
    }
    requireRefusal(await tryRawSignIn(cast, { email, password: `${password} no` }), [103], 'a wrong password');
    for (const each of sessions) check.succeeds(SURVIVE, await cast.useSession(each));
    const keys = await cast.call('accountKeys', { as: credentialOf(ann) });
    check.succeeds(KEYS, keys);
    await cast.destroy(ann);
    const late = await tryRawSignIn(cast, raw);
    check.errno(DESTROYED, late, 102);
    check.equal(DESTROYED, fieldsOf(late).sessionToken, undefined, late);
  },
});
