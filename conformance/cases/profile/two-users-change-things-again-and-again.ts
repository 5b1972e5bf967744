import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { type ProfileCast, USER } from '../../cast/profile-cast.js';
import {
  eyeOn,
  type Given,
  GOES_ON_SEEING,
  PROPERTIES,
  type Properties,
  type Property,
} from '../../cast/user-properties.js';
import type { Check } from '../../judging/check.js';
import { isRefused } from '../../judging/failure-of-the-server.js';
import { isSuccess } from '../../judging/success.js';
import type { TokenOwner } from '../../targets/target.js';

const ALONE = 'api/changes-reach-their-user-alone';
const NOT_THEIRS = 'avatar-delete/id-that-is-not-theirs-leaves-the-avatar';
const FIRST_ID = 'ecosystem-anon-id-post/sets-the-id';
const SPARED = 'avatar-delete/avatar-of-another-user-stays';

/** What a change has to do, and what stays through the change of something else. */
const LAWS = {
  changed: {
    displayName: 'display-name-post/updates-the-name',
    ecosystemAnonId: 'ecosystem-anon-id-post/second-update-takes-effect-or-answers-106',
    avatar: 'avatar-upload/becomes-the-users-avatar',
  },
  stays: {
    uid: 'uid/stays-when-the-profile-changes',
    email: 'email/stays-when-the-profile-changes',
    displayName: 'display-name/stays-when-other-properties-change',
    ecosystemAnonId: 'ecosystem-anon-id/stays-when-other-properties-change',
    avatar: 'avatar/stays-when-other-properties-change',
  },
} as const;

/** Line 49: an attempt to update an identifier that is there. */
const IS_SET = 106;

type Settable = keyof typeof LAWS.changed;

/** What should be seen of a user from now on, by property. */
type Due = Map<Property, string | undefined>;

/** One change: of whom, of what, and what is due afterwards; undefined where any other value is. */
interface Change {
  readonly by: 'ann' | 'ben';
  readonly property: Settable;
  make(cast: ProfileCast, user: TokenOwner, check: Check, due: Due): Promise<string | undefined>;
}

/** What no other user's address ends with, of letters that any name may have. */
function ownLetters({ email }: TokenOwner): string {
  return (email.split('@')[0] ?? '').replace(/[^a-z0-9]/gi, '').slice(-12);
}

/** A name that was set before is no new one (line 298), and may be refused: then the one that is there stays. */
const named = (by: Change['by'], name: string, isNew = true): Change => ({
  by,
  property: 'displayName',
  async make(cast, user, check, due) {
    const displayName = `${name} ${ownLetters(user)}`;
    const update = await cast.call(
      'displayNamePost',
      await cast.good(user, 'displayNamePost', { body: { displayName } }),
    );
    if (!isNew && isRefused(update)) return due.get('displayName');
    check.control(update);
    return displayName;
  },
});

/** An update of an identifier that is set may be refused with 106 (line 49): then the one of before stays. */
const identified = (by: Change['by']): Change => ({
  by,
  property: 'ecosystemAnonId',
  async make(cast, user, check, due) {
    if (!due.has('ecosystemAnonId')) return cast.ecosystemAnonId(user);
    const ecosystemAnonId = cast.anonId();
    const call = await cast.good(user, 'ecosystemAnonIdPost', { body: { ecosystemAnonId } });
    const answer = await cast.call('ecosystemAnonIdPost', call);
    if (isSuccess(answer)) return ecosystemAnonId;
    check.errno(LAWS.changed.ecosystemAnonId, answer, IS_SET);
    return due.get('ecosystemAnonId');
  },
});

const pictured = (by: Change['by']): Change => ({
  by,
  property: 'avatar',
  async make(cast, user) {
    await cast.must('avatarUpload', await cast.upload(user));
    return undefined;
  },
});

/** The bystander sets everything in between; the names come back, and are those of nobody else. */
const CHANGES: readonly Change[] = [
  named('ben', 'Ben Example'),
  named('ann', 'Ann Example'),
  identified('ben'),
  pictured('ben'),
  named('ann', 'Ann Another'),
  named('ann', 'Ann Example', false),
  named('ann', 'Ann Example', false),
  identified('ann'),
  pictured('ann'),
  identified('ann'),
  pictured('ann'),
  named('ben', 'Ben Another'),
  identified('ann'),
  pictured('ann'),
  identified('ben'),
  pictured('ben'),
  named('ann', 'Ann At Last'),
];

/** Judges what is seen of a user against what is due; what is there once is due from then on, right or wrong. */
function judge(check: Check, seen: Properties, due: Due, lawOf: (property: Property) => string): void {
  for (const property of PROPERTIES) {
    const { value, answer } = seen[property];
    const ok = value === due.get(property);
    const actual = ok ? 'it' : value === undefined ? 'none' : 'another';
    check.that(
      lawOf(property),
      ok,
      due.has(property) ? `the ${property} that is due` : `no ${property}`,
      actual,
      answer,
    );
    if (value === undefined) due.delete(property);
    else due.set(property, value);
  }
}

/** Judges that a user has a picture which nobody was seen with, whatever its id. */
function judgeNew(check: Check, { value, answer }: Given, known: Set<string>): string | undefined {
  const isNew = value !== undefined && !known.has(value);
  check.that(LAWS.changed.avatar, isNew, 'an avatar that nobody had', isNew ? 'it' : 'a former one, or none', answer);
  known.add(value ?? '');
  return value;
}

/** Somebody of whom nothing is set, and an eye on them. */
async function somebody(cast: ProfileCast, check: Check) {
  const user = await cast.user();
  const eye = await eyeOn(cast, check, user);
  const due: Due = new Map();
  for (const [property, { value }] of Object.entries(await eye.look()))
    if (value !== undefined) due.set(property as Property, value);
  return { user, eye, due };
}

export default defineCase({
  requirements: [
    ...[ALONE, NOT_THEIRS, SPARED, FIRST_ID],
    ...Object.values(LAWS.changed),
    ...Object.values(LAWS.stays),
    ...GOES_ON_SEEING,
  ],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const people = { ann: await somebody(cast, check), ben: await somebody(cast, check) };
    const { ann, ben } = people;
    const known = new Set<string>();
    for (const { by, property, make } of CHANGES) {
      const [actor, other] = by === 'ann' ? [ann, ben] : [ben, ann];
      const isFirst = !actor.due.has(property);
      const value = await make(cast, actor.user, check, actor.due);
      const seen = await actor.eye.look();
      const isDue = property === 'avatar' ? judgeNew(check, seen.avatar, known) : value;
      if (isDue !== undefined) actor.due.set(property, isDue);
      const law = isFirst && property === 'ecosystemAnonId' ? FIRST_ID : LAWS.changed[property];
      judge(check, seen, actor.due, (each) => (each === property ? law : LAWS.stays[each]));
      judge(check, await other.eye.look(), other.due, () => ALONE);
    }
    const theirs = text(await cast.ask(ben.user, 'avatar'), 'id');
    for (const id of [theirs, cast.hex(16)]) {
      await cast.call('avatarDelete', await cast.good(ann.user, 'avatarDelete', { path: { id } }));
      judge(check, await ann.eye.look(), ann.due, (each) => (each === 'avatar' ? NOT_THEIRS : LAWS.stays[each]));
      judge(check, await ben.eye.look(), ben.due, (each) => (each === 'avatar' ? SPARED : ALONE));
    }
  },
});
