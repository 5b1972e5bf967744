import { deviation, type WrittenDeviation } from '../../../deviation.js';
import type { World } from '../../../world.js';
import { type Fields, readingBody } from '../../at-operation.js';
import { families } from './_family.js';
import { type Exchange, ofBoth } from './_pairs.js';

/** account/create reads another address than the one that was sent. */
function readingAddress(says: string, change: (email: string) => string): WrittenDeviation {
  return deviation({
    violates: 'account-create/account-has-the-given-email',
    families,
    says,
    wrap: readingBody('accountCreate', (body) => ({ ...body, email: change(String(body.email)) })),
  });
}

/** A reset stores another wrapKb than the one that was sent. */
function storing(says: string, change: (wrapKb: string, world: World) => string): WrittenDeviation {
  return deviation({
    violates: 'account-reset/later-resets-set-wrap-kb',
    families,
    says,
    wrap: { 'srpPasswords.wrapKbOf': (next, world) => (given) => change(next(given), world) },
  });
}

/** A new account gets another kA and wrapKb than 32 random bytes each. */
function drawing(says: string, change: (kA: string, wrapKb: string) => { kA?: string; wrapKb?: string }) {
  return deviation({
    violates: 'account-keys/new-keys-are-random',
    families,
    says,
    wrap: {
      'accounts.create': (next, world) => (given) => {
        const { uid, kA, wrapKb } = next(given);
        return world.accounts.update(uid, change(kA, wrapKb));
      },
    },
  });
}

/** The first call tells other rounds than the account was made with. */
function telling(
  { startPrefix, startPath, starting, whom }: Exchange,
  words: string,
  change: (rounds: number) => number,
) {
  return deviation({
    violates: `${startPrefix}/stretching-parameters-are-the-accounts`,
    families,
    says: `${startPath} tells ${words}${whom}.`,
    wrap: starting((body) => {
      const stretch = body.stretch as Fields;
      return { ...body, stretch: { ...stretch, rounds: change(Number(stretch.rounds)) } };
    }),
  });
}

/** Faults that usual values do not show. */
export default {
  'addresses-lose-their-tag': readingAddress(
    'account/create takes what follows a plus sign for a tag, and drops it.',
    (email) => email.replace(/\+[^@]*/, ''),
  ),
  'addresses-are-escaped': readingAddress('account/create doubles apostrophes, as a query needs them.', (email) =>
    email.replaceAll("'", "''"),
  ),
  'zeros-ask-for-a-new-wrap-kb': storing(
    'account/reset takes a wrapKb of zeros for none, as in the next edition.',
    (wrapKb, world) => (/^0+$/.test(wrapKb) ? world.random.hex(32) : wrapKb),
  ),
  'wrap-kb-is-a-number': storing(
    'account/reset loses the zero bytes in front of a wrapKb, and fills it up behind.',
    (wrapKb) => wrapKb.replace(/^(?:00)+/, '').padEnd(64, '0'),
  ),
  'ka-is-16-bytes-twice': drawing('The kA of a new account is 16 random bytes, written twice.', (kA) => ({
    kA: kA.slice(0, 32).repeat(2),
  })),
  'wrap-kb-is-16-bytes-twice': drawing(
    'The wrapKb of a new account is 16 random bytes, written twice.',
    (_kA, wrapKb) => ({
      wrapKb: wrapKb.slice(0, 32).repeat(2),
    }),
  ),
  'one-key-for-both': drawing('The kA and the wrapKb of a new account are the same.', (kA) => ({ wrapKb: kA })),
  'capitals-of-a-verifier-are-zeros': deviation({
    violates: 'api/binary-values-are-read-as-base16',
    families,
    says: 'Capitals among the hex digits of a verifier are read as zeros.',
    wrap: readingBody('accountCreate', (body) => ({ ...body, verifier: String(body.verifier).replace(/[A-F]/g, '0') })),
  }),
  'certificates-last-a-second-at-least': deviation({
    violates: 'certificate-sign/expiry-follows-short-durations',
    families,
    says: 'A certificate that is asked for less than a second is good for one.',
    wrap: { 'certificates.validity': (next) => (request) => Math.max(next(request), 1_000) },
  }),
  ...ofBoth((exchange) => ({
    'tells-a-thousand-rounds-at-least': telling(exchange, 'a thousand rounds where there are fewer', (rounds) =>
      Math.max(rounds, 1_000),
    ),
    'tells-a-million-rounds-at-most': telling(exchange, 'a million rounds where there are more', (rounds) =>
      Math.min(rounds, 1_000_000),
    ),
  })),
};
