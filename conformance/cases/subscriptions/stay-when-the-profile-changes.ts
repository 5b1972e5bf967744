import { defineCase } from '../../case.js';
import { USER } from '../../cast/profile-cast.js';
import { whileItLasts } from '../../cast/while-it-lasts.js';
import { Blocked } from '../../stops.js';
import { fieldsOf } from '../../wire/exchange.js';

const IN_PROFILE = 'profile/subscriptions-are-the-users';
const LAW = 'subscriptions/stay-when-the-profile-changes';
const UID = 'uid/is-consistent';
const EMAIL = 'email/email-is-the-users';
const SERVED = 'subscriptions/profile-scope-is-accepted';
const PROFILE_SERVED = 'profile/scope-is-accepted';

/** What a user may have subscribed to; the first is one of the sample (line 154). */
const CAPABILITIES = ['foo', 'television'];

/** Of a user who has some, after each change that the API lets a user make, and of another user's. */
export default defineCase({
  requirements: [LAW, IN_PROFILE, UID, EMAIL, SERVED, PROFILE_SERVED],
  casts: ['profile'],
  needs: [...USER, 'faults'],
  async run({ cast, check, adapters: { faults } }) {
    const [ann, ben] = [await cast.user(), await cast.user()];
    const uid = await cast.uidOf(ann);
    const condition = { kind: 'subscribed', email: ann.email, capabilities: CAPABILITIES } as const;
    await whileItLasts(faults.provoke(condition), async () => {
      const call = await cast.good(ann, 'subscriptions');
      const own = sorted(fieldsOf(await cast.must('subscriptions', call)).subscriptions);
      if (own.length === 0) throw new Blocked('the subscription does not show in the answer of its user');
      // Whoever has subscribed is who they were.
      const who = await cast.ask(ann, 'uid');
      check.equal(UID, fieldsOf(who).uid, uid, who);
      const address = await cast.ask(ann, 'email');
      check.equal(EMAIL, fieldsOf(address).email, ann.email, address);
      const profile = await cast.good(ann, 'profile');
      let id = '';
      for (const change of [
        () => cast.displayName(ann),
        () => cast.displayName(ben),
        () => cast.ecosystemAnonId(ann),
        async () => {
          id = await cast.avatar(ann);
        },
        () => cast.ask(ann, 'avatarDelete', { path: { id } }),
        () => cast.displayName(ann),
      ]) {
        await change();
        const answer = await cast.call('subscriptions', call);
        check.succeeds(SERVED, answer);
        check.equal(LAW, sorted(fieldsOf(answer).subscriptions), own, answer);
        const whole = await cast.call('profile', profile);
        check.succeeds(PROFILE_SERVED, whole);
        check.equal(IN_PROFILE, sorted(fieldsOf(whole).subscriptions), own, whole);
      }
    });
  },
});

/** Nothing says in which order they come. */
function sorted(list: unknown): unknown[] {
  return Array.isArray(list) ? [...(list as unknown[])].sort() : [];
}
