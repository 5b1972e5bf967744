import { defineCase } from '../../case.js';

const LIVE = 'session-create/session-token-is-live';
const LASTS = 'session-create/session-token-is-not-used-up';
const DISTINCT = 'session-create/session-token-is-distinct';
const EARLIER = 'session-create/earlier-sessions-survive';

/** How often a session is used: a token that is used up, or counted down, shows by then. */
const TIMES = 2;

export default defineCase({
  requirements: [LIVE, LASTS, DISTINCT, EARLIER],
  casts: ['srp'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const eve = await cast.account();
    // A later sign-in ends none of the earlier sessions.
    const sessions = [ann.session, (await cast.signIn(ann)).session, (await cast.signIn(ann)).session];
    for (const session of sessions) {
      const used = await cast.useSession(session);
      check.succeeds(LIVE, used);
      // A session of somebody else's account would be as live.
      const isOwn = cast.emailIn(used) === ann.email;
      check.that(LIVE, isOwn, 'a session of the account', isOwn ? 'such a session' : 'a session of another', used);
    }
    // Nor does a wrong password, whoever tried it.
    await cast.tryLogin(cast.withPassword(ann, cast.hex()));
    for (const earlier of sessions.slice(0, -1)) check.succeeds(EARLIER, await cast.useSession(earlier));
    for (let time = 0; time < TIMES; time += 1) check.succeeds(LASTS, await cast.useSession(ann.session));
    const different = new Set([...sessions, eve.session].map(({ token }) => token.toLowerCase())).size;
    check.equal(DISTINCT, `${different} different sessionTokens`, `${sessions.length + 1} different sessionTokens`);
  },
});
