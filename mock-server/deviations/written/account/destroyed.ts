import { deviation } from '../../../deviation.js';
import { normalised } from '../../../domain/email-address.js';
import type { DeviceRow, TokenRow } from '../../../domain/rows.js';
import { addToIndex } from '../../../domain/store.js';
import { memory } from '../../memory.js';
import { revive } from './_tokens.js';

/** Normalised addresses that were verified when their account was destroyed. */
const verified = memory(() => new Set<string>());

/** By normalised address: the devices of the account that was destroyed. */
const devices = memory(() => new Map<string, readonly DeviceRow[]>());

/** By normalised address: the unblock codes of the account that was destroyed. */
const unblockCodes = memory(() => new Map<string, Set<string>>());

/** By normalised address: the tokens that ended with the account. */
const tokens = memory(() => new Map<string, readonly TokenRow[]>());

/** By normalised address: the codes that were mailed to the account that was destroyed. */
const codes = memory(() => new Map<string, readonly string[]>());

/** Whoever makes an account with the address of a destroyed one gets something that was that one's. */
export default {
  'brings-the-verification-back': deviation({
    violates: 'account-destroy/verification-is-erased',
    says: 'An address that was verified stays so beyond account/destroy.',
    wrap: {
      'accounts.destroy': (next, world) => (account) => {
        if (account.emailVerified) verified(world).add(normalised(account.email));
        next(account);
      },
      'accounts.create': (next, world) => (given) =>
        next(verified(world).has(normalised(given.email)) ? { ...given, emailVerified: true } : given),
    },
  }),
  'brings-the-verification-code-back': deviation({
    violates: 'recovery-email-verify-code/code-belongs-to-its-uid',
    families: ['onepw', 'srp'],
    says: 'A code that was mailed to a destroyed account verifies the address of the next one that has it.',
    wrap: {
      'accounts.destroy': (next, world) => (account) => {
        const address = normalised(account.email);
        codes(world).set(address, [...(codes(world).get(address) ?? []), account.emailCode]);
        next(account);
      },
      'verification.submitCode': (next, world) => (uid, code, caller) => {
        const account = world.accounts.find(uid);
        const isFormer = codes(world)
          .get(normalised(account?.email ?? ''))
          ?.includes(code.toLowerCase());
        next(uid, isFormer === true && account !== undefined ? account.emailCode : code, caller);
      },
    },
  }),
  'brings-the-reset-code-back': deviation({
    violates: 'password-forgot-verify-code/code-must-be-that-of-the-token',
    families: ['onepw'],
    says: 'A reset code that was mailed to a destroyed account fits the tokens of the next one that has its address.',
    wrap: {
      'accounts.destroy': (next, world) => (account) => {
        const own = world.tokens.allOf(account.uid, world.behaviour.forgotCode.tokenType);
        codes(world).set(
          normalised(account.email),
          own.flatMap(({ code }) => code ?? []),
        );
        next(account);
      },
      'passwords.submitForgotCode': (next, world) => (token, code, caller) => {
        const { email } = world.accounts.get(token.uid);
        const isFormer = codes(world).get(normalised(email))?.includes(code) === true;
        return next(token, isFormer ? (token.code ?? code) : code, caller);
      },
    },
  }),
  'brings-the-tokens-back': deviation({
    violates: 'account-destroy/tokens-stay-dead-for-the-next-account',
    says: 'Tokens belong to the address: those of a destroyed account are good for the next one that has it.',
    wrap: {
      'accounts.destroy': (next, world) => (account) => {
        const keys = world.store.tokensOfAccount.get(account.uid) ?? [];
        tokens(world).set(
          normalised(account.email),
          [...keys].flatMap((key) => world.store.tokens.get(key) ?? []),
        );
        next(account);
      },
      'accounts.create': (next, world) => (given) => {
        const account = next(given);
        for (const token of tokens(world).get(normalised(account.email)) ?? [])
          revive(world, { ...token, uid: account.uid });
        return account;
      },
    },
  }),
  'brings-the-devices-back': deviation({
    violates: 'account-destroy/devices-are-erased',
    says: 'Who makes an account with the address of a destroyed one has the devices of that in the list.',
    wrap: {
      'accounts.destroy': (next, world) => (account) => {
        devices(world).set(normalised(account.email), world.devices.allOf(account.uid));
        next(account);
      },
      'accounts.create': (next, world) => (given) => {
        const { uid, email } = next(given);
        for (const device of devices(world).get(normalised(email)) ?? []) {
          world.store.devices.set(device.id, { ...device, uid });
          addToIndex(world.store.devicesOfAccount, uid, device.id);
        }
        return world.accounts.get(uid);
      },
    },
  }),
  'brings-the-unblock-codes-back': deviation({
    violates: 'account-destroy/unblock-codes-are-erased',
    says: 'Unblock codes belong to the address, and work for the next account that has it.',
    wrap: {
      'accounts.destroy': (next, world) => (account) => {
        const rows = [...world.store.unblockCodes.values()].filter(({ uid }) => uid === account.uid);
        unblockCodes(world).set(normalised(account.email), new Set(rows.map(({ code }) => code)));
        next(account);
      },
      'unblockCodes.consume': (next, world) => (uid, code) => {
        const former = unblockCodes(world).get(normalised(world.accounts.get(uid).email));
        return next(uid, code) || former?.delete(code.toUpperCase()) === true;
      },
    },
  }),
};
