import { describe, expect, test } from '@jest/globals';
import { isAnyAddress } from '../../../mock-server/domain/email-address.js';
import type { SrpVerifier } from '../../../mock-server/domain/password-verifiers.js';
import type { AccountRow, TokenRow } from '../../../mock-server/domain/rows.js';
import { checkedVerifier } from '../../../mock-server/domain/srp-verifiers.js';
import { emailFromWire, emailToWire } from '../../../mock-server/http/email-writing.js';
import type { MockSettings } from '../../../mock-server/settings.js';
import type { World } from '../../../mock-server/world.js';
import { decodeJwt } from '../../../protocol/browserid.js';
import { CAFE, EMAIL, failureOf, HOME, testWorld } from './world-for-tests.js';

const SRP_PW = 'a1'.repeat(32);
const DAY_SECONDS = 86_400;
const publicKey = { algorithm: 'RS', n: '1', e: '65537' };

const srpWorld = (settings: Partial<MockSettings> = {}) => testWorld({ edition: 'auth-2013', ...settings });

function signUp(world: World, email = EMAIL): AccountRow {
  return world.accounts.create({ email, srp: world.rawPasswords.verifierOfSrpPw(email, SRP_PW) });
}

function sessionOf(world: World, account: AccountRow): TokenRow {
  return world.sessions.openAtSignIn(account, true, HOME).session;
}

/** auth/finish with a proof that does not fit. */
function guess(world: World, srpToken: string) {
  const A = `${'00'.repeat(255)}02`;
  return failureOf(() => world.srpLogins.finish({ srpToken, A, M: '00'.repeat(32) }, HOME))?.failure;
}

