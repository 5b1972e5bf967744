import { hex, unhex } from '../../../../protocol/bytes.js';
import { deviation } from '../../../deviation.js';
import type { AccountRow } from '../../../domain/rows.js';
import type { BundleContent } from '../../../domain/sealed-bundles.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
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
  ...ofBoth(({ finishPrefix, finishPath, needed, whom, finishing }) => ({
    'is-base64': deviation({
      violates: `${finishPrefix}/bundle-is-base16`,
      alsoBreaks: needed,
      families,
      says: `${finishPath} writes its bundle in base64${whom}.`,
      wrap: finishing(({ bundle }) => ({ bundle: unhex(String(bundle)).toString('base64') })),
    }),
    'has-another-bit-in-its-mac': deviation({
      violates: `${finishPrefix}/bundle-is-authenticated`,
      alsoBreaks: needed,
      families,
      says: `The last bit of the MAC that ends the bundle of ${finishPath} is wrong${whom}.`,
      wrap: finishing(flipped(LAST)),
    }),
    'has-another-bit-in-its-content': deviation({
      violates: `${finishPrefix}/bundle-is-authenticated`,
      alsoBreaks: needed,
      families,
      says: `A bit of the bundle of ${finishPath} was changed after its MAC was made${whom}.`,
      wrap: finishing(flipped(FIRST_OF_CONTENT)),
    }),
  })),
  'are-sealed-with-another-key': deviation({
    violates: [
      'session-auth-finish/bundle-opens-with-the-session-key',
      'password-change-auth-finish/bundle-opens-with-the-session-key',
    ],
    alsoBreaks: ['*'],
    families,
    says: 'The bundles of both finish calls are sealed with a key that nobody has, for those who have a session already.',
    wrap: {
      'srpLogins.finish': (next, world) => (given, caller) => {
        const finished = next(given, caller);
        const hasSession = world.tokens.allOf(finished.account.uid, 'sessionToken').length > 0;
        return hasSession ? { ...finished, K: world.random.hex(32) } : finished;
      },
    },
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
  'session-is-for-another-account': deviation({
    violates: 'session-auth-finish/gives-a-live-session',
    // Whoever signs in acts for somebody else.
    alsoBreaks: ['*'],
    families,
    says: 'The bundle of session/auth/finish holds the tokens of another account.',
    wrap: {
      'sessions.openAtSignIn': (next, world) => (account, keys, caller) =>
        next(otherThan(world, account), keys, caller),
    },
  }),
  'keys-are-for-another-account': deviation({
    violates: 'account-reset/wrap-kb-is-the-one-sent',
    alsoBreaks: ['account-reset/ka-is-kept', 'account-keys/bundle-opens-with-the-key-fetch-token'],
    families,
    says: 'The bundle of account/keys holds the keys of another account.',
    wrap: {
      'accounts.sealedKeys': (next, world) => (token) =>
        next({ ...token, uid: otherThan(world, world.accounts.get(token.uid)).uid }),
    },
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

/** Some other account; one of nobody's where there is none. */
function otherThan(world: World, { uid, verifier }: AccountRow): AccountRow {
  const other = [...world.store.accounts.values()].find((account) => account.uid !== uid);
  if (other !== undefined || verifier.kind !== 'srp') return other ?? world.accounts.get(uid);
  return world.accounts.create({ email: `${world.random.hex(8)}@mock.invalid`, srp: verifier });
}
