import { hex, unhex } from '../../../../protocol/bytes.js';
import { srpServerPublic } from '../../../../protocol/srp.js';
import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import { type NewKeyServerVerifier, newKeyServerVerifier } from '../../../domain/key-server-verifiers.js';
import type { TokenRow } from '../../../domain/rows.js';
import { srpOf } from '../../../domain/srp-values.js';
import { around, type Fields } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { families } from './_family.js';

/** uid to the start whose proof was refused last. */
const refusedStarts = memory(() => new Map<string, TokenRow>());

/** Codes that were taken once. */
const used = memory(() => new Set<string>());

/** Addresses that came with a request to make an account that was refused for its values. */
const taken = memory(() => new Set<unknown>());

/** Addresses for which a wrong code came. */
const missed = memory(() => new Set<string>());

/** Faults in what a refused request leaves behind, and in what else ends or begins with a request. */
export default {
  'creation-takes-the-address': deviation({
    violates: 'account-create/response-200',
    families,
    says: 'account/create takes the address of a request that it refuses for its values.',
    wrap: {
      'endpoints.abandon': (next, world) => (request, body) => {
        if (request.operation.id === 'accountCreate') taken(world).add((body as Fields).email);
        next(request, body);
      },
      ...around('accountCreate', ({ input, next, world }) => {
        const { email } = input.body as Fields;
        if (taken(world).has(email)) throw new DomainError('AccountExists', { email: String(email) });
        return next(input);
      }),
    },
  }),
  'a-wrong-code-spoils-the-right-one': deviation({
    violates: 'account-recovery-methods-verify-code/code-verifies-the-method',
    families,
    says: 'Once a wrong code came for an address, the right one is thanked for and not noted down.',
    wrap: {
      'recoveryMethods.fits': (next, world) => (account, code) => {
        const fits = next(account, code);
        if (!fits) missed(world).add(account.uid);
        return fits;
      },
      'verification.confirmEmail': (next, world) => (uid) => (missed(world).has(uid) ? undefined : next(uid)),
    },
  }),
  'creation-sets-the-verifier': deviation({
    violates: 'account-create/refused-request-changes-nothing',
    families,
    says: 'account/create refuses an address that has an account, and gives that account the verifier all the same.',
    wrap: around('accountCreate', async ({ input, next, world }) => {
      const body = input.body as Fields;
      const known = world.accounts.findByEmail(String(body.email));
      if (known !== undefined) {
        const given = body as unknown as NewKeyServerVerifier;
        world.accounts.update(known.uid, { verifier: newKeyServerVerifier(world, given) });
      }
      return next(input);
    }),
  }),
  'reset-loses-the-keys': deviation({
    violates: 'account-reset/refused-request-changes-nothing',
    families,
    says: 'account/reset draws a new wrapKb before it finds that the bundle cannot be opened.',
    wrap: {
      'parameters.refuse': (next) => (operation, problems) => {
        if (operation.id !== 'accountReset') next(operation, problems);
      },
      ...around('accountReset', async ({ input, next, world }) => {
        const { bundle } = (input.body ?? {}) as Fields;
        const isHex = typeof bundle === 'string' && /^(?:[0-9a-f]{2})+$/i.test(bundle);
        const refused = new DomainError('InvalidParameter', { validation: { source: 'payload', keys: ['bundle'] } });
        try {
          if (!isHex) throw refused;
          return await next(input);
        } catch (error) {
          if (input.token !== undefined) world.accounts.update(input.token.uid, { wrapKb: world.random.hex(32) });
          throw error;
        }
      }),
    },
  }),
  'code-goes-to-strangers': deviation({
    violates: 'account-recovery-methods-send-code/refuses-an-address-that-is-not-the-accounts',
    families,
    says: 'account/recovery_methods/send_code refuses an address of another account, and has written to it by then.',
    wrap: {
      'recoveryMethods.sendCode': (next, world) => (session, email, caller) => {
        const other = world.accounts.findByEmail(email);
        if (other !== undefined && other.uid !== session.uid) world.recoveryMethods.mailCode(other, caller.locale);
        next(session, email, caller);
      },
    },
  }),
  'wrong-proofs-sign-out': deviation({
    violates: 'session-status/succeeds-while-the-token-is-valid',
    alsoBreaks: ['*'],
    families,
    says: 'A proof of a wrong password ends the sessions of the account.',
    wrap: {
      'srpLogins.finish': (next, world) => (given, caller) => {
        const uid = world.tokens.find('srpToken', given.srpToken)?.uid;
        try {
          return next(given, caller);
        } catch (error) {
          if (error instanceof DomainError && error.failure === 'IncorrectPassword' && uid !== undefined)
            world.tokens.endAllOf(uid, 'sessionToken');
          throw error;
        }
      },
    },
  }),
  'wrong-proofs-keep-the-b': deviation({
    violates: ['session-auth-start/b-is-fresh', 'password-change-auth-start/b-is-fresh'],
    // The server goes by another secret than that of the B it told.
    alsoBreaks: ['*'],
    families,
    says: 'After a proof of a wrong password the next start has the B of the one before.',
    wrap: {
      'srpLogins.start': (next, world) => (email, caller) => {
        const uid = world.accounts.findByEmail(email)?.uid ?? '';
        const refused = refusedStarts(world).get(uid);
        const started = next(email, caller);
        if (refused === undefined) return started;
        refusedStarts(world).delete(uid);
        const { verifier } = started;
        const secrets = { verifier: unhex(verifier.verifier), b: world.srpLogins.secretOf(refused) };
        return { ...started, B: hex(srpServerPublic(srpOf(world).form, secrets)) };
      },
      'srpLogins.finish': (next, world) => (given, caller) => {
        const token = world.tokens.find('srpToken', given.srpToken);
        try {
          return next(given, caller);
        } catch (error) {
          if (token !== undefined) refusedStarts(world).set(token.uid, token);
          throw error;
        }
      },
    },
  }),
  'used-codes-verify-others': deviation({
    violates: 'account-recovery-methods-verify-code/refuses-the-code-of-another-address',
    families,
    says: 'A code that was taken once is taken for every other address as well.',
    wrap: {
      'recoveryMethods.fits': (next, world) => (account, code) => {
        const fits = next(account, code);
        if (fits) used(world).add(code);
        return fits || used(world).has(code);
      },
    },
  }),
};
