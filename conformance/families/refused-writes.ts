import { defineFamily } from '../case.js';
import type { Call } from '../cast/caller.js';
import { text } from '../cast/cast.js';
import { type ProfileCast, USER } from '../cast/profile-cast.js';
import { rowsNamed } from '../judging/ledger-rows.js';
import { documentedAnswer } from '../judging/success.js';
import { anotherOfItsKind } from '../requests/other-values.js';
import { Blocked } from '../stops.js';
import type { TokenOwner } from '../targets/target.js';
import { fieldsOf } from '../wire/exchange.js';

/** The second half of the rows. */
const LAW = 'refused-token-changes-nothing';

/** Line 49: an attempt to update an identifier that is there. */
const IS_SET = 106;

/** What an operation changes: who gives it, in which field, how it is set first, and how a request changes it. */
interface Writing {
  readonly shownBy: string;
  readonly field: string;
  readonly scope: string;
  /** A scope for writing something else. */
  readonly otherScope: string;
  /** The law that a request which is served makes the change, also after some that were refused. */
  readonly changes: string;
  set(cast: ProfileCast, user: TokenOwner): Promise<string>;
  /** The unsent request of somebody who may. */
  change(cast: ProfileCast, user: TokenOwner, value: string): Promise<Call>;
}

const AVATAR = {
  shownBy: 'avatar',
  field: 'id',
  scope: 'profile:avatar',
  otherScope: 'profile:display_name:write',
  set: (cast: ProfileCast, user: TokenOwner) => cast.avatar(user),
} as const;

const WRITINGS: Readonly<Record<string, Writing>> = {
  avatarUpload: {
    ...AVATAR,
    changes: 'avatar-upload/becomes-the-users-avatar',
    change: (cast, user) => cast.upload(user),
  },
  avatarDelete: {
    ...AVATAR,
    changes: 'avatar-delete/avatar-is-gone',
    change: (cast, user, id) => cast.good(user, 'avatarDelete', { path: { id } }),
  },
  displayNamePost: {
    shownBy: 'displayName',
    field: 'displayName',
    scope: 'profile:display_name',
    otherScope: 'profile:avatar:write',
    changes: 'display-name-post/updates-the-name',
    set: (cast, user) => cast.displayName(user),
    change: (cast, user) =>
      cast.good(user, 'displayNamePost', { body: { displayName: `Not her name ${cast.hex(6)}` } }),
  },
  ecosystemAnonIdPost: {
    shownBy: 'ecosystemAnonId',
    field: 'ecosystemAnonId',
    scope: 'profile:ecosystem_anon_id',
    otherScope: 'profile:avatar:write',
    changes: 'ecosystem-anon-id-post/second-update-takes-effect-or-answers-106',
    set: (cast, user) => cast.ecosystemAnonId(user),
    change: (cast, user) => cast.good(user, 'ecosystemAnonIdPost', { body: { ecosystemAnonId: cast.anonId() } }),
  },
};

/** The same request with each token that is not enough. */
async function badlyCredited(cast: ProfileCast, { scope, otherScope }: Writing, call: Call): Promise<Call[]> {
  const { bearer = '', ...bare } = call;
  const scoped = [[scope], [otherScope], ['profile:uid']].map((scopes) => cast.withScopes(call, scopes));
  return [...(await Promise.all(scoped)), { ...call, bearer: anotherOfItsKind(bearer) }, bare];
}

/**
 * Sends a change with tokens that do not allow it, and looks at what they would have changed. Whether they are refused is
 * decided elsewhere: one that is served blocks the case.
 */
export default defineFamily<ProfileCast>('refused-writes', (edition) =>
  rowsNamed(edition, [LAW]).map(({ requirement: { id }, page }) => ({
    of: id,
    requirements: [id, ...[WRITINGS[page.operation.id]?.changes ?? []].flat()],
    casts: ['profile'] as const,
    needs: USER,
    async run({ cast, check }) {
      const operation = page.operation.id;
      const writing = WRITINGS[operation];
      if (writing === undefined) throw new Error(`nothing is known of what ${operation} writes`);
      const { shownBy, field } = writing;
      const ann = await cast.user();
      await writing.set(cast, ann);
      const look = await cast.good(ann, shownBy);
      const before = text(await cast.must(shownBy, look), field);
      const change = await writing.change(cast, ann, before);
      for (const call of await badlyCredited(cast, writing, change)) {
        const { status } = (await cast.call(operation, call)).response;
        if (status < 400 || status > 499) throw new Blocked(`a token that does not allow it meets status ${status}`);
        const { answer, fields } = documentedAnswer(check, await cast.call(shownBy, look));
        const isKept = fields[field] === before;
        check.that(id, isKept, `the ${shownBy} of before`, isKept ? 'it' : 'another, or none', answer);
      }
      const allowed = await cast.call(operation, change);
      // An identifier that is set may be refused so (line 49).
      if (operation === 'ecosystemAnonIdPost' && fieldsOf(allowed).errno === IS_SET)
        return check.errno(writing.changes, allowed, IS_SET);
      check.control(allowed);
      const { answer, fields } = documentedAnswer(check, await cast.call(shownBy, look));
      const isChanged = fields[field] !== before;
      check.that(writing.changes, isChanged, `another ${shownBy} than before`, isChanged ? 'it' : 'the same', answer);
    },
  })),
);
