import { deviation } from '../../../deviation.js';
import { answering, without } from '../../at-operation.js';
import { memory } from '../../memory.js';

/** By uid: how often somebody signed in. */
const logins = memory(() => new Map<string, number>());

/** So many sign-ins of an account go well. */
const GOOD_ONES = 4;

/** Faults that show when somebody has signed in several times. */
export default {
  'have-no-keys': deviation({
    violates: 'account-login/keys-true-gives-key-fetch-token',
    alsoBreaks: ['account-*', 'password-*', 'certificate-sign/*', 'recovery-email-*', 'api/*'],
    families: ['onepw'],
    says: 'account/login gives an account no keyFetchToken from the fifth sign-in on.',
    wrap: answering('accountLogin', (body, { world }) => {
      const uid = String(body.uid);
      const count = (logins(world).get(uid) ?? 0) + 1;
      logins(world).set(uid, count);
      return count > GOOD_ONES ? without('keyFetchToken')(body) : body;
    }),
  }),
};
