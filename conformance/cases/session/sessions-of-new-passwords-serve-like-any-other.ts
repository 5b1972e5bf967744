import { defineCase } from '../../case.js';
import { fetchKeys } from '../../cast/bundle.js';
import { certificateCall, certificateOf, principalOf, readCertificate } from '../../cast/certificate.js';
import type { Credential } from '../../cast/credential.js';
import { devicesIn, devicesOf } from '../../cast/devices.js';
import type { Account, OnepwCast } from '../../cast/onepw-cast.js';
import { changePassword } from '../../cast/password-change.js';
import { resetPassword } from '../../cast/reset.js';
import { verificationFacts } from '../../cast/verification-facts.js';
import type { Check } from '../../judging/check.js';
import { DEVICE, PUSH_PAYLOAD } from '../../requests/good-values.js';
import { fieldsOf } from '../../wire/exchange.js';

const LAWS = {
  change: 'password-change-finish/session-serves-like-any-other',
  reset: 'account-reset/session-serves-like-any-other',
};
const WRAP_KB = 'password-change-finish/wishes-leave-wrap-kb-the-one-sent';
const KEYS = {
  change: 'password-change-finish/wishes-leave-ka',
  reset: 'account-reset/wishes-leave-the-keys-of-a-reset',
};

/** What a session is told of its account, by everything that tells of one. */
async function tellsOf(cast: OnepwCast, check: Check, law: string, session: Credential, ann: Account): Promise<void> {
  const status = await cast.useSession(session);
  check.succeeds(law, status);
  check.equal(law, fieldsOf(status).uid, ann.uid, status);
  const profile = await cast.call('accountProfile', { as: session });
  check.succeeds(law, profile);
  check.equal(law, fieldsOf(profile).email, ann.email, profile);
  check.succeeds(law, await cast.call('smsStatus', { as: session }));
  const { emailVerified, answer } = await verificationFacts(cast, session);
  check.equal(law, emailVerified, true, answer);
  check.equal(law, fieldsOf(answer).email, ann.email, answer);
}

/**
 * A change and a reset, each of which opens a session that gets a device by certificate/sign. The one ends with its
 * device, and the other signs out.
 */
export default defineCase({
  requirements: [...Object.values(LAWS), ...Object.values(KEYS), WRAP_KB],
  needs: ['mailbox'],
  async run({ cast, check }) {
    let ann = await cast.verifiedAccount();
    const atFirst = await cast.confirmedSignIn(ann);
    const principal = principalOf(await certificateOf(cast, atFirst.session));
    let keys = await fetchKeys(cast, atFirst.keyFetch);
    for (const way of ['change', 'reset'] as const) {
      const law = LAWS[way];
      const wrapKb = cast.hex();
      const opened = way === 'change' ? await changed(cast, ann, wrapKb) : await renewed(cast, ann);
      const session = cast.token(opened.answer, 'sessionToken');
      await cast.confirm(opened.person, session, opened.answer);
      const other = await cast.confirmedSignIn(opened.person);
      ann = { ...opened.person, session: other.session };
      const found = await fetchKeys(cast, other.keyFetch);
      const isKept = found.kA === keys.kA;
      check.that(KEYS[way], isKept, 'the kA from before', isKept ? 'that one' : 'another');
      const isSent = found.wrapKb === wrapKb;
      const isNew = found.wrapKb !== keys.wrapKb;
      if (way === 'change') check.that(WRAP_KB, isSent, 'the wrapKb that was sent', isSent ? 'that one' : 'another');
      else check.that(KEYS.reset, isNew, 'another wrapKb', isNew ? 'another one' : 'the old one');
      keys = found;
      await tellsOf(cast, check, law, session, ann);

      const signed = await cast.call('certificateSign', certificateCall(cast, session));
      check.succeeds(law, signed);
      check.equal(law, principalOf(readCertificate(signed)), principal, signed);
      const listed = await cast.call('accountDevices', { as: session });
      check.succeeds(law, listed);
      const { devices, answer } = devicesIn(listed);
      const own = devices.filter(({ isCurrentDevice }) => isCurrentDevice === true);
      check.equal(law, own.length, 1, answer);

      const id = String(own[0]?.id);
      check.succeeds(law, await cast.call('accountDevice', { as: session, body: { id, name: DEVICE.name } }));
      const notice = { to: 'all', payload: PUSH_PAYLOAD };
      check.succeeds(law, await cast.call('accountDevicesNotify', { as: session, body: notice }));
      const ends = way === 'change' ? 'accountDeviceDestroy' : 'sessionDestroy';
      const call = way === 'change' ? { as: ann.session, body: { id } } : { as: session, body: {} };
      check.succeeds(law, await cast.call(ends, call));
      check.errno(law, await cast.useSession(session), 110);
      const after = await devicesOf(cast, ann.session);
      const isThere = after.ids.includes(id);
      check.that(law, !isThere, 'no such device', isThere ? 'it is still listed' : 'it is gone', after.answer);
    }
  },
});

/** A change with the wish for a session, and not for keys. */
async function changed(cast: OnepwCast, ann: Account, wrapKb: string) {
  const { account: person, answer } = await changePassword(cast, ann, { session: ann.session, wrapKb });
  return { person, answer };
}

function renewed(cast: OnepwCast, ann: Account) {
  return resetPassword(cast, ann, { body: { sessionToken: true } });
}
