import { kebab } from '../../../openapi/kebab.js';
import { defineCase } from '../../case.js';
import type { Call } from '../../cast/caller.js';
import { GENERAL_SCOPE, type ProfileCast, USER } from '../../cast/profile-cast.js';
import type { Check } from '../../judging/check.js';
import { documentedAnswer, isSuccess } from '../../judging/success.js';
import type { TokenOwner } from '../../targets/target.js';
import { type Answered, fieldsOf } from '../../wire/exchange.js';

const NAMED = 'display-name-post/updates-the-name';
const IDENTIFIED = 'ecosystem-anon-id-post/sets-the-id';
const UPDATED = 'ecosystem-anon-id-post/second-update-takes-effect-or-answers-106';
const PICTURED = 'avatar-upload/becomes-the-users-avatar';
const GONE = 'avatar-delete/avatar-is-gone';

/** What is done and looked at, each by a token with one scope. */
const OPERATIONS = [
  'displayNamePost',
  'displayName',
  'ecosystemAnonIdPost',
  'ecosystemAnonId',
  'avatarUpload',
  'avatar',
  'avatarDelete',
];

/** The row that an operation serves a token with its own scope, or with the general one. */
const servedLaw = (operation: string, isGeneral: boolean) =>
  `${kebab(operation)}/${isGeneral ? 'profile-scope' : 'scope'}-is-accepted`;

/** Line 49: an attempt to update an identifier that is there. */
const IS_SET = 106;

/** Somebody whose requests bring just one scope: that of the operation, or the general one. */
class Narrowly {
  constructor(
    private readonly cast: ProfileCast,
    private readonly check: Check,
    private readonly user: TokenOwner,
    private readonly isGeneral: boolean,
  ) {}

  /** Makes a request that has to succeed. @throws Blocked unless it does */
  async ask(operation: string, call: Call = {}): Promise<Answered> {
    const good = await this.cast.good(this.user, operation, call);
    const { scopes } = this.cast.caller.operation(operation);
    const own = this.isGeneral ? [GENERAL_SCOPE] : (scopes[0] ?? []);
    const answer = await this.cast.call(operation, await this.cast.withScopes(good, own));
    if (operation === 'ecosystemAnonIdPost' && fieldsOf(answer).errno === IS_SET) return answer;
    this.check.succeeds(servedLaw(operation, this.isGeneral), answer);
    this.check.control(answer);
    return answer;
  }

  async shown(operation: string, field: string): Promise<{ value: unknown; answer: Answered }> {
    const { answer, fields } = documentedAnswer(this.check, await this.ask(operation));
    return { value: fields[field], answer };
  }

  /** The law holds if the field has this value after the change. */
  async judge(law: string, [operation, field]: readonly [string, string], due: string): Promise<void> {
    const { value, answer } = await this.shown(operation, field);
    this.check.that(law, value === due, `the ${field} that was set`, value === due ? 'it' : 'another, or none', answer);
  }
}

/**
 * All other requests are made with both scopes: one that is served and does nothing shows here alone. Everything is looked
 * at while there is none, set, replaced, and the avatar deleted.
 */
export default defineCase({
  requirements: [
    ...[NAMED, IDENTIFIED, UPDATED, PICTURED, GONE],
    ...OPERATIONS.flatMap((operation) => [servedLaw(operation, false), servedLaw(operation, true)]),
  ],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    for (const isGeneral of [false, true]) {
      const user = await cast.user();
      const ann = new Narrowly(cast, check, user, isGeneral);
      for (const operation of ['displayName', 'ecosystemAnonId']) await ann.ask(operation);
      const ecosystemAnonId = cast.anonId();
      await ann.ask('ecosystemAnonIdPost', { body: { ecosystemAnonId } });
      await ann.judge(IDENTIFIED, ['ecosystemAnonId', 'ecosystemAnonId'], ecosystemAnonId);
      const another = cast.anonId();
      const update = await ann.ask('ecosystemAnonIdPost', { body: { ecosystemAnonId: another } });
      const due = isSuccess(update) ? another : ecosystemAnonId;
      await ann.judge(UPDATED, ['ecosystemAnonId', 'ecosystemAnonId'], due);
      let id = (await ann.shown('avatar', 'id')).value;
      for (const _time of ['first', 'second']) {
        const displayName = `Ann ${cast.hex(6)}`;
        await ann.ask('displayNamePost', { body: { displayName } });
        await ann.judge(NAMED, ['displayName', 'displayName'], displayName);
        id = await uploaded(ann, check, await cast.upload(user), id);
      }
      if (typeof id !== 'string') continue;
      await ann.ask('avatarDelete', { path: { id } });
      const after = await ann.shown('avatar', 'id');
      check.that(GONE, after.value !== id, 'no longer that avatar', after.value === id ? 'it' : 'not it', after.answer);
    }
  },
});

/** The id of the avatar after an upload: undefined where that is none, or is as before. */
async function uploaded(ann: Narrowly, check: Check, call: Call, before: unknown): Promise<unknown> {
  const { bearer: _both, ...upload } = call;
  await ann.ask('avatarUpload', upload);
  const { value: id, answer } = await ann.shown('avatar', 'id');
  const isNew = typeof id === 'string' && id !== before;
  check.that(PICTURED, isNew, 'another avatar than before', isNew ? 'it' : 'that of before, or none', answer);
  return isNew ? id : undefined;
}
