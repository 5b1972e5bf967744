import { defineCase } from '../../case.js';
import { USER } from '../../cast/profile-cast.js';
import { expectedErrnos } from '../../judging/expected-errno.js';
import { anotherOfItsKind } from '../../requests/other-values.js';

/** What reads a property that a user may not have, and the first half of its rows. */
const READING = { displayName: 'display-name', ecosystemAnonId: 'ecosystem-anon-id', avatar: 'avatar' } as const;

const OTHER = Object.values(READING).map((kebab) => `${kebab}/other-scope-is-refused`);
const UNKNOWN = Object.values(READING).map((kebab) => `${kebab}/unknown-bearer-token-is-refused`);

/** That there is none is also something to be told to those alone who may know; and so it is of one property while others are set. */
export default defineCase({
  requirements: [...OTHER, ...UNKNOWN],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check, edition }) {
    const ann = await cast.user();
    await judge();
    await cast.ecosystemAnonId(ann);
    await cast.avatar(ann);
    await judge();
    await cast.displayName(ann);
    await judge();

    async function judge() {
      for (const [operation, kebab] of Object.entries(READING)) await judgeAt(operation, kebab);
    }

    async function judgeAt(operation: string, kebab: string) {
      const errnos = expectedErrnos(edition, cast.caller.operation(operation), 'bad-token');
      const call = await cast.good(ann, operation);
      check.control(await cast.call(operation, call));
      const other = await cast.withScopes(call, ['profile:uid', 'profile:email']);
      check.errno(`${kebab}/other-scope-is-refused`, await cast.call(operation, other), errnos);
      const unknown = { ...call, bearer: anotherOfItsKind(call.bearer ?? '') };
      check.errno(`${kebab}/unknown-bearer-token-is-refused`, await cast.call(operation, unknown), errnos);
    }
  },
});
