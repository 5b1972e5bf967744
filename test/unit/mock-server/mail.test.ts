import { describe, expect, test } from '@jest/globals';
import type { LinkParameters } from '../../../mock-server/domain/mail-templates/letter.js';
import type { World } from '../../../mock-server/world.js';
import { EMAIL, HOME, lastMail, NOON, signIn, signUp, testWorld } from './world-for-tests.js';

const HOSTILE: LinkParameters = {
  service: 'notes',
  redirectTo: 'https://x.test/?code=1&b=2',
  resume: 'code%3Dabc "<&',
};

function notice(world: World, to: string): void {
  world.mail.send({ template: 'newDeviceLoginEmail', to });
}

describe('a verification mail', () => {
  test('has uid and code in the fragment, and what the client wants repeated in the query', () => {
    const world = testWorld();
    const { account, session } = signUp(world);
    world.verification.sendCode(session, HOSTILE, HOME);
    const link = new URL(lastMail(world).headers['x-link'] ?? '');
    expect(`${link.origin}${link.pathname}`).toBe('http://127.0.0.1:3030/verify_email');
    expect([...link.searchParams]).toEqual([['uid', account.uid], ...Object.entries(HOSTILE)]);
    expect(Object.fromEntries(new URLSearchParams(link.hash.slice(1)))).toEqual({
      code: account.emailCode,
      uid: account.uid,
    });
  });

  test('has the real code as the first that its HTML shows, and no markup of the client', () => {
    const world = testWorld();
    const { account, session } = signUp(world);
    world.verification.sendCode(session, HOSTILE, HOME);
    const { html } = lastMail(world);
    expect(/code=([A-Za-z0-9]+)/.exec(html)?.[1]).toBe(account.emailCode);
    expect(html).not.toContain('"<');
  });

  test('has the shape that test clients read', () => {
    const world = testWorld();
    const { account } = signUp(world);
    const mail = lastMail(world);
    expect(mail).toMatchObject({
      to: [{ address: EMAIL, name: '' }],
      subject: 'Bestätigen Sie Ihr Firefox-Konto',
      date: new Date(NOON).toISOString(),
    });
    expect(mail.headers).toMatchObject({
      'x-uid': account.uid,
      'x-verify-code': account.emailCode,
      to: EMAIL,
      subject: mail.subject,
    });
    expect(mail.headers).not.toHaveProperty('x-service-id');
    expect(mail.text).toContain(mail.headers['x-link']);
  });

  test('leads a sign-in to its own page', () => {
    const world = testWorld({ signInConfirmation: 'always', contentUrl: 'https://accounts.example.test/' });
    const { account } = signUp(world);
    world.verification.confirmEmail(account.uid);
    const { session } = signIn(world, account);
    const link = `https://accounts.example.test/complete_signin?uid=${account.uid}#code=${session.verificationId}&uid=${account.uid}`;
    expect(lastMail(world).headers['x-link']).toBe(link);
  });
});

test('a recovery mail has its code in text, HTML, header and link', () => {
  const world = testWorld();
  signUp(world);
  const { token } = world.passwords.sendForgotCode(EMAIL, { resume: 'r' }, HOME);
  const { headers, html, text } = lastMail(world);
  const code = headers['x-recovery-code'] ?? '';
  const query = new URL(headers['x-link'] ?? '').searchParams;
  expect([...query]).toEqual([
    ['token', token],
    ['code', code],
    ['email', EMAIL],
    ['resume', 'r'],
  ]);
  expect(/code=([A-Za-z0-9]+)/.exec(html)?.[1]).toBe(code);
  expect(text).toContain(`Ihr Code lautet ${code}`);
});

describe('the outbox', () => {
  test('is read by full address or local part, in any case, oldest first', () => {
    const world = testWorld();
    for (const to of ['Ann@a.test', 'ann@b.test', 'Ann@a.test']) notice(world, to);
    expect(world.mail.read('ANN').map(({ to }) => to[0]?.address)).toEqual(['Ann@a.test', 'ann@b.test', 'Ann@a.test']);
    expect(world.mail.read('ann@A.test')).toHaveLength(2);
    expect(world.mail.read('nobody')).toEqual([]);
  });

  test('is emptied by the one and by the other', () => {
    const world = testWorld();
    for (const to of ['ann@a.test', 'ann@b.test']) notice(world, to);
    world.mail.empty('Ann@a.test');
    expect(world.mail.read('ann').map(({ to }) => to[0]?.address)).toEqual(['ann@b.test']);
    world.mail.empty('ANN');
    expect([world.store.mail.size, world.store.mailboxes.size, world.store.outbox.characters]).toEqual([0, 0, 0]);
  });

  test('keeps the last hundred of an address', () => {
    const world = testWorld();
    notice(world, 'bob@a.test');
    for (let i = 0; i < 105; i += 1) {
      world.clock.advance(1);
      notice(world, 'ann@a.test');
    }
    const kept = world.mail.read('ann');
    expect([kept.length, kept[0]?.date, world.mail.read('bob').length]).toEqual([
      100,
      new Date(NOON + 6).toISOString(),
      1,
    ]);
  });

  test('keeps the last ten thousand in all', () => {
    const world = testWorld();
    for (let i = 0; i < 10_003; i += 1) notice(world, `user${i}@a.test`);
    expect(world.store.mail.size).toBe(10_000);
    expect([world.mail.read('user2').length, world.mail.read('user3').length]).toEqual([0, 1]);
  });

  test('is bounded in characters too', () => {
    const world = testWorld();
    const link = { resume: 'x'.repeat(500_000) };
    for (let i = 0; i < 30; i += 1)
      world.mail.send({ template: 'recoveryEmail', to: `user${i}@a.test`, token: '', code: '', link });
    expect(world.store.outbox.characters).toBeLessThanOrEqual(32 * 1024 * 1024);
    expect(world.mail.read('user29')).toHaveLength(1);
    expect(world.mail.read('user0')).toHaveLength(0);
  });

  test('tells its listeners until they have heard enough', () => {
    const world = testWorld();
    const heard: string[] = [];
    const stop = world.mail.onArrival(({ to }) => heard.push(to[0]?.address ?? ''));
    notice(world, 'ann@a.test');
    stop();
    notice(world, 'bob@a.test');
    expect(heard).toEqual(['ann@a.test']);
  });
});
