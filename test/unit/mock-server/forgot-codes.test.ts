import { describe, expect, test } from '@jest/globals';
import type { TokenRow } from '../../../mock-server/domain/rows.js';
import type { World } from '../../../mock-server/world.js';
import {
  CAFE,
  EMAIL,
  failureOf,
  HOME,
  lastHeader,
  lastMail,
  signUp,
  testWorld,
  verifiedAccount,
} from './world-for-tests.js';

/** Asks for a code; the token as the pipeline would find it, and the code as the mail has it. */
function forget(world: World): { token: TokenRow; code: string } {
  world.passwords.sendForgotCode(EMAIL.toLowerCase(), {}, HOME);
  const uid = world.accounts.getByEmail(EMAIL).uid;
  const [token] = world.tokens.allOf(uid, 'passwordForgotToken');
  if (token === undefined) throw new Error('no passwordForgotToken');
  return { token, code: lastHeader(world, 'x-recovery-code') };
}

const wrong = (code: string) => (code === '00000000' ? '00000001' : '00000000');
const alive = (world: World, token: TokenRow) => world.tokens.find(token.type, token.tokenId) !== undefined;

describe('asking for a code', () => {
  test('mails eight digits and says how it stands', () => {
    const world = testWorld();
    signUp(world);
    const { token, code } = forget(world);
    expect(code).toMatch(/^\d{8}$/);
    expect(lastMail(world).text).toContain(code);
    expect(world.passwords.forgotState(token)).toEqual({
      token: token.seed,
      ttl: 900,
      codeLength: 8,
      tries: 3,
    });
  });

  test('for an unknown address is refused', () => {
    expect(failureOf(() => testWorld().passwords.sendForgotCode(EMAIL, {}, HOME))?.failure).toBe('UnknownAccount');
  });

  test('again cancels the token before and its code', () => {
    const world = testWorld();
    signUp(world);
    const first = forget(world);
    const second = forget(world);
    expect([alive(world, first.token), alive(world, second.token)]).toEqual([false, true]);
    expect(second.code).not.toBe(first.code);
    expect(failureOf(() => world.passwords.submitForgotCode(second.token, first.code, HOME))?.failure).toBe(
      'InvalidVerificationCode',
    );
  });

  test('again by the token sends the same code, with a shorter ttl and fewer tries', () => {
    const world = testWorld();
    signUp(world);
    const { token, code } = forget(world);
    failureOf(() => world.passwords.submitForgotCode(token, wrong(code), HOME));
    world.clock.advance(350_001);
    const [present = token] = world.tokens.allOf(token.uid, 'passwordForgotToken');
    const state = world.passwords.resendForgotCode(present, EMAIL, {}, HOME);
    expect(state).toEqual({ token: token.seed, ttl: 550, codeLength: 8, tries: 2 });
    expect(world.mail.read(EMAIL).map(({ headers }) => headers['x-recovery-code'])).toEqual([undefined, code, code]);
  });

  test('again by the token goes to its own account alone', () => {
    const world = testWorld();
    signUp(world);
    signUp(world, 'bob@example.test');
    const { token } = forget(world);
    for (const email of ['bob@example.test', 'nobody@example.test']) {
      expect(failureOf(() => world.passwords.resendForgotCode(token, email, {}, HOME))).toEqual({
        failure: 'UnknownAccount',
        facts: { email },
      });
    }
  });
});

describe('handing a code in', () => {
  test('the right one gives an accountResetToken once, verifies the email and knows the address', () => {
    const world = testWorld();
    signUp(world);
    const { token, code } = forget(world);
    const reset = world.passwords.submitForgotCode(token, code, CAFE);
    expect(reset).toMatchObject({ type: 'accountResetToken', uid: token.uid });
    expect(world.accounts.get(token.uid)).toMatchObject({ emailVerified: true, knownAddresses: [CAFE.address] });
    expect(failureOf(() => world.passwords.submitForgotCode(token, code, CAFE))?.failure).toBe('InvalidToken');
  });

  test('wrong ones count down to the end of the token, even handed in at once', () => {
    const world = testWorld();
    signUp(world);
    const { token, code } = forget(world);
    world.clock.advance(1);
    const facts = [1, 2, 3].map(
      () => failureOf(() => world.passwords.submitForgotCode(token, wrong(code), HOME))?.facts,
    );
    expect(facts).toEqual([2, 1, 0].map((tries) => ({ tries, ttl: 900 })));
    expect(failureOf(() => world.passwords.submitForgotCode(token, code, HOME))?.failure).toBe('InvalidToken');
    expect(alive(world, forget(world).token)).toBe(true);
  });

  test('the right one is good on the last try', () => {
    const world = testWorld();
    signUp(world);
    const { token, code } = forget(world);
    for (const _ of [1, 2]) failureOf(() => world.passwords.submitForgotCode(token, wrong(code), HOME));
    expect(failureOf(() => world.passwords.submitForgotCode(token, code, HOME))).toBeUndefined();
  });

  test('of another account is refused', () => {
    const world = testWorld();
    verifiedAccount(world, 'bob@example.test');
    signUp(world);
    world.passwords.sendForgotCode('bob@example.test', {}, HOME);
    const bobs = lastMail(world, 'bob').headers['x-recovery-code'] ?? '';
    expect(failureOf(() => world.passwords.submitForgotCode(forget(world).token, bobs, HOME))?.failure).toBe(
      'InvalidVerificationCode',
    );
  });
});
