import { hex, unhex } from '../../../../protocol/bytes.js';
import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { TokenRow } from '../../../domain/rows.js';
import { memory } from '../../memory.js';
import { families } from './_family.js';

/** Requests whose Hawk id nobody knows, and the token they were taken to come with. */
const mistaken = memory(() => new WeakMap<object, TokenRow>());

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
