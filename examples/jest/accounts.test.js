// A mock for each test: it starts in a millisecond or two, and no test sees what another one did.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { startMock } from 'fxa-conformance/mock';
// Copy that folder too, or put your own client here.
import { AccountsClient } from '../client/accounts-client.mjs';

const [EMAIL, PASSWORD] = ['ann@example.test', 'correct horse'];
let mock;
let client;

beforeEach(async () => {
  // The same seed gives the same tokens and codes, so that a failure can be repeated.
  mock = await startMock({ edition: 'auth-2017', seed: expect.getState().currentTestName });
  client = new AccountsClient(mock.url, {
    // Nobody waits in a test: the time that the client wants to wait passes on the clock of the mock.
    wait: (ms) => mock.clock.advance(ms),
    now: () => mock.clock.read().now,
  });
});
afterEach(() => mock.stop());

test('signs up with the code from the mail', async () => {
  const { uid } = await client.signUp(EMAIL, PASSWORD);
  expect(await client.signIn(EMAIL, PASSWORD)).toMatchObject({ uid, verified: false });
  const { code } = await mock.mail.take(EMAIL);
  await client.verify(uid, code);
  expect(await client.signIn(EMAIL, PASSWORD)).toMatchObject({ uid, verified: true });
});

test('is refused when the code for a forgotten password comes too late', async () => {
  mock.accounts.create({ email: EMAIL, password: PASSWORD, verified: true });
  const { passwordForgotToken } = await client.forgetPassword(EMAIL);
  const { code } = await mock.mail.take(EMAIL);
  const inTime = mock.snapshot();
  mock.clock.advance('16 minutes');
  await expect(client.proveForgotten(passwordForgotToken, code)).rejects.toMatchObject({ errno: 110 });
  mock.restore(inTime);
  expect(await client.proveForgotten(passwordForgotToken, code)).toHaveProperty('accountResetToken');
});

test('waits as long as a busy server asks for', async () => {
  const { email } = mock.accounts.create({ password: PASSWORD, verified: true });
  mock.faults.next('accountLogin', { errno: 114, retryAfter: 30 });
  expect(await client.signIn(email, PASSWORD)).toMatchObject({ verified: true });
  expect(mock.faults.log()).toMatchObject([{ did: 'answered 114', client: 'waited and retried' }]);
});

test('waits for a server that breaks the rule to say in the body how long', async () => {
  const { email } = mock.accounts.create({ password: PASSWORD, verified: true });
  await mock.violate('api/too-many-requests-has-retry-after');
  mock.faults.next('accountLogin', { errno: 114, retryAfter: 30 });
  await client.signIn(email, PASSWORD);
  expect(mock.faults.log()).toMatchObject([{ retryAfter: 30, client: 'waited and retried' }]);
});

test('never sends the password itself', async () => {
  await client.signUp(EMAIL, PASSWORD);
  const [{ request, requirements }] = mock.journal.read({ operation: 'accountCreate' });
  expect(Object.keys(request.body)).toEqual(['email', 'authPW']);
  expect(requirements).toContain('account-create/response-200-uid');
});
