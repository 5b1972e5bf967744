import { createHash } from 'node:crypto';
import { deriveBundleKeys, MAC_BYTES } from '../../../../protocol/bundles.js';
import { hex, unhex, xor } from '../../../../protocol/bytes.js';
import { deviation, type WrittenDeviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { BundleContent, SealedBundles } from '../../../domain/sealed-bundles.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { answering, type Fields } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { CHANGES, EVERYTHING, families } from './_family.js';

/** The bundles that bring tokens: their name, the operation, the first half of its ids, and what its law is called. */
const BRINGING_TOKENS = [
  ['auth/finish', 'authFinish', 'auth-finish', 'bundle-opens-with-the-session-key', EVERYTHING],
  ['session/create', 'sessionCreate', 'session-create', 'bundle-opens-with-the-auth-token', EVERYTHING],
  ['password/change', 'passwordChangeStart', 'password-change-start', 'bundle-opens-with-the-auth-token', CHANGES],
] as const;

/** One bit of a bundle is another; the place is counted in bytes, from the end when it is negative. */
const flipped = (at: number) => (body: Fields) => {
  const bundle = unhex(String(body.bundle));
  const place = at < 0 ? bundle.length + at : at;
  bundle.writeUInt8(bundle.readUInt8(place) ^ 0x01, place);
  return { ...body, bundle: hex(bundle) };
};

/** The bundle of this name is sealed otherwise, but for the first session of an account: cases are set up with that. */
function sealing(bundle: string, change: (key: string, content: BundleContent) => [string, BundleContent]): Wraps {
  return {
    'bundles.seal': (next, world) => (name, key, content) =>
      name === bundle && !isFirstSession(world, content)
        ? next(name, ...change(key, content))
        : next(name, key, content),
  };
}

function isFirstSession(world: World, { sessionToken }: BundleContent): boolean {
  if (sessionToken === undefined) return false;
  const { tokenId } = world.behaviour.tokens.derive('sessionToken', unhex(sessionToken));
  const uid = world.tokens.find('sessionToken', hex(tokenId))?.uid ?? '';
  return world.tokens.allOf(uid, 'sessionToken').length === 1;
}

/** The operation answers another bundle, but to the first session of an account. */
function answeringLater(operation: string, change: (body: Fields) => Fields): Wraps {
  return answering(operation, (body, { input, world }) => {
    const uid = input.token?.uid ?? '';
    const isFirst = operation === 'sessionCreate' && world.tokens.allOf(uid, 'sessionToken').length === 1;
    return isFirst ? body : change(body);
  });
}

const ofEach = BRINGING_TOKENS.flatMap(([name, operation, prefix, law, alsoBreaks]): [string, WrittenDeviation][] => [
  [
    `${prefix}-is-base64`,
    deviation({
      violates: `${prefix}/bundle-is-base16`,
      alsoBreaks,
      families,
      says: `The bundle of ${name} is written in base64.`,
      wrap: answeringLater(operation, ({ bundle }) => ({ bundle: unhex(String(bundle)).toString('base64') })),
    }),
  ],
  [
    `${prefix}-has-another-bit`,
    deviation({
      violates: `${prefix}/bundle-is-authenticated`,
      alsoBreaks,
      families,
      says: `A bit of the bundle of ${name} was changed after its MAC was made.`,
      wrap: answeringLater(operation, flipped(0)),
    }),
  ],
  [
    `${prefix}-has-another-bit-in-its-mac`,
    deviation({
      violates: `${prefix}/bundle-is-authenticated`,
      alsoBreaks,
      families,
      says: `The last bit of the MAC that ends the bundle of ${name} is wrong.`,
      wrap: answeringLater(operation, flipped(-1)),
    }),
  ],
  [
    `${prefix}-has-another-key`,
    deviation({
      violates: `${prefix}/${law}`,
      alsoBreaks,
      families,
      says: `The bundle of ${name} is sealed with a hash of its key.`,
      wrap: sealing(name, (key, content) => [createHash('sha256').update(key, 'hex').digest('hex'), content]),
    }),
  ],
]);

/** Keys of every accountResetToken that there was. */
const resetKeys = memory(() => new Set<string>());

function opens(open: SealedBundles['open'], name: string, key: string, bundle: string): boolean {
  try {
    open(name, key, bundle);
    return true;
  } catch {
    return false;
  }
}

/** K of the login before this one. */
const latest = memory(() => ({ key: '00'.repeat(32) }));

export default {
  ...Object.fromEntries(ofEach),
  'session-create-swaps-its-halves': deviation({
    violates: 'session-create/bundle-opens-with-the-auth-token',
    alsoBreaks: EVERYTHING,
    families,
    says: 'The bundle of session/create holds the sessionToken first, as the sentence before its sample has it.',
    wrap: sealing('session/create', (key, { keyFetchToken, sessionToken }) => [
      key,
      { keyFetchToken: sessionToken, sessionToken: keyFetchToken },
    ]),
  }),
  'password-change-start-swaps-its-halves': deviation({
    violates: 'password-change-start/bundle-opens-with-the-auth-token',
    alsoBreaks: CHANGES,
    families,
    says: 'The bundle of password/change/start holds the accountResetToken first.',
    wrap: sealing('password/change', (key, { keyFetchToken, accountResetToken }) => [
      key,
      { keyFetchToken: accountResetToken, accountResetToken: keyFetchToken },
    ]),
  }),
  'auth-finish-is-for-somebody-else': deviation({
    violates: 'auth-finish/bundle-opens-with-the-session-key',
    alsoBreaks: EVERYTHING,
    families,
    says: 'The bundle of auth/finish is sealed with the session key of the login before, or zeros where there was none.',
    wrap: {
      'bundles.seal': (next, world) => (name, key, content) => {
        if (name !== 'auth/finish') return next(name, key, content);
        const before = latest(world).key;
        latest(world).key = key;
        return next(name, before, content);
      },
    },
  }),
  'account-keys-has-another-bit': deviation({
    violates: 'account-keys/bundle-is-authenticated',
    alsoBreaks: ['account-keys/*', 'account-reset/*', 'flow/*', 'api/*', 'password-change-start/*'],
    families,
    says: 'A bit of the bundle of account/keys was changed after its MAC was made.',
    wrap: answering('accountKeys', flipped(0)),
  }),
  'reset-takes-the-bundle-of-anybody': deviation({
    violates: 'account-reset/bundle-with-wrong-mac-is-refused',
    families,
    says: 'account/reset opens its bundle with the key of any accountResetToken that fits.',
    wrap: {
      'tokens.create': (next, world) => (type, uid, facts) => {
        const token = next(type, uid, facts);
        if (type === 'accountResetToken') resetKeys(world).add(token.requestKey);
        return token;
      },
      'bundles.open': (next, world) => (name, key, bundle) => {
        const fits = [key, ...resetKeys(world)].find((each) => opens(next, name, each, bundle));
        return next(name, fits ?? key, bundle);
      },
    },
  }),
  'reset-looks-at-no-mac': deviation({
    violates: 'account-reset/bundle-with-wrong-mac-is-refused',
    families,
    says: 'account/reset decrypts its bundle without a look at the MAC.',
    wrap: {
      'bundles.open': (next) => (name, key, bundle) => {
        try {
          return next(name, key, bundle);
        } catch (error) {
          if (!(error instanceof DomainError) || name !== 'account/reset') throw error;
          return openedWithoutMac(name, key, bundle) ?? next(name, key, bundle);
        }
      },
    },
  }),
};

/** The content of the bundle of a reset; undefined when its length is another. */
function openedWithoutMac(name: string, key: string, bundle: string): BundleContent | undefined {
  const bytes = unhex(bundle);
  const length = 32 + 256;
  if (bytes.length !== length + MAC_BYTES) return undefined;
  const plaintext = xor(bytes.subarray(0, length), deriveBundleKeys(unhex(key), name, length).xorKey);
  return { wrapKb: hex(plaintext.subarray(0, 32)), verifier: hex(plaintext.subarray(32)) };
}
