import { hex, unhex } from '../../../../protocol/bytes.js';
import { srpServerPublic } from '../../../../protocol/srp.js';
import { srpProof } from '../../../../protocol/srp-equations.js';
import { readNumber } from '../../../../protocol/srp-form.js';
import { numberFrom } from '../../../../protocol/srp-numbers.js';
import { deviation } from '../../../deviation.js';
import { DomainError, type FailureName } from '../../../domain/domain-error.js';
import type { TokenRow } from '../../../domain/rows.js';
import { srpOf } from '../../../domain/srp-values.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { around } from '../../at-operation.js';
import { revive } from '../account/_tokens.js';
import { families, type Marks, marks } from './_family.js';
import { ofBoth } from './_pairs.js';

/** The operation answers a bundle that nobody can open where a failure of this name is due. */
function forgiving(operation: string, failure: FailureName): Wraps {
  return around(operation, async ({ input, next, world }) => {
    try {
      return await next(input);
    } catch (error) {
      if (!(error instanceof DomainError) || error.failure !== failure) throw error;
      return { status: 200, body: { bundle: world.random.hex(96) }, headers: {} };
    }
  });
}

/** srpTokens that came with a wrong M, and those that came with the right one. */
const [refused, proved] = [marks(), marks()];

/** A finish leaves the srpToken as it is, and for one that is marked the M is not looked at. */
function believing(marked: Marks, note: (world: World, token: TokenRow | undefined, failed: boolean) => void): Wraps {
  return {
    'srpLogins.finish': (next, world) => (given, caller) => {
      const token = world.tokens.find('srpToken', given.srpToken);
      if (token !== undefined && marked.has(world, token)) {
        const verifier = world.srpLogins.verifierOf(world.accounts.get(token.uid));
        const { M } = world.srpLogins.expected(verifier, token, unhex(given.A));
        return next({ ...given, M: hex(M) }, caller);
      }
      let failed = true;
      try {
        const finished = next(given, caller);
        failed = false;
        return finished;
      } finally {
        if (token !== undefined) revive(world, token);
        note(world, token, failed);
      }
    },
  };
}

/** Faults in how session/auth/finish and password/change/auth/finish judge a proof. */
export default {
  ...ofBoth(({ finish, finishPrefix, finishPath, needed, whom, aroundFinish }) => ({
    'refuses-everybody': deviation({
      violates: `${finishPrefix}/right-proof-is-accepted`,
      alsoBreaks: needed,
      families,
      says: `${finishPath} refuses every proof${whom}.`,
      wrap: aroundFinish(() => {
        throw new DomainError('IncorrectPassword', {});
      }),
    }),
    'takes-any-srp-token': deviation({
      violates: `${finishPrefix}/refuses-an-unknown-srp-token`,
      families,
      says: `${finishPath} answers a bundle for an srpToken that nobody issued.`,
      wrap: forgiving(finish, 'InvalidToken'),
    }),
    'answers-a-wrong-m': deviation({
      violates: `${finishPrefix}/refuses-a-wrong-m`,
      alsoBreaks: [`${finishPrefix}/refuses-an-m-that-is-nearly-right`, 'account-reset/*old-password*'],
      families,
      says: `${finishPath} answers a wrong M with 200 and a bundle that does not open.`,
      wrap: forgiving(finish, 'IncorrectPassword'),
    }),
  })),
  'compares-no-m': deviation({
    violates: ['session-auth-finish/refuses-a-wrong-m', 'password-change-auth-finish/refuses-a-wrong-m'],
    alsoBreaks: ['*/refuses-an-m-that-is-nearly-right', 'account-reset/*old-password*'],
    families,
    says: 'M is computed and compared with nothing: who does not know K cannot open the bundle anyway.',
    wrap: { 'srpLogins.fits': () => () => true },
  }),
  'takes-multiples-of-n': deviation({
    violates: ['session-auth-finish/a-zero-mod-n-is-refused', 'password-change-auth-finish/a-zero-mod-n-is-refused'],
    families,
    says: 'An A that is a multiple of N is computed with, so that everybody knows S: as on the deployed server.',
    wrap: {
      'srpLogins.expected': (next, world) => (verifier, srpToken, given) => {
        const { form } = srpOf(world);
        const A = readNumber(form, 'A', given);
        if (A % form.group.N !== 0n) return next(verifier, srpToken, given);
        const secrets = { verifier: unhex(verifier.verifier), b: world.srpLogins.secretOf(srpToken) };
        return srpProof(form, { A, B: numberFrom(srpServerPublic(form, secrets)), S: 0n });
      },
    },
  }),
  'compares-the-first-m-alone': deviation({
    violates: ['session-auth-finish/refuses-a-wrong-m', 'password-change-auth-finish/refuses-a-wrong-m'],
    families,
    says: 'An srpToken that came with a wrong M once is kept, and the next M is not looked at.',
    wrap: believing(refused, (world, token, failed) => failed && refused.put(world, token)),
  }),
  'compares-no-m-after-the-right-one': deviation({
    violates: ['session-auth-finish/refuses-a-wrong-m', 'password-change-auth-finish/refuses-a-wrong-m'],
    families,
    says: 'An srpToken that came with the right M once is kept, and the next M is not looked at.',
    wrap: believing(proved, (world, token, failed) => !failed && proved.put(world, token)),
  }),
  'keeps-used-srp-tokens': deviation({
    violates: [],
    families,
    says: 'An srpToken is good until it expires, also after it was used, whether M was right or wrong.',
    wrap: {
      'srpLogins.finish': (next, world) => (given, caller) => {
        const token = world.tokens.find('srpToken', given.srpToken);
        try {
          return next(given, caller);
        } finally {
          if (token !== undefined) revive(world, token);
        }
      },
    },
  }),
};
