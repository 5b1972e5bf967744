import { deviation } from '../../../deviation.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import type { Fields } from '../../at-operation.js';
import { families } from './_family.js';
import { type Exchange, ofBoth } from './_pairs.js';

/** The first call answers other SRP values than the server keeps. */
function telling({ starting }: Exchange, change: (world: World) => Fields): Wraps {
  return starting((body, { world }) => ({ ...body, srp: { ...(body.srp as Fields), ...change(world) } }));
}

/** The first call answers the salt in another form. */
function changingSalt({ starting }: Exchange, change: (s: string) => string): Wraps {
  return starting((body) => {
    const srp = body.srp as Fields;
    return { ...body, srp: { ...srp, s: change(String(srp.s)) } };
  });
}

/** Faults in the answers of session/auth/start and password/change/auth/start. */
export default {
  ...ofBoth((exchange) => {
    const { startPrefix, startPath, finishPath, needed, whom, starting } = exchange;
    return {
      'answers-a-token-of-nobody': deviation({
        violates: `${startPrefix}/srp-token-is-accepted-by-finish`,
        alsoBreaks: needed,
        families,
        says: `${startPath} answers an srpToken that ${finishPath} does not know${whom}.`,
        wrap: starting((body, { world }) => ({ ...body, srpToken: world.random.hex(32) })),
      }),
      'answers-another-salt': deviation({
        violates: `${startPrefix}/srp-salt-is-the-accounts`,
        alsoBreaks: needed,
        families,
        says: `The s of ${startPath} is a salt that was drawn anew${whom}.`,
        wrap: telling(exchange, (world) => ({ s: world.random.hex(32) })),
      }),
      'answers-a-salt-without-its-zeros': deviation({
        violates: `${startPrefix}/unusual-srp-salt-is-the-accounts`,
        families,
        says: `The s of ${startPath} is written as a number, without the zero bytes in front${whom}.`,
        wrap: changingSalt(exchange, (s) => s.replace(/^(?:00)+/, '')),
      }),
      'answers-32-bytes-of-a-salt': deviation({
        violates: `${startPrefix}/unusual-srp-salt-is-the-accounts`,
        families,
        says: `The s of ${startPath} is cut to 32 bytes, or filled up with zeros${whom}.`,
        wrap: changingSalt(exchange, (s) => s.slice(0, 64).padEnd(64, '0')),
      }),
      'speaks-of-sha1': deviation({
        violates: `${startPrefix}/srp-parameters-are-the-accounts`,
        alsoBreaks: needed,
        families,
        says: `${startPath} names sha1, the default of a library, whatever the account was made with${whom}.`,
        wrap: telling(exchange, () => ({ alg: 'sha1' })),
      }),
      'speaks-of-1024-bits': deviation({
        violates: `${startPrefix}/srp-parameters-are-the-accounts`,
        alsoBreaks: needed,
        families,
        says: `${startPath} names a group of 1024 bits, whatever the account was made with${whom}.`,
        wrap: telling(exchange, () => ({ N_bits: 1024 })),
      }),
      'answers-the-rounds-of-the-sample': deviation({
        violates: `${startPrefix}/stretching-parameters-are-the-accounts`,
        families,
        says: `${startPath} answers the 100000 rounds of the document's sample, and 100001 to who chose those${whom}.`,
        wrap: starting((body) => {
          const stretch = body.stretch as Fields;
          return { ...body, stretch: { ...stretch, rounds: stretch.rounds === 100_000 ? 100_001 : 100_000 } };
        }),
      }),
      'answers-a-b-of-another-verifier': deviation({
        violates: `${startPrefix}/b-belongs-to-the-verifier`,
        alsoBreaks: needed,
        families,
        says: `${startPath} answers a B that has nothing to do with the verifier of the account${whom}.`,
        // As long as N and below it.
        wrap: telling(exchange, (world) => ({ B: `a0${world.random.hex(255)}` })),
      }),
    };
  }),
  'draws-one-b-for-all': deviation({
    violates: ['session-auth-start/b-is-fresh', 'password-change-auth-start/b-is-fresh'],
    families,
    says: 'The secret behind B is drawn once, when the server starts, so that an account gets the same B each time.',
    wrap: { 'srpLogins.secretOf': () => () => Buffer.alloc(32, 0xb5) },
  }),
};
