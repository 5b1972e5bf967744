import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import { around, type Fields, readingBody } from '../../at-operation.js';
import { withAnotherLastBit } from '../_last-bit.js';
import { accountOf } from './_emails.js';
import { EVERYTHING, families } from './_family.js';

/** Faults in what account/create makes of its request. */
export default {
  'keeps-another-verifier': deviation({
    violates: 'account-create/account-has-the-given-verifier',
    // Nobody can sign in.
    alsoBreaks: EVERYTHING,
    families,
    says: 'account/create keeps a verifier whose last bit is another.',
    wrap: readingBody('accountCreate', (body) => {
      const srp = body.srp as Fields;
      return { ...body, srp: { ...srp, verifier: withAnotherLastBit(String(srp.verifier)) } };
    }),
  }),
  'mails-nothing': deviation({
    violates: 'account-create/mails-a-verification-code',
    alsoBreaks: EVERYTHING,
    families,
    says: 'account/create mails no code; the user has to ask for one.',
    wrap: { 'verification.sendEmailCode': () => () => undefined },
  }),
  'replaces-who-never-verified': deviation({
    violates: 'account-create/errno-101',
    families,
    says: 'account/create replaces an account of the same address as long as that is not verified.',
    wrap: around('accountCreate', ({ input, world, next }) => {
      const former = accountOf(world, input.body);
      if (former?.emailVerified === false) world.accounts.destroy(former);
      return next(input);
    }),
  }),
  'compares-proofs-as-text': deviation({
    violates: 'api/binary-values-are-read-as-base16',
    families,
    says: 'A proof or a bundle in capital hex digits is another one.',
    wrap: {
      ...around('authFinish', ({ input, next }) => {
        if (/[A-F]/.test(String((input.body as Fields).M))) throw new DomainError('IncorrectPassword', {});
        return next(input);
      }),
    },
  }),
};
