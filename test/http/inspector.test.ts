import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import ts from 'typescript';
import { programSource } from '../../mock-server/inspector/client/program.js';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { authPW, TestClient } from './client-for-tests.js';
import { KeyServerClient } from './key-server-client-for-tests.js';

const EMAIL = 'ann@example.test';
const HTML = 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8';
let mock: Mock;
let client: TestClient;

beforeAll(async () => {
  mock = await startMock();
  client = new TestClient(mock);
});
afterEach(() => mock.reset());
afterAll(() => mock.stop());

const control = (of = mock) => request(of.controlUrl ?? '');
const signUp = () => client.post('/account/create', { email: EMAIL, authPW: authPW(EMAIL, 'password') });

describe('the page', () => {
  test('is there for browsers, and programs that ask for / get their sentence in JSON as ever', async () => {
    const page = await control().get('/').set('Accept', HTML).expect(200);
    expect(page.headers['content-type']).toMatch(/^text\/html/);
    expect(page.text).toContain('<title>Inspector of a mock</title>');
    for (const accept of ['*/*', 'application/json']) {
      const { body } = await control().get('/').set('Accept', accept).expect(404);
      expect(body).toMatchObject({ code: 404, message: expect.stringContaining('no GET /') });
    }
    await control().get('/inspector/nothing.js').set('Accept', HTML).expect(404).expect('content-type', /json/);
  });

  test('allows nothing but its own files, and names no others', async () => {
    const { text, headers } = await control().get('/').set('Accept', HTML);
    expect(headers['content-security-policy']).toContain("default-src 'self';");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(text).not.toMatch(/ style="| on[a-z]+="|<style|<script>/);
    const files = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path ?? '');
    expect(files.sort()).toEqual([
      '/inspector/icon.svg',
      '/inspector/program.js',
      '/inspector/style.css',
      '/inspector/theme.js',
    ]);
    for (const path of files) await control().get(path).expect(200).expect('x-content-type-options', 'nosniff');
  });

  test('runs a script that uses the browser and itself, and nothing of the modules it was written in', () => {
    // The last name is there to be found: without it nobody would know that the search finds any.
    expect(unknownNames(`${programSource()}\nnameOfNothing;`)).toEqual(['nameOfNothing']);
  }, 30_000);
});

