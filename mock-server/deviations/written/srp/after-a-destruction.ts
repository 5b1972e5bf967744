import { hex, unhex } from '../../../../protocol/bytes.js';
import { srpServerPublic } from '../../../../protocol/srp.js';
import { deviation } from '../../../deviation.js';
import type { AccountRow } from '../../../domain/rows.js';
import { srpOf } from '../../../domain/srp-values.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { around, type Fields } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { bytesOf } from './_emails.js';
import { families } from './_family.js';

/** By address: the accounts that were destroyed. */
const destroyed = memory(() => new Map<string, AccountRow>());

const NOTING_THEM: Wraps = {
  'accounts.destroy': (next, world) => (account) => {
    destroyed(world).set(account.email, account);
    next(account);
  },
};

/** The destroyed account of an address that nobody has now. */
function former(world: World, email: string): AccountRow | undefined {
  return world.accounts.findByEmail(email) === undefined ? destroyed(world).get(email) : undefined;
}

/** Faults that show once an account is destroyed. */
export default {
  'auth-start-tells-its-salts': deviation({
    violates: 'auth-start/errno-102',
    families,
    says: 'auth/start goes on telling the salts of a destroyed account; that it is gone auth/finish says.',
    wrap: {
      ...NOTING_THEM,
      'srpLogins.start': (next, world) => (email, caller) => {
        const account = former(world, email);
        if (account?.verifier.kind !== 'srp') return next(email, caller);
        const { verifier, uid } = account;
        const srpToken = world.tokens.create('srpToken', uid);
        const secrets = { verifier: unhex(verifier.verifier), b: world.srpLogins.secretOf(srpToken) };
        return { account, verifier, srpToken, B: hex(srpServerPublic(srpOf(world).form, secrets)) };
      },
    },
  }),
  'it-can-be-recovered': deviation({
    violates: 'password-forgot-send-code/errno-102',
    alsoBreaks: ['password-forgot-*'],
    families,
    says: 'password/forgot/send_code answers for a destroyed account as for any other, and mails nothing.',
    wrap: {
      ...NOTING_THEM,
      ...around('passwordForgotSendCode', ({ input, world, next }) => {
        const email = bytesOf((input.body as Fields).email).toString();
        if (former(world, email) === undefined) return next(input);
        const { digits, tries } = world.behaviour.forgotCode;
        const body = { forgotPasswordToken: world.random.hex(32), ttl: 900, codeLength: digits, tries };
        return { status: 200, body, headers: {} };
      }),
    },
  }),
  'longer-names-go-along': deviation({
    violates: 'account-destroy/leaves-the-other-accounts',
    families,
    says: 'account/destroy deletes every account whose address begins with the local part of this one.',
    wrap: {
      'accounts.destroy': (next, world) => (account) => {
        const local = account.email.slice(0, account.email.lastIndexOf('@'));
        for (const other of [...world.store.accounts.values()]) if (other.email.startsWith(local)) next(other);
      },
    },
  }),
  'raw-accounts-have-the-same-keys': deviation({
    violates: 'account-destroy/keys-are-erased',
    families,
    says: 'All accounts that come with a raw password have one kA and one wrapKb, which the next one has again.',
    wrap: {
      'accounts.create': (next, world) => (given) => {
        const account = next(given);
        if (given.srp?.kind !== 'unstretched') return account;
        return world.accounts.update(account.uid, { kA: 'a5'.repeat(32), wrapKb: '5a'.repeat(32) });
      },
    },
  }),
};
