import { deviation } from '../../../deviation.js';
import { answering, around } from '../../at-operation.js';

export default {
  'knows-no-unverified-uid': deviation({
    violates: 'account-status/known-uid-exists',
    alsoBreaks: ['account-create/account-exists-afterwards'],
    says: 'For account/status by uid an account exists only once its address is verified.',
    wrap: around('accountStatus', async ({ input, world, next }) => {
      const { uid } = input.query as { uid: string };
      const answer = await next(input);
      return { ...answer, body: { exists: world.accounts.find(uid)?.emailVerified === true } };
    }),
  }),
  'knows-every-uid': deviation({
    violates: 'account-status/unknown-uid-does-not-exist',
    alsoBreaks: ['account-destroy/account-does-not-exist-afterwards'],
    says: 'account/status by uid says yes to every uid, so that nobody can try uids out.',
    wrap: answering('accountStatus', () => ({ exists: true })),
  }),
  'knows-no-unverified-email': deviation({
    violates: 'account-status-post/known-email-exists',
    says: 'For account/status by email an account exists only once its address is verified.',
    wrap: around('accountStatusPost', async ({ input, world, next }) => {
      const { email } = input.body as { email: string };
      const answer = await next(input);
      return { ...answer, body: { exists: world.accounts.findByEmail(email)?.emailVerified === true } };
    }),
  }),
  'knows-every-email': deviation({
    violates: 'account-status-post/unknown-email-does-not-exist',
    says: 'account/status by email says yes to every address, so that nobody can try addresses out.',
    wrap: answering('accountStatusPost', () => ({ exists: true })),
  }),
};
