import { deviation } from '../../../deviation.js';
import type { Wraps } from '../../../seams.js';
import { around, type Fields, type Run, without } from '../../at-operation.js';
import { memory } from '../../memory.js';

/** How often each account had a session opened by each operation. */
const opened = memory(() => new Map<string, number>());

/** From the second session on that an operation opens for an account, something becomes of the answer. */
function later(operation: string, work: (answer: Fields, run: Run) => Fields): Wraps {
  return around(operation, async (run) => {
    const answer = await run.next(run.input);
    const body = (answer.body ?? {}) as Fields;
    if (body.sessionToken === undefined) return answer;
    const key = `${operation} ${String(body.uid)}`;
    const before = opened(run.world).get(key) ?? 0;
    opened(run.world).set(key, before + 1);
    return before === 0 ? answer : { ...answer, body: work(body, run) };
  });
}

/** The token of an answer is as good as spent. */
function spending(type: 'sessionToken' | 'keyFetchToken') {
  return (body: Fields, { world }: Run): Fields => {
    const token = world.tokens.findBySeed(type, String(body[type]));
    if (token !== undefined) world.tokens.end(token);
    return body;
  };
}

/** Faults in the sessions that new passwords open, which a first new password does not show. */
export default {
  'a-second-change-gives-no-session': deviation({
    violates: 'password-change-finish/session-token-on-request',
    alsoBreaks: ['password-change-finish/*'],
    says: 'For its second change with a session an account gets an empty object.',
    wrap: later('passwordChangeFinish', () => ({})),
  }),
  'a-second-change-gives-spent-keys': deviation({
    violates: 'password-change-finish/key-fetch-token-fetches-keys',
    says: 'The keyFetchToken of a second change with a session is good for nothing.',
    wrap: later('passwordChangeFinish', spending('keyFetchToken')),
  }),
  'a-second-change-gives-no-keys': deviation({
    violates: 'password-change-finish/key-fetch-token-on-request',
    says: 'A second change with a session gives no keyFetchToken.',
    wrap: later('passwordChangeFinish', without('keyFetchToken')),
  }),
  'a-second-reset-gives-an-ended-session': deviation({
    violates: 'account-reset/session-token-is-live',
    says: 'The sessionToken of a second reset with a session is no session any more.',
    wrap: later('accountReset', spending('sessionToken')),
  }),
  'a-second-reset-gives-spent-keys': deviation({
    violates: 'account-reset/key-fetch-token-fetches-keys',
    says: 'The keyFetchToken of a second reset with a session is good for nothing.',
    wrap: later('accountReset', spending('keyFetchToken')),
  }),
  'a-sign-in-carries-nothing-on': deviation({
    violates: 'password-change-finish/session-token-on-request',
    alsoBreaks: ['password-change-finish/*'],
    says: 'A change that gives the session of a sign-in beside an older session gets an empty object.',
    wrap: around('passwordChangeFinish', async ({ input, next, world }) => {
      const uid = input.token?.uid ?? '';
      const [oldest] = world.tokens.allOf(uid, 'sessionToken');
      const given = String((input.body as Fields).sessionToken);
      const named = world.tokens.findBySeed('sessionToken', given) ?? world.tokens.find('sessionToken', given);
      const answer = await next(input);
      return named === undefined || named.tokenId === oldest?.tokenId ? answer : { ...answer, body: {} };
    }),
  }),
};
