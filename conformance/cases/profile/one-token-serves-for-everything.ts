import { kebab } from '../../../openapi/kebab.js';
import { defineCase } from '../../case.js';
import type { Call } from '../../cast/caller.js';
import { GENERAL_SCOPE, type ProfileCast, USER } from '../../cast/profile-cast.js';
import type { Check } from '../../judging/check.js';
import { documentedAnswer, isSuccess } from '../../judging/success.js';
import { anotherOfItsKind } from '../../requests/other-values.js';
import type { TokenOwner } from '../../targets/target.js';
import { type Answered, fieldsOf } from '../../wire/exchange.js';

const READING = ['profile', 'email', 'subscriptions', 'uid', 'avatar', 'displayName', 'ecosystemAnonId'] as const;
const WRITING = ['displayNamePost', 'ecosystemAnonIdPost', 'avatarUpload', 'avatarDelete'] as const;

type Reading = (typeof READING)[number];

/** The row that an operation serves a token with the general scope. */
const lawOf = (operation: string) =>
  operation === 'profile' ? 'profile/scope-is-accepted' : `${kebab(operation)}/profile-scope-is-accepted`;

/** The rows of what the endpoints give, each in a field by its own name. */
const DUE = {
  uid: 'uid/is-consistent',
  email: 'email/email-is-the-users',
  displayName: 'display-name/is-the-users',
  ecosystemAnonId: 'ecosystem-anon-id/is-the-users',
} as const;

const IN_PROFILE = { uid: 'profile/uid-is-the-users', email: 'profile/email-is-the-users' } as const;

const GONE = 'avatar-delete/avatar-is-gone';
const SHOWN = 'avatar-upload/becomes-the-users-avatar';

/** Line 49: an attempt to update an identifier that is there. */
const IS_SET = 106;

type Due = Partial<Record<keyof typeof DUE, string | undefined>>;

/** Somebody who has one token, and makes every request with it. */
class WithOneToken {
  private readonly due: Due;
  private avatar: unknown;
  private readonly formerAvatars = new Set<unknown>();

  constructor(
    private readonly cast: ProfileCast,
    private readonly check: Check,
    private readonly user: TokenOwner,
    private readonly bearer: string,
  ) {
    this.due = { email: user.email };
  }

  /** Makes a request that has to be served. @throws Blocked unless it is */
  private async ask(operation: string, call: Call = {}): Promise<Answered> {
    const answer = await this.cast.call(operation, { ...call, bearer: this.bearer });
    this.check.succeeds(lawOf(operation), answer);
    return answer;
  }

  async names(): Promise<void> {
    const displayName = `Ann ${this.cast.hex(6)}`;
    this.check.control(await this.ask('displayNamePost', { body: { displayName } }));
    this.due.displayName = displayName;
  }

  /** From the second time on that may be refused with 106 (line 49). */
  async identifies(headers: Readonly<Record<string, string>> = {}): Promise<void> {
    const ecosystemAnonId = this.cast.anonId();
    const call = { headers, body: { ecosystemAnonId }, bearer: this.bearer };
    const answer = await this.cast.call('ecosystemAnonIdPost', call);
    if (this.due.ecosystemAnonId !== undefined && fieldsOf(answer).errno === IS_SET) return;
    this.check.succeeds(lawOf('ecosystemAnonIdPost'), answer);
    if (isSuccess(answer)) this.due.ecosystemAnonId = ecosystemAnonId;
  }

  async uploads(): Promise<void> {
    const { bearer: _another, ...call } = await this.cast.upload(this.user);
    this.check.control(await this.ask('avatarUpload', call));
    const { answer, fields } = documentedAnswer(this.check, await this.ask('avatar'));
    const { id, avatarDefault } = fields;
    const isNew = typeof id === 'string' && avatarDefault !== true && id !== this.avatar && !this.formerAvatars.has(id);
    this.check.that(SHOWN, isNew, 'another avatar than before', isNew ? 'it' : 'a former one, or none', answer);
    this.formerAvatars.add(this.avatar);
    this.avatar = id;
  }

  async deletes(): Promise<void> {
    const id = String(this.avatar);
    this.check.control(await this.ask('avatarDelete', { path: { id } }));
    const { answer, fields } = documentedAnswer(this.check, await this.ask('avatar'));
    this.check.that(
      GONE,
      fields.id !== id,
      'no longer that avatar',
      fields.id === id ? 'that avatar' : 'not it',
      answer,
    );
    this.avatar = fields.id;
  }

  /** A body, a token and a scope that are no good, and an identifier on the condition that there is none. */
  async isRefused(): Promise<void> {
    const { cast, bearer, user } = this;
    const none = { headers: { 'content-type': 'image/png' }, bytes: Buffer.from('none') };
    const answers = [
      await cast.call('displayNamePost', { bearer, body: { displayName: 7 } }),
      await cast.call('avatarUpload', { bearer, ...none }),
      await cast.call('uid', { bearer: anotherOfItsKind(bearer) }),
      await cast.call('avatarUpload', { bearer: await cast.token(user, ['profile:avatar']), ...none }),
    ];
    await this.identifies({ 'if-none-match': '*' });
    // What ought to have been refused is judged elsewhere: here it leaves nothing that is due.
    if (!answers.some(isSuccess)) return;
    this.due.displayName = undefined;
    this.avatar = undefined;
  }

  /** Reads everything, and judges what is due. */
  async looks(): Promise<void> {
    const { check, due } = this;
    const answers = await Promise.all(
      READING.map(async (operation) => [operation, await this.ask(operation)] as const),
    );
    const seen = new Map(answers.filter(([, answer]) => isSuccess(answer)));
    const judge = (law: string, [operation, field]: readonly [Reading, string], wanted: unknown) => {
      const answer = seen.get(operation);
      if (answer !== undefined && wanted !== undefined) check.equal(law, fieldsOf(answer)[field], wanted, answer);
    };
    const own = seen.get('uid');
    if (own !== undefined) due.uid ??= String(fieldsOf(own).uid);
    for (const [operation, law] of entriesOf(DUE)) judge(law, [operation, operation], due[operation]);
    for (const [field, law] of entriesOf(IN_PROFILE)) judge(law, ['profile', field], due[field]);
    judge(SHOWN, ['avatar', 'id'], this.avatar);
  }
}

function entriesOf<K extends string>(laws: Readonly<Record<K, string>>): [K, string][] {
  return Object.entries(laws) as [K, string][];
}

/**
 * Nearly everywhere else each request has a token of its own. Here one token has everything done and shown, before
 * anything is set, while a former avatar is there and the current one deleted, and after requests that were refused.
 */
export default defineCase({
  requirements: [
    ...[...READING, ...WRITING].map(lawOf),
    ...Object.values(DUE),
    ...Object.values(IN_PROFILE),
    ...[GONE, SHOWN],
  ],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const user = await cast.user();
    const ann = new WithOneToken(cast, check, user, await cast.token(user, [GENERAL_SCOPE]));
    await ann.looks();
    await ann.names();
    await ann.identifies();
    await ann.uploads();
    await ann.uploads();
    await ann.names();
    await ann.looks();
    await ann.deletes();
    await ann.looks();
    await ann.isRefused();
    await ann.identifies();
    await ann.uploads();
    await ann.looks();
    await ann.deletes();
    await ann.names();
    await ann.identifies();
    await ann.looks();
  },
});
