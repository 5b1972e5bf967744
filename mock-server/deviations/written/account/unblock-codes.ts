import { deviation } from '../../../deviation.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { answering, around, type Fields, without } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { halfRight, halfRightAtTheEnd } from '../_half-right.js';
import { copyToOthers } from '../_mailed-to-others.js';
import { endTokenOf } from './_tokens.js';

/** The operation is served nowhere. */
function notServing(id: string): Wraps {
  return {
    'routes.find': (next) => (method, path) => {
      const operation = next(method, path);
      return operation?.id === id ? undefined : operation;
    },
  };
}

/** The codes of an account that are good or were. */
const codesOf = (world: World, uid: string): readonly string[] =>
  [...world.store.unblockCodes.values()].filter((row) => row.uid === uid).map(({ code }) => code);

/** Addresses of people whom a code let in. */
const trusted = memory(() => new Set<string>());

/** Addresses that an unblock code was mailed to. */
const mailed = memory(() => new Set<string>());

/** Uids of accounts that rejected an unblock code. */
const rejecting = memory(() => new Set<string>());

/** Whether something is new to a set, in which it is from now on. */
function isFirst(known: (world: World) => Set<string>, world: World, value: string): boolean {
  const first = !known(world).has(value);
  known(world).add(value);
  return first;
}

