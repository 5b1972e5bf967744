import { defineCase } from '../../case.js';
import { inWords } from '../../cast/certificate.js';
import { GENERAL_SCOPE, type ProfileCast, USER } from '../../cast/profile-cast.js';
import type { Check } from '../../judging/check.js';
import type { TokenOwner } from '../../targets/target.js';
import { type Answered, fieldsOf } from '../../wire/exchange.js';

const UID = 'profile/uid-is-the-users';
const EMAIL = 'profile/email-is-the-users';
const NAME = 'profile/display-name-is-the-users';
const NO_UID = 'profile/no-uid-without-its-scope';
const CLAIM = 'profile/openid-email-scope-gives-email';

/** Of one property each, with and without the scope that adds the sub (line 107). */
const NARROW = ['profile:display_name', 'profile:email', 'profile:avatar'];

/**
 * A profile is read by two tokens of the same user, one right after the other: the second sees what its own scopes open
 * (line 75), no less where the first opened less, and no more where it opened more. What a server keeps of the first
 * answer must not tell.
 */
export default defineCase({
  requirements: [UID, EMAIL, NAME, NO_UID, CLAIM],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const ann = await cast.user();
    await generalBehindNarrow(cast, check, ann);
    for (const scope of NARROW) {
      const { sub, uid, answer } = await second(cast, ann, ['openid', scope], [scope]);
      const seen = sub ?? uid ?? undefined;
      check.that(NO_UID, seen === undefined, `no uid and no sub for ${scope}`, inWords(seen), answer);
    }
    const ben = await cast.user();
    for (const scopes of [['openid'], ['profile:display_name', 'openid']]) {
      const { email, answer } = await second(cast, ben, scopes, [...scopes, 'email']);
      check.equal(CLAIM, email, ben.email, answer);
    }
  },
});

/** The first token may be refused, as the section asks for the scope `profile` (line 73). */
async function generalBehindNarrow(cast: ProfileCast, check: Check, user: TokenOwner): Promise<void> {
  const name = await cast.displayName(user);
  const id = await cast.uidOf(user);
  const { uid, email, displayName, answer } = await second(cast, user, ['profile:avatar'], [GENERAL_SCOPE]);
  check.control(answer);
  check.equal(UID, uid, id, answer);
  check.equal(EMAIL, email, user.email, answer);
  check.equal(NAME, displayName, name, answer);
}

/** What the second of two tokens is shown. */
async function second(
  cast: ProfileCast,
  user: TokenOwner,
  first: readonly string[],
  then: readonly string[],
): Promise<Readonly<Record<string, unknown>> & { readonly answer: Answered }> {
  const call = await cast.good(user, 'profile');
  const [before, after] = [await cast.withScopes(call, first), await cast.withScopes(call, then)];
  await cast.call('profile', before);
  const answer = await cast.call('profile', after);
  return { ...fieldsOf(answer), answer };
}
