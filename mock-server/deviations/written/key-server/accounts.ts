import { hex } from '../../../../protocol/bytes.js';
import { deviation } from '../../../deviation.js';
import { readingBody } from '../../at-operation.js';
import { withAnotherLastBit } from '../_last-bit.js';
import { families } from './_family.js';

/** Faults in what becomes of the values that clients send. */
export default {
  'keeps-another-verifier': deviation({
    violates: 'account-create/account-has-the-given-verifier',
    // Nobody can sign in.
    alsoBreaks: ['*'],
    families,
    says: 'account/create keeps a verifier whose last bit is another.',
    wrap: readingBody('accountCreate', (body) => ({ ...body, verifier: withAnotherLastBit(String(body.verifier)) })),
  }),
  'keeps-hex-as-text': deviation({
    violates: 'api/binary-values-are-read-as-base16',
    alsoBreaks: ['account-keys/*', 'account-reset/*', 'flow/change-password', 'flow/forgot-password'],
    families,
    says: 'A wrapKb is kept as the characters of its hex text, cut to 32 of them, and not as the bytes they stand for.',
    wrap: {
      'srpPasswords.reset':
        (next) =>
        (uid, { verifier, wrapKb }) =>
          next(uid, { verifier, wrapKb: hex(Buffer.from(wrapKb.slice(0, 32))) }),
    },
  }),
  'reads-addresses-as-latin-1': deviation({
    violates: 'account-create/email-beyond-ascii-is-kept',
    families,
    says: 'Accounts keep their address with the bytes of each letter taken for letters of Latin-1.',
    wrap: {
      'accounts.create': (next, world) => (given) => {
        const account = next(given);
        const kept = { ...account, email: Buffer.from(account.email).toString('latin1') };
        world.store.accounts.set(account.uid, kept);
        return kept;
      },
    },
  }),
};
