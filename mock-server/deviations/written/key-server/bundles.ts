import { hex, unhex } from '../../../../protocol/bytes.js';
import { deviation } from '../../../deviation.js';
import type { BundleContent } from '../../../domain/sealed-bundles.js';
import type { Wraps } from '../../../seams.js';
import { answering, type Fields } from '../../at-operation.js';
import { families } from './_family.js';
import { ofBoth } from './_pairs.js';

/** The bundles of the two SRP exchanges hold something else than they should. */
function holding(change: (content: BundleContent) => BundleContent): Wraps {
  return {
    'bundles.seal': (next) => (name, key, content) => next(name, key, change(content)),
  };
}

/** One bit of a bundle, counted in bytes from its beginning, is another. */
const flipped = (at: number) => (body: Fields) => {
  const bundle = unhex(String(body.bundle));
  const place = at < 0 ? bundle.length + at : at;
  bundle.writeUInt8(bundle.readUInt8(place) ^ 0x01, place);
  return { ...body, bundle: hex(bundle) };
};

/** Content and MAC of a bundle go by their places. */
const [FIRST_OF_CONTENT, FIRST_OF_MAC, LAST] = [0, 64, -1];

/** Bundles that do not open. */
export default {
  ...ofBoth(({ finish, finishPrefix, finishPath, needed }) => ({
    'is-base64': deviation({
      violates: `${finishPrefix}/bundle-is-base16`,
      alsoBreaks: needed,
      families,
      says: `${finishPath} writes its bundle in base64.`,
      wrap: answering(finish, ({ bundle }) => ({ bundle: unhex(String(bundle)).toString('base64') })),
    }),
    'has-another-bit-in-its-mac': deviation({
      violates: `${finishPrefix}/bundle-is-authenticated`,
      alsoBreaks: needed,
      families,
      says: `The last bit of the MAC that ends the bundle of ${finishPath} is wrong.`,
      wrap: answering(finish, flipped(LAST)),
    }),
    'has-another-bit-in-its-content': deviation({
      violates: `${finishPrefix}/bundle-is-authenticated`,
      alsoBreaks: needed,
      families,
      says: `A bit of the bundle of ${finishPath} was changed after its MAC was made.`,
      wrap: answering(finish, flipped(FIRST_OF_CONTENT)),
    }),
  })),
  'session-holds-dead-tokens': deviation({
    violates: 'session-auth-finish/bundle-opens-with-the-session-key',
    alsoBreaks: ['*'],
    families,
    says: 'The bundle of session/auth/finish is encrypted with another key than its MAC is made with.',
    wrap: garbling('session/auth'),
  }),
  'change-holds-dead-tokens': deviation({
    violates: 'password-change-auth-finish/bundle-opens-with-the-session-key',
    alsoBreaks: ['account-keys/*', 'account-reset/*', 'password-change-auth-finish/*', 'flow/change-password'],
    families,
    says: 'The bundle of password/change/auth/finish is encrypted with another key than its MAC is made with.',
    wrap: garbling('password/change'),
  }),
  'keys-have-another-bit': deviation({
    violates: 'account-keys/bundle-is-authenticated',
    alsoBreaks: ['account-keys/*', 'account-reset/*', 'flow/*'],
    families,
    says: 'A bit of the bundle of account/keys was changed after its MAC was made.',
    wrap: answering('accountKeys', flipped(FIRST_OF_CONTENT)),
  }),
  'keys-have-another-bit-in-their-mac': deviation({
    violates: 'account-keys/bundle-is-authenticated',
    alsoBreaks: ['account-keys/*', 'account-reset/*', 'flow/*'],
    families,
    says: 'The first bit of the MAC that ends the bundle of account/keys is wrong.',
    wrap: answering('accountKeys', flipped(FIRST_OF_MAC)),
  }),
  'hold-their-tokens-the-other-way-round': deviation({
    // The document names them in that order (546, 415), the design page in the other; either is read as right.
    violates: [],
    families,
    says: 'The bundles of both finish calls hold the keyFetchToken last, in the order of the document.',
    wrap: holding(({ keyFetchToken, sessionToken, accountResetToken }) => ({
      keyFetchToken: sessionToken ?? accountResetToken,
      ...(sessionToken === undefined ? { accountResetToken: keyFetchToken } : { sessionToken: keyFetchToken }),
    })),
  }),
};

/** The bytes inside are not those that were put in, though MAC and length are right. */
function garbling(bundle: string): Wraps {
  return {
    'bundles.seal': (next, world) => (name, key, content) => {
      if (name !== bundle) return next(name, key, content);
      const others = Object.keys(content).map((field) => [field, world.random.hex(32)] as const);
      return next(name, key, Object.fromEntries(others));
    },
  };
}
