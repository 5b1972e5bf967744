import { describe, expect, test } from '@jest/globals';
import { type ListedAccount, listedAccounts } from '../../../conformance/targets/adapters/listed-accounts.js';
import { commandIn } from '../../../conformance/targets/adapters/run-command.js';
import { accountsByCommand } from '../../../conformance/targets/kinds/accounts/command.js';
import type { LoadedProfile } from '../../../conformance/targets/profile.js';

const loaded: LoadedProfile = {
  profile: { name: 'x', baseUrl: 'http://127.0.0.1:9000' },
  file: 'server.yaml',
  folder: '.',
};
const [ann, ben, eve] = ['ann', 'ben', 'eve'].map((name) => ({
  email: `${name}@example.test`,
  password: 'secret',
})) as [ListedAccount, ListedAccount, ListedAccount];

describe('listed accounts', () => {
  test('are given once each, in their order, until none is left', async () => {
    const accounts = listedAccounts([ann, ben], loaded);
    expect(accounts.left?.()).toBe(2);
    expect([await accounts.take(), await accounts.take(), await accounts.take()]).toEqual([ann, ben, undefined]);
    expect(accounts.left?.()).toBe(0);
  });

  test('that are not verified are passed over', async () => {
    const accounts = listedAccounts([{ ...ann, verified: false }, { ...ben, verified: true }, eve], loaded);
    expect(accounts.left?.()).toBe(2);
    expect((await accounts.take())?.email).toBe(ben.email);
  });

  test('may not stand twice, in whatever case, and no secret is repeated', () => {
    const twice = [ann, ben, { ...ann, email: 'ANN@example.test' }];
    const refusal = (() => {
      try {
        listedAccounts(twice, loaded);
      } catch (error) {
        return error as Error;
      }
      return undefined;
    })();
    expect(refusal?.message).toBe('server.yaml: accounts[2].email: this account is listed before; list each once');
    expect(refusal?.name).toBe('ProfileError');
  });
});

describe('a command that makes accounts', () => {
  const printing = (text: string) => accountsByCommand(commandIn('.', [process.execPath, '-e', text]));
  const account = (fields: object) =>
    printing(`console.log(JSON.stringify({ email: process.argv[1] + '@a.test', ...${JSON.stringify(fields)} }))`);
  const AUTH_PW = 'aB'.repeat(32);

  test('gets another local part each time, with the prefix of the suite', async () => {
    const accounts = account({ password: 'secret' });
    const [first, second] = [await accounts.take(), await accounts.take()];
    expect(first).toEqual({
      email: expect.stringMatching(/^fxa-conformance-x[0-9a-f]{16}@a\.test$/),
      password: 'secret',
    });
    expect(second?.email).not.toBe(first?.email);
    expect(accounts.left).toBeUndefined();
  });

  test('may print an authPW, and what the suite does not know', async () => {
    const given = await account({ authPW: AUTH_PW, verified: true, locale: 'x' }).take();
    expect(given).toEqual({ email: expect.any(String), authPW: AUTH_PW });
  });

  test('may print the uid, and then no secret', async () => {
    expect(await account({ authPW: AUTH_PW, uid: 'x' }).take()).toMatchObject({ authPW: AUTH_PW, uid: 'x' });
    expect(await account({ uid: 'x' }).take()).toEqual({ email: expect.any(String), uid: 'x' });
  });

  test.each([
    ['no JSON', 'console.log("done")', 'printed no JSON account with an email'],
    ['JSON that is no account', 'console.log("[]")', 'printed no JSON account with an email'],
    ['nothing', '', 'printed no JSON account with an email'],
    ['an unverified account', 'console.log(`{"email":"a@a.test","password":"x","verified":false}`)', 'is not verified'],
    ['no secret', 'console.log(`{"email":"a@a.test"}`)', 'without a password'],
    ['an empty password', 'console.log(`{"email":"a@a.test","password":""}`)', 'without a password'],
    ['a bad authPW beside a uid', 'console.log(`{"email":"a@a.test","uid":"x","authPW":"ab"}`)', 'an authPW of 64 hex'],
    ['an authPW too short', 'console.log(`{"email":"a@a.test","authPW":"ab","password":"x"}`)', 'an authPW of 64 hex'],
    ['a failure', 'console.error("quota"); process.exit(1)', 'failed (1): quota'],
  ])('and prints %s is at fault itself', async (_name, text, part) => {
    const taken = printing(text).take();
    await expect(taken).rejects.toThrow(part);
    await expect(taken).rejects.toMatchObject({ name: 'HarnessError' });
  });
});
