import { deviation, type WrittenDeviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { SrpVerifier } from '../../../domain/password-verifiers.js';
import type { TokenRow } from '../../../domain/rows.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { around, type Fields } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { accountOf, bytesOf } from './_emails.js';
import { families } from './_family.js';

/** Addresses that stood in a request which was refused for its parameters. */
const reserved = memory(() => new Set<string>());

const emailIn = (body: unknown) => bytesOf((body as Fields).email).toString();

const CREATORS = [
  ['accountCreate', 'account-create'],
  ['rawPasswordAccountCreate', 'raw-password-account-create'],
] as const;

const reserving = CREATORS.map(([operation, prefix]): [string, WrittenDeviation] => [
  `${prefix}-reserves-the-address`,
  deviation({
    violates: `${prefix}/refused-request-makes-no-account`,
    families,
    says: `A ${operation} that is refused for its parameters has reserved the address, and the next one meets 101.`,
    wrap: {
      ...around(operation, ({ input, world, next }) => {
        const email = emailIn(input.body);
        if (reserved(world).has(email)) throw new DomainError('AccountExists', { email });
        return next(input);
      }),
      'endpoints.abandon': (next, world) => (request, body) => {
        if (request.operation.id === operation) reserved(world).add(emailIn(body));
        next(request, body);
      },
    },
  }),
]);

/** What raw_password/account/create does to the account that has the address already, before it refuses. */
function refusingLate(first: (world: World, uid: string, body: Fields) => void): Wraps {
  return around('rawPasswordAccountCreate', ({ input, world, next }) => {
    const account = accountOf(world, input.body);
    if (account !== undefined) first(world, account.uid, input.body as Fields);
    return next(input);
  });
}

/** What account/reset does to the account when its bundle does not open. */
function afterAWrongMac(half: (world: World, uid: string, body: Fields) => void): Wraps {
  return around('accountReset', async ({ input, world, next }) => {
    try {
      return await next(input);
    } catch (error) {
      half(world, (input.token as TokenRow).uid, input.body as Fields);
      throw error;
    }
  });
}

const RESET = 'account-reset/refused-request-changes-nothing';
const RAW = 'raw-password-account-create/refused-request-changes-nothing';

/** Requests that are refused, and leave something behind. */
export default {
  ...Object.fromEntries(reserving),
  'creation-makes-another-code': deviation({
    violates: 'recovery-email-verify-code/email-code-verifies-the-email',
    families,
    says: 'account/create for an address that has an account is refused, and the code mailed before is good no longer.',
    wrap: {
      'accounts.create': (next, world) => (given) => {
        const account = world.accounts.findByEmail(given.email);
        if (account !== undefined) world.accounts.update(account.uid, { emailCode: world.verification.newCode() });
        return next(given);
      },
    },
  }),
  'raw-creation-sets-the-password': deviation({
    violates: RAW,
    alsoBreaks: ['account-create/refused-request-changes-nothing'],
    families,
    says: 'raw_password/account/create for an address that has an account is refused, once its password is stored.',
    wrap: refusingLate((world, uid, { password }) => {
      world.accounts.update(uid, { verifier: { kind: 'unstretched', password: String(password) } });
    }),
  }),
  'raw-creation-signs-everybody-out': deviation({
    violates: RAW,
    alsoBreaks: ['account-create/refused-request-changes-nothing'],
    families,
    says: 'raw_password/account/create for an address that has an account ends its sessions before it refuses.',
    wrap: refusingLate((world, uid) => world.tokens.endAllOf(uid, 'sessionToken')),
  }),
  'reset-stores-the-salt': deviation({
    violates: RESET,
    families,
    says: 'account/reset stores the salt of the stretching before it opens the bundle.',
    wrap: afterAWrongMac((world, uid, { passwordStretching }) => {
      const verifier = world.srpLogins.verifierOf(world.accounts.get(uid));
      const stretching = passwordStretching as NonNullable<SrpVerifier['stretching']>;
      world.accounts.update(uid, { verifier: { ...verifier, stretching } });
    }),
  }),
  'reset-signs-everybody-out': deviation({
    violates: RESET,
    families,
    says: 'account/reset ends all sessions before it opens the bundle.',
    wrap: afterAWrongMac((world, uid) => world.tokens.endAllOf(uid, 'sessionToken')),
  }),
};
