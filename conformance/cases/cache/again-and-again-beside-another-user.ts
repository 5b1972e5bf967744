import { defineCase } from '../../case.js';
import { inWords } from '../../cast/certificate.js';
import { GENERAL_SCOPE, type ProfileCast, USER } from '../../cast/profile-cast.js';
import { eyeOn, GOES_ON_SEEING, PROPERTIES, type Properties } from '../../cast/user-properties.js';
import type { Check } from '../../judging/check.js';
import { checkSameProperty } from '../../judging/same-property.js';
import { documentedAnswer } from '../../judging/success.js';
import type { TokenOwner } from '../../targets/target.js';
import { fieldsOf } from '../../wire/exchange.js';

const SPARES = 'cache-delete/spares-what-the-user-has-set';
const SHOWS = 'cache-delete/forgets-the-users-data';
const SUB = 'profile/sub-is-the-uid';
const UID = 'profile/uid-is-the-users';
const EMAIL = 'profile/email-is-the-users';
const DELETED = 'profile/deleted-avatar-is-shown-no-longer';
const DEFAULT = 'profile/avatar-default-is-the-users';
const SERVED = 'profile/scope-is-accepted';

type Change = (cast: ProfileCast, user: TokenOwner) => Promise<unknown>;

const setName: Change = (cast, user) => cast.displayName(user);
const upload: Change = (cast, user) => cast.avatar(user);

/** A second identifier may be refused with 106 (line 49): then the first one is shown at either place. */
const setAnonId: Change = async (cast, user) => {
  const body = { ecosystemAnonId: cast.anonId() };
  await cast.call('ecosystemAnonIdPost', await cast.good(user, 'ecosystemAnonIdPost', { body }));
};

const deleteAvatar: Change = async (cast, user) => {
  const { id } = fieldsOf(await cast.ask(user, 'avatar'));
  await cast.ask(user, 'avatarDelete', { path: { id: String(id) } });
};

/** Each state of the profile is read, so that it may be cached, before the next one is made. */
const CHANGES = [setName, setAnonId, upload, setName, setAnonId, upload, deleteAvatar, setName];

/** Judges whether two looks at the same user show the same. */
function judgeSame(check: Check, before: Properties, after: Properties): void {
  for (const property of PROPERTIES) {
    const { value, answer } = after[property];
    const ok = value === before[property].value;
    check.that(SPARES, ok, `the ${property} of before`, ok ? 'it' : 'another, or none', answer);
  }
}

/**
 * Judges what the profile shows of each property by what the endpoint of its own gives. Of what is not set there is
 * nothing to compare, but that no deleted picture is shown.
 */
async function judgeProfile(cast: ProfileCast, check: Check, bearer: string, own: Properties): Promise<void> {
  const served = await cast.call('profile', { bearer });
  check.succeeds(SERVED, served);
  const { answer, fields } = documentedAnswer(check, served);
  check.equal(UID, fields.uid, own.uid.value, answer);
  check.equal(SUB, fields.sub, own.uid.value, answer);
  check.equal(EMAIL, fields.email, own.email.value, answer);
  for (const property of ['displayName', 'ecosystemAnonId'] as const)
    if (own[property].value !== undefined) check.equal(SHOWS, fields[property], own[property].value, answer);
  const hasOne = own.avatar.value !== undefined;
  const { avatar: expected } = fieldsOf(own.avatar.answer);
  if (hasOne) await checkSameProperty(check, cast.caller, SHOWS, { actual: fields.avatar, expected, answer });
  check.that(DEFAULT, fields.avatarDefault !== hasOne, `not ${hasOne}`, inWords(fields.avatarDefault), answer);
}

/** After every change the cache is emptied; in the end also by requests that are refused. */
export default defineCase({
  requirements: [SPARES, SHOWS, SUB, UID, EMAIL, DELETED, DEFAULT, SERVED, ...GOES_ON_SEEING],
  casts: ['profile'],
  needs: [...USER, 'cacheSecret'],
  async run({ cast, check }) {
    const [ann, ben] = [await cast.user(), await cast.user()];
    for (const change of [setName, setAnonId, upload]) await change(cast, ben);
    const [eye, eyeOnBen] = [await eyeOn(cast, check, ann), await eyeOn(cast, check, ben)];
    const bens = await eyeOnBen.look();
    const bearer = await cast.token(ann, ['openid', GENERAL_SCOPE]);
    const path = { uid: await cast.uidOf(ann) };
    let shown = fieldsOf(await cast.must('profile', { bearer })).avatar;
    for (const change of CHANGES) {
      await change(cast, ann);
      const before = await eye.look();
      await cast.must('cacheDelete', { path, bearer: cast.cacheSecret });
      const after = await eye.look();
      judgeSame(check, before, after);
      await judgeProfile(cast, check, bearer, after);
      const { answer, fields } = documentedAnswer(check, await cast.call('profile', { bearer }));
      const isDeleted = change === deleteAvatar && fields.avatar === shown;
      check.that(DELETED, !isDeleted, 'no deleted avatar', isDeleted ? 'one' : 'none', answer);
      shown = fields.avatar;
    }
    judgeSame(check, bens, await eyeOnBen.look());
    const before = await eye.look();
    for (const refused of [{ bearer }, { bearer: cast.hex(16) }, {}])
      await cast.call('cacheDelete', { path, ...refused });
    judgeSame(check, before, await eye.look());
  },
});
