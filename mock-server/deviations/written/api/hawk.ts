import { type Attributes, artifactsOf, macOf, payloadHash } from '../../../../protocol/hawk.js';
import { deviation } from '../../../deviation.js';
import { receivedRequest } from '../../../http/hawk-stages.js';
import type { Wraps } from '../../../seams.js';
import { memory } from '../../memory.js';

/** Checks that a server author can forget or get wrong once, and then everywhere. */
const COVERED = [
  'api/signature-covers-method',
  'api/signature-covers-path',
  'api/signature-covers-query',
  'api/signature-covers-host',
  'api/signature-covers-port',
  'api/signature-covers-timestamp',
  'api/signature-covers-nonce',
  'api/signature-covers-payload-hash',
];

/** Operations that list the errors of a signature. */
const OF_SESSIONS = [
  'session-status',
  'session-destroy',
  'recovery-email-status',
  'recovery-email-resend-code',
  'certificate-sign',
];
const OF_FORGOTTEN = ['password-forgot-resend-code', 'password-forgot-verify-code', 'password-forgot-status'];
/** Their tokens are single-use, so that no replay gets as far as the nonce. */
const OF_SINGLE_USE = ['account-keys', 'account-reset', 'password-change-finish'];

/** Hawk ids that came with a right MAC once. */
const proved = memory(() => new Set<string>());

/** Characters of base64 that stand for half of the 32 bytes. */
const HALF = 21;

const startsAlike = (expected: string, came: string): boolean => came.slice(0, HALF) === expected.slice(0, HALF);

/** A payload hash whose other half is wrong is taken for the right one. */
const comparingHalfOfTheHash: Wraps = {
  'hawk.checkPayloadHash': (next) => (request, attributes, body) => {
    const right = payloadHash(request.headers['content-type'], body);
    const hash = attributes.hash !== undefined && startsAlike(right, attributes.hash) ? right : attributes.hash;
    next(request, { ...attributes, hash } satisfies Attributes, body);
  },
};

export default {
  'finds-tokens-of-any-kind': deviation({
    violates: 'api/token-kind-must-fit-the-endpoint',
    alsoBreaks: ['*/errno-110'],
    says: 'A Hawk id is looked up without regard to the kind of its token.',
    wrap: {
      'hawk.findToken': (next, world) => (request, attributes) => {
        const found = world.behaviour.tokens.types.flatMap((type) => world.tokens.find(type, attributes.id) ?? []);
        return found[0] ?? next(request, attributes);
      },
    },
  }),
  'never-compares-the-mac': deviation({
    violates: COVERED,
    alsoBreaks: ['*/errno-109'],
    says: 'A Hawk id is believed whatever the MAC.',
    wrap: { 'hawk.checkMac': () => () => undefined },
  }),
  'compares-the-mac-once': deviation({
    violates: COVERED,
    says: 'The MAC is compared until a token came with a right one; from then on its id is enough.',
    wrap: {
      'hawk.checkMac': (next, world) => (request, attributes, token) => {
        if (proved(world).has(token.tokenId)) return;
        next(request, attributes, token);
        proved(world).add(token.tokenId);
      },
    },
  }),
  'compares-half-of-the-mac': deviation({
    violates: 'api/refuses-a-mac-that-is-nearly-right',
    says: 'Of a MAC its first characters are compared.',
    wrap: {
      'hawk.checkMac': (next, world) => (request, attributes, token) => {
        const right = macOf(
          artifactsOf(attributes, receivedRequest(world, request)),
          Buffer.from(token.hawkKey, 'hex'),
        );
        next(request, startsAlike(right, attributes.mac) ? { ...attributes, mac: right } : attributes, token);
      },
    },
  }),
  'compares-half-of-the-payload-hash': deviation({
    violates: 'api/refuses-a-payload-hash-that-is-nearly-right',
    says: 'Of a payload hash its first characters are compared.',
    wrap: comparingHalfOfTheHash,
  }),
  'remembers-no-nonce': deviation({
    violates: [...OF_SESSIONS, ...OF_FORGOTTEN].map((op) => `${op}/errno-115`),
    says: 'No nonce is remembered, so that a signed request can be sent again.',
    wrap: { 'hawk.checkNonce': () => () => undefined },
  }),
  'looks-at-no-timestamp': deviation({
    violates: [...OF_SESSIONS, ...OF_FORGOTTEN, ...OF_SINGLE_USE].map((op) => `${op}/errno-111`),
    says: 'A signature is good however old its timestamp is.',
    wrap: { 'hawk.checkTimestamp': () => () => undefined },
  }),
  'compares-no-payload-hash': deviation({
    violates: ['account-reset', 'recovery-email-resend-code', 'certificate-sign'].flatMap((op) => [
      `${op}/payload-hash-is-required`,
      `${op}/payload-hash-is-checked`,
    ]),
    says: 'The payload hash of a signature is compared with no body.',
    wrap: { 'hawk.checkPayloadHash': () => () => undefined },
  }),
  'takes-the-hex-text-for-the-key': deviation({
    violates: 'api/hawk-credentials-come-from-the-token',
    // No signature is right any more, but for those that earn a session, or there would be nothing to sign.
    alsoBreaks: ['*'],
    families: ['onepw', 'srp'],
    says: 'The Hawk key is the hex text of the derived key and not its bytes.',
    wrap: {
      'hawk.checkMac': (next) => (request, attributes, token) =>
        token.type === 'authToken'
          ? next(request, attributes, token)
          : next(request, attributes, { ...token, hawkKey: Buffer.from(token.hawkKey).toString('hex') }),
    },
  }),
  'forgives-clocks-that-are-fast': deviation({
    violates: 'api/refuses-a-future-timestamp',
    says: 'A signature is good whenever its timestamp is later than the time of the server.',
    wrap: {
      'hawk.checkTimestamp': (next, world) => (request, attributes) =>
        Number(attributes.ts) > world.clock.seconds() ? undefined : next(request, attributes),
    },
  }),
};
