import { deviation } from '../../../deviation.js';
import type { AccountRow } from '../../../domain/rows.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { around, type Fields, type Run } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { revive } from './_tokens.js';

const body = ({ input }: Run): Fields => (input.body ?? {}) as Fields;
const wantsKeys = ({ input }: Run): boolean => (input.query as Fields).keys === true;

/** After a request of some kind the account has other keys than the operation left it. */
function keysAfter(
  operation: string,
  when: (run: Run) => boolean,
  changes: (world: World, before: AccountRow) => Partial<Pick<AccountRow, 'kA' | 'wrapKb'>>,
): Wraps {
  return around(operation, async (run) => {
    const { input, next, world } = run;
    const before = world.accounts.get(input.token?.uid ?? '');
    const answer = await next(input);
    if (when(run)) world.accounts.update(before.uid, changes(world, before));
    return answer;
  });
}

const formerWrapKb = (_world: World, { wrapKb }: AccountRow) => ({ wrapKb });
const newKA = (world: World) => ({ kA: world.random.hex(32) });

/** Seeds of keyFetchTokens that stay good. */
const spared = memory(() => new Set<unknown>());

/** The keyFetchTokens that some requests give out stay good when they are used. */
function sparing(operation: string, when: (run: Run) => boolean): Wraps {
  return {
    ...around(operation, async (run) => {
      const answer = await run.next(run.input);
      if (when(run)) spared(run.world).add(((answer.body ?? {}) as Fields).keyFetchToken);
      return answer;
    }),
    'accounts.sealedKeys': (next, world) => (token) => {
      const bundle = next(token);
      if (spared(world).has(token.seed)) revive(world, token);
      return bundle;
    },
  };
}

const OF_RESET = 'account-reset/wishes-leave-the-keys-of-a-reset';
const OF_CHANGE = 'password-change-finish/wishes-leave-ka';
const OF_LOGIN = 'account-login/optional-parameters-change-nothing-else';

/** Faults of requests that ask for something besides, which has nothing to do with what goes wrong. */
export default {
  'a-reset-for-a-session-leaves-wrap-kb': deviation({
    violates: OF_RESET,
    families: ['onepw'],
    says: 'A reset that is asked for a session, and for no keys, leaves wrapKb as it was.',
    wrap: keysAfter('accountReset', (run) => body(run).sessionToken === true && !wantsKeys(run), formerWrapKb),
  }),
  'a-reset-for-keys-leaves-wrap-kb': deviation({
    violates: OF_RESET,
    families: ['onepw'],
    says: 'A reset that is asked for a session and its keys leaves wrapKb as it was.',
    wrap: keysAfter('accountReset', (run) => body(run).sessionToken === true && wantsKeys(run), formerWrapKb),
  }),
  'a-reset-for-a-session-makes-a-new-ka': deviation({
    violates: OF_RESET,
    families: ['onepw'],
    says: 'A reset that is asked for a session makes a new kA.',
    wrap: keysAfter('accountReset', (run) => body(run).sessionToken === true, newKA),
  }),
  'a-change-for-a-session-makes-a-new-ka': deviation({
    violates: OF_CHANGE,
    families: ['onepw'],
    says: 'A change that is asked for a session, and for no keys, makes a new kA.',
    wrap: keysAfter('passwordChangeFinish', (run) => body(run).sessionToken !== undefined && !wantsKeys(run), newKA),
  }),
  'a-change-for-keys-makes-a-new-ka': deviation({
    violates: OF_CHANGE,
    families: ['onepw'],
    says: 'A change that is asked for a session and its keys makes a new kA.',
    wrap: keysAfter('passwordChangeFinish', (run) => body(run).sessionToken !== undefined && wantsKeys(run), newKA),
  }),
  'a-login-for-a-service-makes-a-new-ka': deviation({
    violates: OF_LOGIN,
    alsoBreaks: ['account-keys/*', '*/ka-is-kept'],
    families: ['onepw'],
    says: 'A login with a service makes a new kA.',
    wrap: around('accountLogin', async (run) => {
      const answer = await run.next(run.input);
      const uid = String(((answer.body ?? {}) as Fields).uid);
      if (body(run).service !== undefined) run.world.accounts.update(uid, newKA(run.world));
      return answer;
    }),
  }),
  'tokens-of-logins-for-a-service-survive': deviation({
    violates: OF_LOGIN,
    alsoBreaks: ['account-keys/*'],
    families: ['onepw'],
    says: 'The keyFetchToken of a login with a service is good for any number of fetches.',
    wrap: sparing('accountLogin', (run) => body(run).service !== undefined),
  }),
  'tokens-of-reconnections-survive': deviation({
    violates: OF_LOGIN,
    alsoBreaks: ['account-keys/*'],
    families: ['onepw'],
    says: 'The keyFetchToken of a login with the reason reconnect is good for any number of fetches.',
    wrap: sparing('accountLogin', (run) => body(run).reason === 'reconnect'),
  }),
  'tokens-of-creations-for-a-service-survive': deviation({
    violates: 'account-keys/token-single-use-after-success',
    families: ['onepw'],
    says: 'The keyFetchToken of a creation with a service is good for any number of fetches.',
    wrap: sparing('accountCreate', (run) => body(run).service !== undefined),
  }),
  'tokens-of-the-vouched-for-survive': deviation({
    violates: 'account-keys/token-single-use-after-success',
    families: ['onepw'],
    says: 'The keyFetchToken of who brought a preVerifyToken is good for any number of fetches.',
    wrap: sparing('accountCreate', (run) => body(run).preVerifyToken !== undefined),
  }),
};