/** Faults around the codes that let somebody in whom customs keep out. */
export default {
  'login-ignores-the-code': deviation({
    violates: 'account-login/unblock-code-lifts-the-block',
    alsoBreaks: ['account-login*/*'],
    says: 'account/login does not look at the unblockCode.',
    wrap: { 'customs.admitSignIn': (next) => (email, _unblockCode, caller) => next(email, undefined, caller) },
  }),
  'send-is-not-served': deviation({
    violates: 'account-login-send-unblock-code/answers-at-its-path',
    alsoBreaks: ['account-login-send-unblock-code/*', 'api/*'],
    says: 'There is no endpoint that sends an unblock code.',
    wrap: notServing('accountLoginSendUnblockCode'),
  }),
  'send-mails-nothing': deviation({
    violates: 'account-login-send-unblock-code/mails-an-unblock-code',
    alsoBreaks: ['account-login-send-unblock-code/mails-each-time'],
    says: 'account/login/send_unblock_code makes a code and leaves it in the server.',
    wrap: {
      'mail.send': (next) => (letter) => (letter.template === 'unblockCodeEmail' ? undefined : next(letter)),
    },
  }),
  'send-mails-verified-addresses-alone': deviation({
    violates: 'account-login-send-unblock-code/mails-an-unblock-code',
    says: 'account/login/send_unblock_code makes a code and mails it to addresses that are verified.',
    wrap: {
      'mail.send': (next, world) => (letter) =>
        letter.template === 'unblockCodeEmail' && world.accounts.findByEmail(letter.to)?.emailVerified !== true
          ? undefined
          : next(letter),
    },
  }),
  'send-mails-once': deviation({
    violates: 'account-login-send-unblock-code/mails-each-time',
    says: 'Of several calls of account/login/send_unblock_code for an address the first one mails.',
    wrap: around('accountLoginSendUnblockCode', ({ input, next, world }) =>
      isFirst(mailed, world, String((input.body as Fields).email))
        ? next(input)
        : { status: 200, body: {}, headers: {} },
    ),
  }),
  'send-tells-the-length': deviation({
    violates: 'account-login-send-unblock-code/answers-with-an-empty-object',
    says: 'account/login/send_unblock_code answers the length of the code.',
    wrap: answering('accountLoginSendUnblockCode', () => ({ codeLength: 8 })),
  }),
  'reject-is-not-served': deviation({
    violates: 'account-login-reject-unblock-code/answers-at-its-path',
    alsoBreaks: ['account-login-reject-unblock-code/*', 'api/*'],
    says: 'There is no endpoint that rejects an unblock code.',
    wrap: notServing('accountLoginRejectUnblockCode'),
  }),
  'reject-only-reports': deviation({
    violates: 'account-login-reject-unblock-code/rejected-code-is-refused',
    alsoBreaks: ['account-login-reject-unblock-code/every-rejected-code-is-refused'],
    says: 'account/login/reject_unblock_code reports a code and leaves it good.',
    wrap: { 'unblockCodes.reject': () => () => undefined },
  }),
  'reject-rejects-once': deviation({
    violates: 'account-login-reject-unblock-code/every-rejected-code-is-refused',
    says: 'Of several unblock codes of an account that are rejected the first is good no longer.',
    wrap: {
      'unblockCodes.reject': (next, world) => (uid, code) => {
        if (isFirst(rejecting, world, uid)) next(uid, code);
      },
    },
  }),
  'reject-tells-that-it-reported': deviation({
    violates: 'account-login-reject-unblock-code/answers-with-an-empty-object',
    says: 'account/login/reject_unblock_code answers that the code was reported.',
    wrap: answering('accountLoginRejectUnblockCode', () => ({ reported: true })),
  }),
  'takes-the-code-of-any-account': deviation({
    violates: 'account-login/unblock-code-of-another-account-is-refused',
    says: 'An unblock code is looked up among those of all accounts.',
    wrap: {
      'unblockCodes.consume': (next, world) => (uid, code) => {
        const found = [...world.store.unblockCodes.values()].find((row) => row.code === code.toUpperCase());
        return next(found?.uid ?? uid, code);
      },
    },
  }),
  'code-replaces-the-password': deviation({
    violates: 'account-login/unblock-code-replaces-no-password',
    says: 'Who brings a good unblock code is not asked for the password.',
    wrap: {
      'customs.admitSignIn': (next, world) => (email, unblockCode, caller) => {
        const isByCode = next(email, unblockCode, caller);
        if (isByCode) trusted(world).add(email);
        return isByCode;
      },
      'passwords.signIn': (next, world) => (email, authPW) => {
        const account = world.accounts.findByEmail(email);
        return trusted(world).delete(email) && account !== undefined ? account : next(email, authPW);
      },
    },
  }),
  'compares-half-of-the-code': deviation({
    violates: 'account-login/refuses-an-unblock-code-that-is-nearly-right',
    says: 'account/login takes every unblock code whose first half is right.',
    wrap: {
      'unblockCodes.consume': (next, world) => (uid, code) =>
        next(
          uid,
          codesOf(world, uid).reduce((given, right) => halfRight(given, right), code),
        ),
    },
  }),
  'compares-the-end-of-the-code': deviation({
    violates: 'account-login/refuses-an-unblock-code-that-is-nearly-right',
    says: 'account/login takes every unblock code whose last characters are right.',
    wrap: {
      'unblockCodes.consume': (next, world) => (uid, code) =>
        next(
          uid,
          codesOf(world, uid).reduce((given, right) => halfRightAtTheEnd(given, right), code),
        ),
    },
  }),
  'send-voids-the-codes-of-others': deviation({
    violates: 'account-login-send-unblock-code/leaves-the-codes-of-others',
    alsoBreaks: ['account-*', 'api/*'],
    says: 'There is one good unblock code at a time, whoever asked for it.',
    wrap: {
      'unblockCodes.issue': (next, world) => (uid) => {
        for (const row of [...world.store.unblockCodes.values()]) world.unblockCodes.voidAllOf(row.uid);
        return next(uid);
      },
    },
  }),
  'reject-takes-the-code-of-anybody': deviation({
    violates: 'account-login-reject-unblock-code/leaves-the-codes-of-others',
    says: 'account/login/reject_unblock_code looks the code up by itself, whoever it was mailed to.',
    wrap: {
      'unblockCodes.reject': (next, world) => (uid, code) => {
        const owner = [...world.store.unblockCodes.values()].find((row) => row.code === code.toUpperCase());
        next(owner?.uid ?? uid, code);
      },
    },
  }),
  'send-mails-others-too': deviation({
    violates: 'account-login-send-unblock-code/mails-no-other-account',
    says: 'The mail with an unblock code goes to the accounts as well that were made about the same time.',
    wrap: {
      'unblockCodes.send': (next, world) => (email, caller) => {
        next(email, caller);
        copyToOthers(world, world.accounts.findByEmail(email)?.email ?? '');
      },
    },
  }),
  'the-code-is-enough': deviation({
    violates: 'account-login/unblock-code-replaces-no-password',
    says: 'A login with a good unblock code is served whatever its password.',
    wrap: {
      'proofs.signIn': (next, world) => (given, caller) => {
        const { email, unblockCode } = given;
        const account = world.accounts.findByEmail(email);
        if (account === undefined || unblockCode === undefined) return next(given, caller);
        if (!world.customs.admitSignIn(email, unblockCode, caller)) return next(given, caller);
        return Promise.resolve(world.sessions.open(account, { keys: given.keys, caller }));
      },
    },
    alsoBreaks: ['account-login/errno-127'],
  }),
  'reject-voids-the-codes-of-all': deviation({
    violates: 'account-login-reject-unblock-code/leaves-the-codes-of-others',
    says: 'Whoever rejects an unblock code makes those of every account void.',
    alsoBreaks: ['account-login*/*'],
    wrap: {
      'unblockCodes.reject': (next, world) => (uid, code) => {
        next(uid, code);
        for (const other of world.store.unblockCodesOfAccount.keys()) world.unblockCodes.voidAllOf(other);
      },
    },
  }),
  'an-unblocked-login-gives-no-keys': deviation({
    violates: 'account-login/optional-parameters-change-nothing-else',
    says: 'A login that brings an unblock code is given no keyFetchToken.',
    wrap: answering('accountLogin', (body, { input }) =>
      (input.body as Fields).unblockCode === undefined ? body : without('keyFetchToken')(body),
    ),
  }),
  'an-unblocked-login-is-not-stored': deviation({
    violates: 'account-login/optional-parameters-change-nothing-else',
    says: 'The session of a login that brings an unblock code ends when it was answered.',
    wrap: answering('accountLogin', (body, { input, world }) =>
      (input.body as Fields).unblockCode === undefined ? body : endTokenOf(world, 'sessionToken', body),
    ),
  }),
};
