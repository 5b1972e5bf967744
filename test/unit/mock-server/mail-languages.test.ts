import { describe, expect, test } from '@jest/globals';
import type { Letter } from '../../../mock-server/domain/mail-templates/letter.js';
import { CAFE, EMAIL, lastMail, signUp, testWorld } from './world-for-tests.js';

const UID = 'ab'.repeat(16);
const LETTERS: readonly Letter[] = [
  ...(['verifyEmail', 'verifySyncEmail', 'verifyLoginEmail'] as const).map((template) => ({
    template,
    to: EMAIL,
    uid: UID,
    code: UID,
    link: {},
  })),
  { template: 'recoveryEmail', to: EMAIL, token: UID, code: '12345678', link: {} },
  { template: 'unblockCodeEmail', to: EMAIL, uid: UID, code: '7HX2QK9M' },
  ...(['newDeviceLoginEmail', 'passwordChangedEmail', 'passwordResetEmail', 'postVerifyEmail'] as const).map(
    (template) => ({ template, to: EMAIL }),
  ),
];

describe.each(LETTERS.map((letter) => [letter.template, letter] as const))('%s', (_name, letter) => {
  test('says something else in each language, and says in its header which one that is', () => {
    const world = testWorld();
    for (const locale of ['en', 'de', 'fr']) world.mail.send({ ...letter, locale });
    const mails = world.mail.read(EMAIL);
    expect(mails.map(({ headers }) => headers['content-language'])).toEqual(['en', 'de', 'fr']);
    expect(new Set(mails.map(({ subject }) => subject)).size).toBe(3);
    expect(new Set(mails.map(({ text }) => text.split('\n')[0])).size).toBe(3);
  });
});

test.each([
  ['de-AT', 'de-AT'],
  ['FR', 'FR'],
  ['es', 'en'],
  ['de-xxxxxxxxxxxxxxxxxxxx', 'en'],
  ['<b>', 'en'],
])('a reader who wants %s is written to in %s', (locale, written) => {
  const world = testWorld();
  world.mail.send({ template: 'passwordResetEmail', to: EMAIL, locale });
  expect(lastMail(world).headers['content-language']).toBe(written);
});

test('a reader who does not say is written to in the language of the account', () => {
  const world = testWorld();
  const { account } = signUp(world);
  world.accounts.update(account.uid, { locale: 'fr' });
  world.mail.send({ template: 'passwordResetEmail', to: EMAIL });
  expect(lastMail(world).headers['content-language']).toBe('fr');
});

test('the language of an account is learnt once', () => {
  const world = testWorld();
  const { account } = signUp(world, EMAIL, CAFE);
  world.accounts.rememberLocale(account.uid, undefined);
  expect(world.accounts.get(account.uid).locale).toBeUndefined();
  world.accounts.rememberLocale(account.uid, 'de');
  world.accounts.rememberLocale(account.uid, 'fr');
  expect(world.accounts.get(account.uid).locale).toBe('de');
});

describe('the mail after the verification', () => {
  test.each([
    ['sync', 1],
    ['notes', 0],
    [undefined, 0],
  ])('for service %s: %d', (service, count) => {
    const world = testWorld();
    const { account, session } = signUp(world);
    world.verification.sendCode(session, { service }, CAFE);
    for (let round = 0; round < 2; round += 1) world.verification.submitCode(account.uid, account.emailCode, CAFE);
    const sent = world.mail.read(EMAIL).filter(({ headers }) => headers['x-template-name'] === 'postVerifyEmail');
    expect(sent).toHaveLength(count);
  });
});
