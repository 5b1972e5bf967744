import { nonceKey } from '../../../../protocol/hawk.js';
import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { RequestContext } from '../../../http/context.js';
import { memory } from '../../memory.js';

/** Sections that list no errno are all too easily taken for ones that need no check. */
const listsNo = (errno: number, { operation }: RequestContext): boolean =>
  operation.errors.every((error) => error.errno !== errno);

/** By Hawk id: the nonce that came last. */
const latest = memory(() => new Map<string, string>());

/** Nonces by token that were refused once. */
const refused = memory(() => new Set<string>());

/** By token and nonce: the operation where it was used. */
const usedAt = memory(() => new Map<string, string>());

const STATUS = ['session-status/errno-115', 'recovery-email-status/errno-115'];

/** Checks that are made at most operations, or the first time. */
export default {
  'finds-strangers-where-no-errno-is-listed': deviation({
    violates: 'api/refuses-an-unknown-token',
    alsoBreaks: ['*'],
    says: 'Where the section lists no errno 110, a Hawk id that nobody knows counts as the newest of the right kind.',
    wrap: {
      'hawk.findToken': (next, world) => (request, attributes) => {
        try {
          return next(request, attributes);
        } catch (error) {
          const { security } = request.operation;
          const kinds = security.map((scheme) => scheme.replace(/^hawk/, '').toLowerCase());
          const newest = [...world.store.tokens.values()].findLast(({ type }) => kinds.includes(type.toLowerCase()));
          if (!(error instanceof DomainError) || newest === undefined || !listsNo(110, request)) throw error;
          return newest;
        }
      },
      'hawk.checkMac': (next) => (request, attributes, token) =>
        attributes.id !== token.tokenId && listsNo(110, request) ? undefined : next(request, attributes, token),
    },
  }),
  'believes-the-id-where-no-errno-is-listed': deviation({
    violates: 'api/refuses-a-wrong-key',
    alsoBreaks: ['api/signature-covers-*', 'api/refuses-a-mac-*', '*/payload-hash-*'],
    says: 'Where the section lists no errno 109, the MAC is not compared.',
    wrap: {
      'hawk.checkMac': (next) => (request, attributes, token) =>
        listsNo(109, request) ? undefined : next(request, attributes, token),
    },
  }),
  'looks-at-no-timestamp-where-no-errno-is-listed': deviation({
    violates: 'api/refuses-a-stale-timestamp',
    alsoBreaks: ['api/refuses-a-future-timestamp'],
    says: 'Where the section lists no errno 111, a signature is good whatever its timestamp.',
    wrap: {
      'hawk.checkTimestamp': (next) => (request, attributes) =>
        listsNo(111, request) ? undefined : next(request, attributes),
    },
  }),
  'remembers-no-nonce-where-no-errno-is-listed': deviation({
    violates: 'api/refuses-a-replayed-nonce',
    says: 'Where the section lists no errno 115, no nonce is remembered.',
    wrap: {
      'hawk.checkNonce': (next) => (request, attributes, token) =>
        listsNo(115, request) ? undefined : next(request, attributes, token),
    },
  }),
  'remembers-the-latest-nonce': deviation({
    violates: STATUS,
    says: 'Of each token the nonce is remembered that came last.',
    wrap: {
      'hawk.checkNonce': (_next, world) => (_request, attributes, token) => {
        const key = nonceKey(token.tokenId, attributes);
        if (latest(world).get(token.tokenId) === key) throw new DomainError('InvalidNonce');
        latest(world).set(token.tokenId, key);
      },
    },
  }),
  'remembers-nonces-for-everybody': deviation({
    violates: 'session-status/succeeds-while-the-token-is-valid',
    families: ['onepw'],
    says: 'A nonce that somebody used in this second is refused to everybody else.',
    wrap: {
      'hawk.checkNonce': (next) => (request, attributes, token) =>
        next(request, attributes, { ...token, tokenId: '0'.repeat(token.tokenId.length) }),
    },
  }),
  'forgets-a-nonce-by-refusing-it': deviation({
    violates: STATUS,
    says: 'A nonce that was refused once is good again.',
    wrap: {
      'hawk.checkNonce': (next, world) => (request, attributes, token) => {
        const key = nonceKey(token.tokenId, attributes);
        if (refused(world).has(key)) return;
        try {
          next(request, attributes, token);
        } catch (error) {
          refused(world).add(key);
          throw error;
        }
      },
    },
  }),
  'takes-a-nonce-from-elsewhere-for-a-forgery': deviation({
    violates: ['recovery-email-status/errno-115', 'session-destroy/errno-115'],
    families: ['onepw'],
    says: 'A nonce that was used at another path is answered like a MAC that does not fit.',
    wrap: {
      'hawk.checkNonce': (next, world) => (request, attributes, token) => {
        const key = nonceKey(token.tokenId, attributes);
        const { id } = request.operation;
        if ((usedAt(world).get(key) ?? id) !== id) throw new DomainError('InvalidSignature');
        usedAt(world).set(key, id);
        next(request, attributes, token);
      },
    },
  }),
  'forgives-fast-clocks-of-posts': deviation({
    violates: 'api/refuses-a-future-timestamp',
    says: 'The signature of a POST is good whenever its timestamp is later than the time of the server.',
    wrap: {
      'hawk.checkTimestamp': (next, world) => (request, attributes) =>
        request.method === 'POST' && Number(attributes.ts) > world.clock.seconds()
          ? undefined
          : next(request, attributes),
    },
  }),
  'takes-any-token-about-passwords': deviation({
    violates: 'api/token-kind-must-fit-the-endpoint',
    alsoBreaks: ['*/errno-110'],
    families: ['onepw', 'srp'],
    says: 'Tokens that change, reset or recover a password are kept in one table, and each is good for all of it.',
    wrap: {
      'hawk.findToken': (next, world) => (request, attributes) => {
        const { security } = request.operation;
        const isOther = security.some((scheme) => ['hawkSessionToken', 'hawkKeyFetchToken'].includes(scheme));
        const types = world.behaviour.tokens.types.filter((type) => !['sessionToken', 'keyFetchToken'].includes(type));
        const found = isOther ? [] : types.flatMap((type) => world.tokens.find(type, attributes.id) ?? []);
        return found[0] ?? next(request, attributes);
      },
    },
  }),
};
