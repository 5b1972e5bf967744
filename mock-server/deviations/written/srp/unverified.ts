import { deviation } from '../../../deviation.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { around } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { signedUnchecked } from '../certificate/_unchecked.js';
import { accountOf } from './_emails.js';
import { families } from './_family.js';

/** Uids of accounts to which something happened while their address was unverified. */
const marked = memory(() => new Set<string>());

const mark = (world: World, uid: unknown) => marked(world).add(String(uid));

const notingWrongCodes: Wraps = around('recoveryEmailVerifyCode', async ({ input, world, next }) => {
  try {
    return await next(input);
  } catch (error) {
    mark(world, (input.body as { readonly uid?: unknown }).uid);
    throw error;
  }
});

const notingTheForgetful: Wraps = around('passwordForgotSendCode', async ({ input, world, next }) => {
  const answer = await next(input);
  mark(world, accountOf(world, input.body)?.uid);
  return answer;
});

const notingNewPasswords: Wraps = around('accountReset', async ({ input, world, next }) => {
  const answer = await next(input);
  mark(world, input.token?.uid);
  return answer;
});

const isLetThrough = (world: World, uid: string) => marked(world).has(uid) && !world.accounts.get(uid).emailVerified;

/** The address of a marked account is no condition of certificates. */
const certifyingTheMarked: Wraps = {
  'certificates.sign': (next, world) => (session, request) =>
    isLetThrough(world, session.uid) ? signedUnchecked(world, session, request) : next(session, request),
};

/** The address of a marked account is no condition of keys. */
const givingKeysToTheMarked: Wraps = {
  'accounts.sealedKeys': (next, world) => (token) => {
    if (!isLetThrough(world, token.uid)) return next(token);
    world.accounts.update(token.uid, { emailVerified: true });
    try {
      return next(token);
    } finally {
      world.accounts.update(token.uid, { emailVerified: false });
    }
  },
};

const certifying = (says: string, noting: Wraps) =>
  deviation({
    violates: 'certificate-sign/refused-until-email-is-verified',
    families,
    says,
    wrap: { ...noting, ...certifyingTheMarked },
  });

const givingKeys = (says: string, noting: Wraps) =>
  deviation({
    violates: 'account-keys/refused-until-email-is-verified',
    families,
    says,
    wrap: { ...noting, ...givingKeysToTheMarked },
  });

/** Faults in what an account gets before its address is verified, once something has happened that is not its code. */
export default {
  'certifies-after-a-wrong-code': certifying(
    'certificate/sign signs for an unverified address for which a wrong code came.',
    notingWrongCodes,
  ),
  'certifies-the-forgetful': certifying(
    'certificate/sign signs for an unverified address whose password was forgotten.',
    notingTheForgetful,
  ),
  'certifies-after-a-new-password': certifying(
    'certificate/sign signs for an unverified address once the password was changed.',
    notingNewPasswords,
  ),
  'gives-keys-after-a-wrong-code': givingKeys(
    'account/keys gives out the keys of an unverified address for which a wrong code came.',
    notingWrongCodes,
  ),
  'gives-keys-to-the-forgetful': givingKeys(
    'account/keys gives out the keys of an unverified address whose password was forgotten.',
    notingTheForgetful,
  ),
  'gives-keys-after-a-new-password': givingKeys(
    'account/keys gives out the keys of an unverified address once the password was changed.',
    notingNewPasswords,
  ),
};
