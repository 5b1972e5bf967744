import { hex, unhex } from '../../../../protocol/bytes.js';
import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { TokenRow } from '../../../domain/rows.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { memory } from '../../memory.js';
import { families } from './_family.js';

/** Requests whose Hawk id nobody knows, and the token they were taken to come with. */
const mistaken = memory(() => new WeakMap<object, TokenRow>());

/** Bytes of wrapKb and verifier, which a bundle for account/reset has. */
const RESET_BYTES = 288;

/** account/reset finds sessionTokens too, and opens their bundles with a key of its own; hex. */
function resettingBySession(keyOf: (world: World, session: TokenRow) => string): Wraps {
  return {
    'hawk.findToken': (next, world) => (request, attributes) => {
      const session =
        request.operation.id === 'accountReset' ? world.tokens.find('sessionToken', attributes.id) : undefined;
      return session === undefined ? next(request, attributes) : { ...session, requestKey: keyOf(world, session) };
    },
  };
}

export default {
  'takes-strangers-for-the-newest': deviation({
    violates: 'api/refuses-an-unknown-token',
    alsoBreaks: ['*'],
    families,
    says: 'A Hawk id that nobody knows counts as that of the newest token of the right kind, whatever its MAC.',
    wrap: {
      'hawk.findToken': (next, world) => (request, attributes) => {
        try {
          return next(request, attributes);
        } catch (error) {
          const wanted = request.operation.security[0]?.replace(/^hawk/, '').toLowerCase();
          const newest = [...world.store.tokens.values()].findLast(({ type }) => type.toLowerCase() === wanted);
          if (!(error instanceof DomainError) || newest === undefined) throw error;
          mistaken(world).set(attributes, newest);
          return newest;
        }
      },
      'hawk.checkMac': (next, world) => (request, attributes, token) =>
        mistaken(world).has(attributes) ? undefined : next(request, attributes, token),
    },
  }),
  'believes-the-id': deviation({
    violates: 'api/refuses-a-wrong-key',
    alsoBreaks: ['api/signature-covers-*', '*/payload-hash-*'],
    families,
    says: 'Who names the id of a living token needs no key for it.',
    wrap: { 'hawk.checkMac': () => () => undefined },
  }),
  'looks-at-no-timestamp': deviation({
    violates: 'api/refuses-a-stale-timestamp',
    families,
    says: 'A signature is good however old its timestamp is.',
    wrap: { 'hawk.checkTimestamp': () => () => undefined },
  }),
  'remembers-no-nonce': deviation({
    violates: 'api/refuses-a-replayed-nonce',
    families,
    says: 'No nonce is remembered, so that a signed request can be sent again.',
    wrap: { 'hawk.checkNonce': () => () => undefined },
  }),
  'resets-by-a-session': deviation({
    violates: 'api/token-kind-must-fit-the-endpoint',
    families,
    says: 'account/reset takes a sessionToken too, with the keys that its seed would give an accountResetToken.',
    wrap: resettingBySession(({ behaviour }, { seed }) =>
      hex(behaviour.tokens.derive('accountResetToken', unhex(seed)).requestKey),
    ),
  }),
  'resets-by-a-session-in-clear': deviation({
    violates: 'api/token-kind-must-fit-the-endpoint',
    families,
    says: 'account/reset takes a sessionToken too, which has no key for a bundle, and reads what is not encrypted.',
    wrap: resettingBySession(() => '00'.repeat(RESET_BYTES)),
  }),
  'takes-the-bytes-for-the-key': deviation({
    violates: 'api/hawk-credentials-come-from-the-token',
    // No signature is right any more.
    alsoBreaks: ['*'],
    families,
    says: 'The Hawk key is the bytes of the derived key and not their hex text, as it was from the next edition on.',
    wrap: {
      'hawk.checkMac': (next) => (request, attributes, token) =>
        next(request, attributes, { ...token, hawkKey: hex(unhex(unhex(token.hawkKey).toString('ascii'))) }),
    },
  }),
};
