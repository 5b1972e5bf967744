import { defineCase } from '../../case.js';
import { GENERAL_SCOPE, USER } from '../../cast/profile-cast.js';
import { expectedErrnos } from '../../judging/expected-errno.js';
import { anotherOfItsKind, nearlyTheSame } from '../../requests/other-values.js';

const SECRET = 'cache-delete/secret-is-accepted';
const ANOTHER = 'cache-delete/other-secret-is-refused';
const PART = 'cache-delete/part-of-the-secret-is-refused';
const OF_A_USER = 'cache-delete/token-of-a-user-is-refused';
const AT_A_USERS = 'uid/unknown-bearer-token-is-refused';

/** Of the user whose cache it is: the general scope, one for reading, one for writing, and several. */
const SCOPES = [
  [GENERAL_SCOPE],
  ['profile:uid'],
  ['profile:display_name:write'],
  ['openid', 'profile:email', 'profile:avatar', 'profile:avatar:write'],
];

/** Characters that are cut off the secret, and bytes in hex that are put behind it. */
const CUT = 4;

export default defineCase({
  requirements: [SECRET, ANOTHER, PART, OF_A_USER, AT_A_USERS],
  casts: ['profile'],
  needs: [...USER, 'cacheSecret'],
  async run({ cast, check, edition }) {
    const ann = await cast.user();
    const path = { uid: await cast.uidOfCached(ann) };
    const errnos = expectedErrnos(edition, cast.caller.operation('cacheDelete'), 'bad-token');
    const good = await cast.call('cacheDelete', { path, bearer: cast.cacheSecret });
    if (![401, 403].includes(good.response.status)) check.control(good);
    check.succeeds(SECRET, good);
    check.control(good);
    for (const another of [anotherOfItsKind(cast.cacheSecret), ...inAnotherCase(cast.cacheSecret)])
      check.errno(ANOTHER, await cast.call('cacheDelete', { path, bearer: another }), errnos);
    const parts = [cast.cacheSecret.slice(0, -CUT), `${cast.cacheSecret}${cast.hex(CUT)}`];
    const near = [...parts, ...nearlyTheSame(cast.cacheSecret)].filter((each) => each !== cast.cacheSecret);
    for (const bearer of near) check.errno(PART, await cast.call('cacheDelete', { path, bearer }), errnos);
    // Whoever has no secret is not served whatever the uid; which of two faults is told is left open.
    for (const bearer of [anotherOfItsKind(cast.cacheSecret), await cast.token(ann, [GENERAL_SCOPE])])
      check.refused(ANOTHER, await cast.call('cacheDelete', { path: { uid: cast.hex(16) }, bearer }));
    // It is the operator's, and the OAuth server has issued it to nobody.
    check.errno(AT_A_USERS, await cast.call('uid', { bearer: cast.cacheSecret }), errnos);
    for (const [user, scopes] of [
      ...SCOPES.map((each) => [ann, each] as const),
      [await cast.user(), [GENERAL_SCOPE]] as const,
    ]) {
      const bearer = await cast.token(user, scopes);
      check.errno(OF_A_USER, await cast.call('cacheDelete', { path, bearer }), errnos);
    }
  },
});

/** Of hexadecimal digits the case may count for nothing; any other text is another one in capitals, or in small letters. */
function inAnotherCase(secret: string): string[] {
  if (/^[0-9a-f-]*$/i.test(secret)) return [];
  return [secret.toUpperCase(), secret.toLowerCase()].filter((each) => each !== secret).slice(0, 1);
}
