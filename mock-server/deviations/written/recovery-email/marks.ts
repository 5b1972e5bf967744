import { deviation, type WrittenDeviation } from '../../../deviation.js';
import type { World } from '../../../world.js';
import { answering, around, type Fields } from '../../at-operation.js';
import { memory } from '../../memory.js';

const LAW = 'recovery-email-verify-code/email-stays-verified';

/** What waits for a verified address, and what is told of it. */
const WAITING = ['account-keys/*', 'certificate-sign/*', 'account-reset/*', 'flow/*'];

function unverify(world: World, uid: string | undefined): void {
  if (uid !== undefined) world.accounts.update(uid, { emailVerified: false });
}

/** Uids of accounts whose devices were listed. */
const listed = memory(() => new Set<string>());

/** Faults that take the mark of a verified address away, or give it to another. */
export default {
  'a-forgotten-password-takes-it-away': deviation({
    violates: LAW,
    alsoBreaks: WAITING,
    says: 'After password/forgot/send_code the address has to be verified anew.',
    wrap: {
      'passwords.sendForgotCode': (next, world) => (email, link, caller) => {
        const state = next(email, link, caller);
        unverify(world, world.accounts.findByEmail(email)?.uid);
        return state;
      },
    },
  }),
  'a-wrong-reset-code-takes-it-away': deviation({
    violates: LAW,
    alsoBreaks: WAITING,
    says: 'After a wrong code for a forgotten password the address has to be verified anew.',
    wrap: {
      'passwords.countForgotTry': (next, world) => (token) => {
        unverify(world, token.uid);
        return next(token);
      },
    },
  }),
  'a-raw-sign-in-takes-it-away': deviation({
    violates: LAW,
    alsoBreaks: [...WAITING, 'raw-password-session-create/*'],
    families: ['srp'],
    says: 'After raw_password/session/create the address has to be verified anew.',
    wrap: around('rawPasswordSessionCreate', async ({ input, world, next }) => {
      const answer = await next(input);
      const { email } = input.body as Fields;
      unverify(world, world.accounts.findByEmail(Buffer.from(String(email), 'hex').toString())?.uid);
      return answer;
    }),
  }),
  'a-list-of-devices-gives-it': deviation({
    violates: 'recovery-email-status/unverified-until-the-code-is-given',
    families: ['srp'],
    says: 'recovery_email/status says verified to whoever had account/devices list the devices.',
    wrap: {
      ...answering('accountDevices', (body, { input, world }) => {
        if (input.token !== undefined) listed(world).add(input.token.uid);
        return body;
      }),
      'verification.status': (next, world) => (session) => {
        const status = next(session);
        return listed(world).has(session.uid) ? { ...status, verified: true, emailVerified: true } : status;
      },
    },
  }),
} satisfies Record<string, WrittenDeviation>;
