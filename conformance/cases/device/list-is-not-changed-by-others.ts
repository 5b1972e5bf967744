import { defineCase } from '../../case.js';
import { devicesOf } from '../../cast/devices.js';
import { openedKeys } from '../../cast/key-server-bundle.js';
import { syncingDevice } from '../../cast/key-server-devices.js';
import { methodOf } from '../../cast/recovery-methods.js';

const NO_OTHERS = 'account-devices/lists-no-device-of-others';
const LISTED = 'account-devices/lists-authenticated-devices';
const VERIFIED = 'account-recovery-methods-verify-code/method-stays-verified';
const KEYS = 'account-keys/keys-are-the-accounts';
const LIVE = 'session-status/succeeds-while-the-token-is-valid';

/** A stranger signs in, signs out and changes the password; nothing of it is seen by somebody else. */
export default defineCase({
  casts: ['key-server'],
  requirements: [NO_OTHERS, LISTED, VERIFIED, KEYS, LIVE],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const due = openedKeys(await cast.must('accountKeys', { as: ann.keyFetch }), ann.keyFetch);
    const { keyFetch } = await cast.signIn(ann);
    const session = await syncingDevice(cast, ann, 'desk');
    const before = (await devicesOf(cast, session)).ids.length;
    const look = async () => {
      const { ids, answer } = await devicesOf(cast, session);
      check.that(NO_OTHERS, ids.length <= before, `${before} devices at most`, `${ids.length} devices`, answer);
      check.that(LISTED, ids.length >= before, `${before} devices at least`, `${ids.length} devices`, answer);
    };
    const stranger = await cast.verifiedAccount();
    const strange = await syncingDevice(cast, stranger, 'stranger');
    await look();
    await cast.must('sessionDestroy', { as: strange, body: {} });
    await look();
    await cast.finishChange(stranger, await cast.beginChange(stranger));
    await look();
    check.succeeds(LIVE, await cast.useSession(ann.session));
    const { method, answer } = await methodOf(cast, { email: ann.email, session });
    check.equal(VERIFIED, method.verified, true, answer);
    // No line says that her own later sign-in leaves it good.
    const fetched = await cast.mustWhereServed('accountKeys', { as: keyFetch });
    const { kA, wrapKb } = openedKeys(fetched, keyFetch);
    const same = kA === due.kA && wrapKb === due.wrapKb;
    check.that(KEYS, same, 'the keys from before', same ? 'those keys' : 'other keys', fetched);
  },
});
