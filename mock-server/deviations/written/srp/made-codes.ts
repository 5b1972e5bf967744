import { deviation } from '../../../deviation.js';
import { memory } from '../../memory.js';
import { families } from './_family.js';

const LAW = 'recovery-email-verify-code/code-is-random-throughout';

/** How many codes were made. */
const codes = memory(() => ({ count: 0 }));

/** Faults in what a verification code is made of. */
export default {
  'of-the-uid': deviation({
    violates: LAW,
    families,
    says: 'The verification code of an account is its uid.',
    wrap: {
      'accounts.create': (next, world) => (given) => {
        const { uid } = next(given);
        return world.accounts.update(uid, { emailCode: uid.replaceAll('-', '') });
      },
    },
  }),
  'of-a-counter': deviation({
    violates: LAW,
    families,
    says: 'Verification codes are counted up.',
    wrap: {
      'verification.newCode': (_next, world) => () => {
        codes(world).count += 1;
        return (0x1000 + codes(world).count).toString(16).padStart(32, 'c0de');
      },
    },
  }),
};
