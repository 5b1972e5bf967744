import { deviation } from '../../../deviation.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { answering, around, type Fields } from '../../at-operation.js';
import { memory } from '../../memory.js';

/** The operation is served nowhere. */
function notServing(id: string): Wraps {
  return {
    'routes.find': (next) => (method, path) => {
      const operation = next(method, path);
      return operation?.id === id ? undefined : operation;
    },
  };
}

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
};
