import { describe, expect, test } from '@jest/globals';
import { deriveToken, TOKEN_TYPES, type TokenType } from '../../../protocol/tokens.js';
import { NOON, signUp, testWorld } from './world-for-tests.js';

const MINUTE = 60_000;
const LIFETIMES: readonly (readonly [TokenType, number | undefined])[] = [
  ['sessionToken', undefined],
  ['keyFetchToken', undefined],
  ['passwordForgotToken', 15 * MINUTE],
  ['passwordChangeToken', 15 * MINUTE],
  ['accountResetToken', 15 * MINUTE],
];

describe('a token', () => {
  test.each(TOKEN_TYPES)('%s: id and keys are derived from its seed', (type) => {
    const world = testWorld();
    const token = world.tokens.create(type, signUp(world).account.uid);
    const derived = deriveToken(type, Buffer.from(token.seed, 'hex'));
    expect(token.tokenId).toBe(derived.tokenId.toString('hex'));
    expect(token.hawkKey).toBe(derived.reqHMACkey.toString('hex'));
    expect(token.requestKey).toBe(derived.requestKey.toString('hex'));
  });

  test('is found by its id in either case and by its own type alone', () => {
    const world = testWorld();
    const { session } = signUp(world);
    expect(world.tokens.find('sessionToken', session.tokenId.toUpperCase())).toBe(session);
    expect(world.tokens.find('keyFetchToken', session.tokenId)).toBeUndefined();
    expect(world.tokens.find('sessionToken', 'constructor')).toBeUndefined();
  });

  test('is used up once', () => {
    const world = testWorld();
    const token = world.tokens.create('accountResetToken', signUp(world).account.uid);
    expect([world.tokens.consume(token), world.tokens.consume(token)]).toEqual([true, false]);
    expect(world.tokens.find('accountResetToken', token.tokenId)).toBeUndefined();
  });

  test.each(LIFETIMES)('%s lives for %s ms', (type, lifetime) => {
    const world = testWorld();
    const token = world.tokens.create(type, signUp(world).account.uid);
    const aliveAt = (ms: number) => {
      world.clock.set(ms);
      return world.tokens.find(type, token.tokenId) !== undefined;
    };
    expect(aliveAt(NOON + (lifetime ?? 1e12) - 1)).toBe(true);
    expect(aliveAt(NOON + (lifetime ?? 1e12))).toBe(lifetime === undefined);
    expect(aliveAt(NOON)).toBe(true);
  });

  test.each(LIFETIMES)('%s: a second one leaves the first alone only if it lives for ever (%s)', (type, lifetime) => {
    const world = testWorld();
    const { uid } = signUp(world).account;
    const first = world.tokens.create(type, uid);
    world.tokens.create(type, uid);
    expect(world.tokens.find(type, first.tokenId) === undefined).toBe(lifetime !== undefined);
  });

  test('that has ended is not brought back by a change', () => {
    const world = testWorld();
    const { session } = signUp(world);
    world.tokens.end(session);
    world.sessions.touch(session, { address: '192.0.2.9' });
    expect(world.tokens.find('sessionToken', session.tokenId)).toBeUndefined();
  });
});
