import { deviation } from '../../../deviation.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { answering, type Fields } from '../../at-operation.js';
import { families } from './_family.js';
import { ofBoth } from './_pairs.js';

/** The operation answers other SRP values than it keeps. */
function telling(operation: string, change: (srp: Fields, world: World) => Fields): Wraps {
  return answering(operation, (body, { world }) => {
    const srp = body.srp as Fields;
    return { ...body, srp: { ...srp, ...change(srp, world) } };
  });
}

/** Faults in the answers of session/auth/start and password/change/auth/start. */
export default {
  ...ofBoth(({ start, startPrefix, startPath, finishPath, needed }) => ({
    'answers-a-token-of-nobody': deviation({
      violates: `${startPrefix}/srp-token-is-accepted-by-finish`,
      alsoBreaks: needed,
      families,
      says: `${startPath} answers an srpToken that ${finishPath} does not know.`,
      wrap: answering(start, (body, { world }) => ({ ...body, srpToken: world.random.hex(32) })),
    }),
    'answers-the-stretching-salt': deviation({
      violates: `${startPrefix}/srp-salt-is-the-accounts`,
      alsoBreaks: needed,
      families,
      says: `The s of ${startPath} is the salt of the stretching, or a new one where there is none.`,
      wrap: answering(start, (body, { world }) => {
        const s = (body.stretch as Fields).salt ?? world.random.hex(32);
        return { ...body, srp: { ...(body.srp as Fields), s } };
      }),
    }),
    'speaks-of-sha1': deviation({
      violates: `${startPrefix}/srp-parameters-are-the-accounts`,
      alsoBreaks: needed,
      families,
      says: `${startPath} names sha1, the default of a library, whatever the account was made with.`,
      wrap: telling(start, () => ({ alg: 'sha1' })),
    }),
    'speaks-of-1024-bits': deviation({
      violates: `${startPrefix}/srp-parameters-are-the-accounts`,
      alsoBreaks: needed,
      families,
      says: `${startPath} names a group of 1024 bits, whatever the account was made with.`,
      wrap: telling(start, () => ({ N_bits: 1024 })),
    }),
    'answers-the-rounds-of-the-sample': deviation({
      violates: `${startPrefix}/stretching-parameters-are-the-accounts`,
      families,
      says: `${startPath} answers the 100000 rounds of the document's sample, and 100001 to who chose those.`,
      wrap: answering(start, (body) => {
        const stretch = body.stretch as Fields;
        return { ...body, stretch: { ...stretch, rounds: stretch.rounds === 100_000 ? 100_001 : 100_000 } };
      }),
    }),
    'answers-a-b-of-another-verifier': deviation({
      violates: `${startPrefix}/b-belongs-to-the-verifier`,
      alsoBreaks: needed,
      families,
      says: `${startPath} answers a B that has nothing to do with the verifier of the account.`,
      wrap: telling(start, (_srp, world) => ({ B: `01${world.random.hex(250)}` })),
    }),
  })),
  'draws-one-b-for-all': deviation({
    violates: ['session-auth-start/b-is-fresh', 'password-change-auth-start/b-is-fresh'],
    families,
    says: 'The secret behind B is drawn once, when the server starts, so that an account gets the same B each time.',
    wrap: { 'srpLogins.secretOf': () => () => Buffer.alloc(32, 0xb5) },
  }),
};
