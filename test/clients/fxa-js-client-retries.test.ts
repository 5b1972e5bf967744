import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { fxaClient, keysOf, type Line } from './fxa-client.js';
import { type Scene, startScene } from './scene.js';

const HOUR_MS = 3_600_000;

describe('an email in another case', () => {
  let scene: Scene;
  let people = 0;

  beforeAll(async () => {
    scene = await startScene();
  });
  beforeEach(() => {
    scene.lines.length = 0;
  });
  afterAll(() => scene.stop());

  /** Somebody with capitals in the email, and the email without them. */
  async function newPerson() {
    const email = `Person-${++people}@Example.test`;
    const opened = await scene.client.signUp(email, 'correct horse', { keys: true });
    await scene.client.verifyCode(opened.uid, await scene.control.mailed(email, 'x-verify-code'));
    scene.lines.length = 0;
    return { ...opened, email, password: 'correct horse', lower: email.toLowerCase() };
  }

  test('signs in all the same: the client tries again as the server tells it', async () => {
    const { client, lines } = scene;
    const ann = await newPerson();
    const opened = await client.signIn(ann.lower, ann.password, { keys: true });
    expect(opened.uid).toBe(ann.uid);
    expect(lines).toEqual(['POST /account/login?keys=true 400 120', 'POST /account/login?keys=true 200']);
    // The second password was stretched with the email of the sign-up: it opens the keys.
    expect(await keysOf(client, opened)).toEqual(await keysOf(client, ann));
  });

  test('is refused with the right email to a client that does not try again', async () => {
    const { client, lines } = scene;
    const { email, lower, password } = await newPerson();
    const refused = expect.objectContaining({ code: 400, errno: 120, email });
    await expect(client.signIn(lower, password, { skipCaseError: true })).rejects.toEqual(refused);
    expect(lines).toHaveLength(1);
  });

  test('with a wrong password is refused after one more try', async () => {
    const { client, lines } = scene;
    const { lower } = await newPerson();
    await expect(client.signIn(lower, 'wrong')).rejects.toMatchObject({ code: 400, errno: 103 });
    expect(lines).toEqual(['POST /account/login 400 120', 'POST /account/login 400 103']);
  });

  test('changes the password all the same', async () => {
    const { client, lines } = scene;
    const ann = await newPerson();
    const { sessionToken } = ann;
    const keys = await keysOf(client, ann);
    lines.length = 0;
    await expect(client.passwordChange(ann.lower, 'wrong', 'battery staple')).rejects.toMatchObject({ errno: 103 });
    expect(lines).toEqual(['POST /password/change/start 400 120', 'POST /password/change/start 400 103']);
    const opened = await client.passwordChange(ann.lower, ann.password, 'battery staple', { keys: true, sessionToken });
    expect(await keysOf(client, opened)).toEqual(keys);
    const again = await client.signIn(ann.email, 'battery staple', { keys: true });
    expect(await keysOf(client, again)).toEqual(keys);
  });

  // Line 644 lists 120 for this operation: the authPW stretched with the other case cannot match.
  test('destroys the account all the same', async () => {
    const { client, lines } = scene;
    const { lower, password, uid } = await newPerson();
    expect(await client.accountDestroy(lower, password)).toEqual({});
    expect(lines).toEqual(['POST /account/destroy 400 120', 'POST /account/destroy 200']);
    expect(await client.accountStatus(uid)).toEqual({ exists: false });
  });
});

describe('a mock whose clock is an hour off', () => {
  let scene: Scene;

  beforeEach(async () => {
    scene = await startScene();
  });
  afterEach(() => scene.stop());

  test.each([
    ['ahead', HOUR_MS],
    ['behind', -HOUR_MS],
  ])('(%s) is asked twice, once', async (_where, advance) => {
    const { client, control, lines } = scene;
    const { sessionToken, uid } = await scene.newPerson();
    await control.ask('POST', '/clock', { advance });
    lines.length = 0;
    expect(await client.sessionStatus(sessionToken)).toMatchObject({ uid });
    expect(lines).toEqual(['GET /session/status 401 111', 'GET /session/status 200']);
    expect(await client.recoveryEmailStatus(sessionToken)).toMatchObject({ verified: true });
    expect(lines).toHaveLength(3);
  });

  test('leaves a token that works once to the second try', async () => {
    const { client, control, lines } = scene;
    const ann = await scene.newPerson();
    await control.ask('POST', '/clock', { advance: HOUR_MS });
    lines.length = 0;
    const { email, password } = ann;
    expect(await keysOf(client, ann)).toEqual({ kA: expect.any(String), kB: expect.any(String) });
    expect(lines).toEqual(['GET /account/keys 401 111', 'GET /account/keys 200']);
    const { passwordForgotToken } = await client.passwordForgotSendCode(email);
    const code = await control.mailed(email, 'x-recovery-code');
    const { accountResetToken } = await fxaClient(scene.url).passwordForgotVerifyCode(code, passwordForgotToken);
    expect(await fxaClient(scene.url).accountReset(email, password, accountResetToken)).toEqual({});
  });

  test('is asked once by a client that knows the difference', async () => {
    const { control, url } = scene;
    const { sessionToken, uid } = await scene.newPerson();
    await control.ask('POST', '/clock', { advance: HOUR_MS });
    const lines: Line[] = [];
    expect(await fxaClient(url, lines, HOUR_MS).sessionStatus(sessionToken)).toMatchObject({ uid });
    expect(lines).toEqual(['GET /session/status 200']);
  });

  test('is not asked again for a session that is over', async () => {
    const { client, control, lines } = scene;
    const { sessionToken } = await scene.newPerson();
    await client.sessionDestroy(sessionToken);
    await control.ask('POST', '/clock', { advance: HOUR_MS });
    lines.length = 0;
    await expect(client.sessionStatus(sessionToken)).rejects.toMatchObject({ errno: 110 });
    expect(lines).toEqual(['GET /session/status 401 110']);
  });
});