describe('an account of auth-2013', () => {
  test('has a UUID of version 4, and none takes its address, verified or not', () => {
    const world = srpWorld();
    const { uid } = signUp(world);
    expect(uid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(failureOf(() => signUp(world, EMAIL.toLowerCase()))?.failure).toBe('AccountExists');
    expect(world.accounts.findByEmail(EMAIL)?.uid).toBe(uid);
  });

  test.each([
    ['a verifier of another length', { verifier: '02' }, 'v'],
    ['a salt of kilobytes', { salt: '00'.repeat(129) }, 's'],
  ])('is not made with %s', (_what, change, key) => {
    const world = srpWorld();
    const { verifier, salt } = world.rawPasswords.verifierOfSrpPw(EMAIL, SRP_PW);
    const names = { verifier: 'v', salt: 's' };
    expect(failureOf(() => checkedVerifier(world, { verifier, salt, ...change }, names))).toEqual({
      failure: 'InvalidParameter',
      facts: { validation: { source: 'payload', keys: [key] } },
    });
  });

  test('keeps its numbers in lower case', () => {
    const world = srpWorld();
    const { verifier, salt, stretching } = world.rawPasswords.verifierOfSrpPw(EMAIL, SRP_PW) as Required<SrpVerifier>;
    const shouted = {
      verifier: verifier.toUpperCase(),
      salt: salt.toUpperCase(),
      stretching: { ...stretching, salt: stretching.salt.toUpperCase() },
    };
    const kept = checkedVerifier(world, shouted, { verifier: 'v', salt: 's' });
    expect(kept).toEqual({ kind: 'srp', verifier, salt, stretching });
  });

  test.each([
    ['ann@example.test', true],
    ['ünï😀@b', true],
    ['a@b@c', true],
    ['ann', false],
    ['@example.test', false],
    ['ann@', false],
    ['a b@c.de', false],
    ['a\u0000@c.de', false],
    [`${'a'.repeat(255)}@c`, false],
  ])('%j as its address', (text, fits) => {
    expect(isAnyAddress(text)).toBe(fits);
  });

  test('is written as the hex of its UTF-8, byte order marks included', () => {
    for (const text of ['é', 'e\u0301', '😀', '\ufeffann']) {
      const written = emailToWire({ emailsAre: 'hex' }, text);
      expect([written, emailFromWire({ emailsAre: 'hex' }, written.toUpperCase())]).toEqual([
        Buffer.from(text, 'utf8').toString('hex'),
        text,
      ]);
    }
    expect(emailFromWire({ emailsAre: 'hex' }, 'ff')).toBeUndefined();
    expect(emailFromWire({ emailsAre: 'text' }, 'ff')).toBe('ff');
  });
});

describe('logins', () => {
  test('wrong proofs are counted for their account, and meet the limit at both calls', () => {
    const world = srpWorld({ customs: { wrongPassword: { perEmail: { count: 2, seconds: 60 } } } });
    signUp(world);
    const begin = () => world.srpLogins.start(EMAIL, CAFE).srpToken.tokenId;
    const tokens = [begin(), begin(), begin()];
    expect(tokens.map((token) => guess(world, token))).toEqual([
      'IncorrectPassword',
      'IncorrectPassword',
      'TooManyRequests',
    ]);
    expect(failureOf(begin)?.failure).toBe('TooManyRequests');
    expect(guess(world, tokens[2] ?? '')).toBe('InvalidToken');
    world.clock.advance(61_000);
    expect(guess(world, begin())).toBe('IncorrectPassword');
  });

  test('each kind of token has a limit of its own', () => {
    const world = srpWorld();
    const account = signUp(world);
    const first = sessionOf(world, account);
    for (let i = 0; i < 1001; i += 1) world.tokens.create('authToken', account.uid);
    expect(world.tokens.allOf(account.uid, 'authToken')).toHaveLength(1000);
    expect(world.sessions.current(first)).toMatchObject({ tokenId: first.tokenId });
    for (let i = 0; i < 1000; i += 1) world.tokens.create('sessionToken', account.uid);
    expect(failureOf(() => world.sessions.current(first))?.failure).toBe('InvalidToken');
  });

  test('one session more than the operator allows is refused', () => {
    const world = srpWorld({ mostSessions: 1 });
    const { uid } = signUp(world);
    world.sessions.refuseTooMany(uid);
    sessionOf(world, world.accounts.get(uid));
    expect(failureOf(() => world.sessions.refuseTooMany(uid))?.failure).toBe('TooManySessions');
  });
});

describe('certificates', () => {
  test.each([
    ['an hour', 3600, 3600],
    ['a day', DAY_SECONDS, DAY_SECONDS],
    ['more than a day', 1000 * DAY_SECONDS, DAY_SECONDS],
  ])('asked for %s', (_what, asked, got) => {
    const world = srpWorld();
    const account = signUp(world);
    world.verification.confirmEmail(account.uid);
    const { payload } = decodeJwt(world.certificates.sign(sessionOf(world, account), { publicKey, duration: asked }));
    expect(Number(payload.exp) - world.clock.now()).toBe(1000 * got);
    expect(Object.keys(payload).sort()).toEqual(['exp', 'iat', 'iss', 'principal', 'public-key']);
  });

  test('none is made for the past', () => {
    const world = srpWorld();
    const account = signUp(world);
    world.verification.confirmEmail(account.uid);
    const sign = () => world.certificates.sign(sessionOf(world, account), { publicKey, duration: -1 });
    expect(failureOf(sign)?.failure).toBe('InvalidParameter');
  });
});

describe('the feed of a verification', () => {
  /** Reads a feed into a list until it ends. */
  function reading(world: World, session: TokenRow) {
    const ended = new AbortController();
    const told: boolean[] = [];
    const over = (async () => {
      for await (const { verified } of world.verificationFeed.open(session)(ended.signal)) told.push(verified);
    })();
    return { told, over, end: () => ended.abort() };
  }
  const settled = () => new Promise((resolve) => setImmediate(resolve));

  test('tells what is new and nothing else, to each follower of the account alone', async () => {
    const world = srpWorld();
    const [ann, bob] = [signUp(world), signUp(world, 'bob@example.test')];
    const [hers, his] = [reading(world, sessionOf(world, ann)), reading(world, sessionOf(world, bob))];
    await settled();
    world.accounts.rememberLocale(ann.uid, 'de');
    await settled();
    world.verification.confirmEmail(ann.uid);
    await settled();
    expect([hers.told, his.told, world.watches.count()]).toEqual([[false, true], [false], 2]);
    hers.end();
    his.end();
    await Promise.all([hers.over, his.over]);
    expect(world.watches.count()).toBe(0);
  });

  test('ends with the session, and with a mock that closes', async () => {
    const world = srpWorld();
    const ann = signUp(world);
    const [first, second] = [sessionOf(world, ann), sessionOf(world, ann)];
    const [one, two] = [reading(world, first), reading(world, second)];
    await settled();
    world.sessions.destroy(first);
    await one.over;
    world.watches.close();
    await two.over;
    expect(failureOf(() => world.verificationFeed.open(second))?.failure).toBe('ServiceUnavailable');
  });

  test('is refused to a session that is over, and to one listener too many', async () => {
    const world = srpWorld({ mostStreams: 1 });
    const session = sessionOf(world, signUp(world));
    const { over, end } = reading(world, session);
    await settled();
    expect(failureOf(() => world.verificationFeed.open(session))?.failure).toBe('ServiceUnavailable');
    end();
    await over;
    world.sessions.destroy(session);
    expect(failureOf(() => world.verificationFeed.open(session))?.failure).toBe('InvalidToken');
  });
});