describe('the control port answers', () => {
  const port = () => new URL(mock.controlUrl ?? '').port;

  test.each([
    ['its IP address', '127.0.0.1'],
    ['another IP address', '192.168.7.7'],
    ['an IPv6 address', '[::1]'],
    ['localhost', 'localhost'],
    ['a service of a compose file', 'mock'],
    ['a name nobody can register', 'mock.test'],
  ])('as %s', async (_name, host) => {
    await control().get('/clock').set('Host', `${host}:${port()}`).expect(200);
    await control()
      .post('/clock')
      .set({ Host: `${host}:${port()}`, Origin: `http://${host}:${port()}` })
      .send({ advance: 0 })
      .expect(200);
  });

  test('under the name that it was told to listen on', async () => {
    const named = await startMock({ host: 'localhost' });
    await control(named).get('/clock').set('Host', 'localhost').expect(200);
    await named.stop();
  });

  test.each([
    ['a page that has its own name point here', { Host: 'evil.example.com' }],
    ['a page of another origin', { Origin: 'https://evil.example.com' }],
    ['a page on another port of this machine', { Origin: 'http://127.0.0.1:1' }],
    ['a page without an origin', { Origin: 'null' }],
    ['what another site embeds', { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' }],
    [
      'what another site frames',
      { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'iframe' },
    ],
  ])('403 to %s, and does nothing', async (_name, headers) => {
    const before = mock.clock.freeze().now;
    const { body } = await control().post('/clock').set(headers).send({ advance: 1000 }).expect(403);
    expect(body).toMatchObject({ code: 403, message: expect.any(String) });
    expect(mock.clock.read().now).toBe(before);
    await control().get('/').set('Accept', HTML).set(headers).expect(403);
  });

  test('a link on another site that somebody follows', async () => {
    const visit = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' };
    await control().get('/').set('Accept', HTML).set(visit).expect(200);
  });
});

describe('for a page to show, the control port lists', () => {
  test('accounts, mail and text messages of everybody', async () => {
    await signUp();
    mock.accounts.create({ email: 'bob@example.test' });
    mock.world.sms.deliver({ phoneNumber: '+1', sender: 'x', text: 'y', uid: 'z', sentAt: 1 });
    const accounts = (await control().get('/accounts').expect(200)).body as { email: string; emailVerified: boolean }[];
    expect(accounts.map(({ email, emailVerified }) => [email, emailVerified])).toEqual([
      [EMAIL, false],
      ['bob@example.test', true],
    ]);
    expect((await control().get('/mail')).body).toMatchObject([{ to: [{ address: EMAIL }] }]);
    expect((await control().get('/sms')).body).toMatchObject([{ phoneNumber: '+1', text: 'y' }]);
    expect((await control().get('/push')).body).toEqual([]);
  });

  test('editions with their operations and errors, and requirements with their lines', async () => {
    const [edition] = (await control().get('/editions')).body;
    expect(edition).toMatchObject({ id: 'auth-2017', url: mock.url });
    expect(edition.operations).toHaveLength(29);
    expect(edition.errors).toContainEqual(
      expect.objectContaining({ errno: 114, name: 'TooManyRequests', fields: expect.arrayContaining(['retryAfter']) }),
    );
    const { body } = await control().get('/requirements?edition=auth-2017');
    expect(body).toContainEqual(
      expect.objectContaining({
        id: 'account-keys/token-single-use-after-success',
        lines: '451',
        link: expect.stringMatching(/#L451$/),
      }),
    );
    expect((await control().get('/requirements?edition=auth-2016').expect(400)).body.message).toContain('auth-2017');
  });

  test('kept states', async () => {
    mock.accounts.create({ email: EMAIL });
    const at = mock.clock.freeze().now;
    const { body } = await control().post('/snapshots');
    expect((await control().get('/snapshots')).body).toContainEqual({ ...body, at, accounts: 1 });
  });

  test('the answer of an exchange in its journal entry, without secrets', async () => {
    await signUp();
    await signUp();
    const [made] = mock.journal.read({ operation: 'accountCreate' });
    expect(made?.answer).toMatchObject({ uid: expect.any(String), sessionToken: '***' });
    await client.post('/account/login', { email: EMAIL, authPW: authPW(EMAIL, 'wrong') });
    expect(mock.journal.read().at(-1)?.answer).toMatchObject({ code: 400, errno: 103 });
  });

  test('deviations, with a word for those that cannot be switched off', async () => {
    const deployed = await startMock({ as: 'deployed' });
    const standing = (await deployed.deviations.list()).filter((each) => each.standing === true);
    expect(standing.length).toBeGreaterThan(5);
    expect(standing.every(({ on }) => on)).toBe(true);
    await deployed.stop();
    expect((await mock.deviations.list()).some((each) => 'standing' in each)).toBe(false);
  });
});

describe('a mail is followed', () => {
  const last = (of: Mock) => of.inspection.mail().at(-1)?.messageId;
  const follow = (of: Mock) =>
    control(of)
      .post('/follow-mail')
      .send({ messageId: last(of) });

  test('by handing in its code, over the port of the mock', async () => {
    await signUp();
    expect((await follow(mock)).body).toEqual({ operation: 'recoveryEmailVerifyCode', status: 200 });
    expect(mock.accounts.inspect(EMAIL).emailVerified).toBe(true);
    expect(mock.journal.read().at(-1)).toMatchObject({ operation: 'recoveryEmailVerifyCode', status: 200 });
  });

  test('into a refusal as well', async () => {
    await signUp();
    mock.faults.arm({ operation: 'recoveryEmailVerifyCode', errno: 105, times: 1 });
    expect((await follow(mock)).body).toEqual({ operation: 'recoveryEmailVerifyCode', status: 400, errno: 105 });
    expect(mock.accounts.inspect(EMAIL).emailVerified).toBe(false);
  });

  test('in the editions with other codes', async () => {
    const lockedOut = await startMock({ edition: 'auth-2015' });
    lockedOut.accounts.create({ email: EMAIL });
    lockedOut.accounts.change(EMAIL, { locked: true });
    await new TestClient(lockedOut).post('/account/unlock/resend_code', { email: EMAIL });
    expect((await follow(lockedOut)).body).toEqual({ operation: 'accountUnlockVerifyCode', status: 200 });
    expect(lockedOut.accounts.inspect(EMAIL).locked).toBe(false);
    await lockedOut.stop();
    const keyServer = await startMock({ edition: 'key-server-2013' });
    const keyClient = new KeyServerClient(keyServer);
    const { sessionToken } = await keyClient.signIn(await keyClient.account(EMAIL));
    await keyClient.ok(
      keyClient.post('/account/recovery_methods/send_code', { email: EMAIL }, ['sessionToken', sessionToken]),
    );
    expect((await follow(keyServer)).body).toEqual({ operation: 'accountRecoveryMethodsVerifyCode', status: 200 });
    await keyServer.stop();
  }, 20_000);

  test('nowhere when there is no such mail, no such code, or no way to the mock', async () => {
    await control().post('/follow-mail').send({ messageId: 'none' }).expect(404);
    mock.accounts.create({ email: EMAIL });
    await client.post('/account/login/send_unblock_code', { email: EMAIL });
    expect((await follow(mock).expect(409)).body.message).toContain('no code that can be handed in');
    const elsewhere = await startMock({ publicUrl: 'http://127.0.0.1:9' });
    await fetch(`${elsewhere.url}/v1/account/create`, {
      method: 'POST',
      body: JSON.stringify({ email: EMAIL, authPW: authPW(EMAIL, 'x') }),
    });
    expect((await follow(elsewhere).expect(409)).body.message).toContain('No answer came from http://127.0.0.1:9');
    await elsewhere.stop();
  });
});

/** Names that a script uses and nothing declares. */
function unknownNames(source: string): string[] {
  const file = ts.createSourceFile('/page.js', source, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const lib = ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'];
  const options = { allowJs: true, checkJs: true, noEmit: true, lib, types: [] };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...rest) => (name === '/page.js' ? file : getSourceFile.call(host, name, ...rest));
  const program = ts.createProgram(['/page.js'], options, host);
  const problems = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  // 2304 and 2552: a name that nothing declares. Types are not the point here; they are checked where they stand.
  return problems
    .filter(({ code }) => [2304, 2552].includes(code) || code < 2000)
    .map(({ start = 0, length = 0 }) => source.slice(start, start + length));
}
