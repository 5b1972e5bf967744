// With `test.extend` each test gets a mock and a client of its own.
import { type Mock, startMock } from 'fxa-conformance/mock';
import { expect, test as plain } from 'vitest';
// Copy that folder too, or put your own client here.
import { AccountsClient } from '../client/accounts-client.mjs';

const [EMAIL, PASSWORD] = ['ann@example.test', 'correct horse'];

const test = plain.extend<{ mock: Mock; client: AccountsClient }>({
  async mock({ task }, use) {
    // The same seed gives the same tokens and codes, so that a failure can be repeated.
    const mock = await startMock({ edition: 'auth-2017', seed: task.name });
    await use(mock);
    await mock.stop();
  },
  async client({ mock }, use) {
    // Nobody waits in a test: the time that the client wants to wait passes on the clock of the mock.
    const effects = { wait: (ms: number) => mock.clock.advance(ms), now: () => mock.clock.read().now };
    await use(new AccountsClient(mock.url, effects));
  },
});

test('signs up with the code from the mail', async ({ mock, client }) => {
  const { uid } = await client.signUp(EMAIL, PASSWORD);
  expect(await client.signIn(EMAIL, PASSWORD)).toMatchObject({ uid, verified: false });
  const { code = '' } = await mock.mail.take(EMAIL);
  await client.verify(uid, code);
  expect(await client.signIn(EMAIL, PASSWORD)).toMatchObject({ uid, verified: true });
});

test('is refused when the code for a forgotten password comes too late', async ({ mock, client }) => {
  mock.accounts.create({ email: EMAIL, password: PASSWORD, verified: true });
  const { passwordForgotToken } = await client.forgetPassword(EMAIL);
  const { code = '' } = await mock.mail.take(EMAIL);
  const inTime = mock.snapshot();
  mock.clock.advance('16 minutes');
  await expect(client.proveForgotten(passwordForgotToken, code)).rejects.toMatchObject({ errno: 110 });
  mock.restore(inTime);
  expect(await client.proveForgotten(passwordForgotToken, code)).toHaveProperty('accountResetToken');
});

test('waits as long as a busy server asks for', async ({ mock, client }) => {
  const { email } = mock.accounts.create({ password: PASSWORD, verified: true });
  mock.faults.next('accountLogin', { errno: 114, retryAfter: 30 });
  expect(await client.signIn(email, PASSWORD)).toMatchObject({ verified: true });
  expect(mock.faults.log()).toMatchObject([{ did: 'answered 114', client: 'waited and retried' }]);
});

test('waits for a server that breaks the rule to say in the body how long', async ({ mock, client }) => {
  const { email } = mock.accounts.create({ password: PASSWORD, verified: true });
  await mock.violate('api/too-many-requests-has-retry-after');
  mock.faults.next('accountLogin', { errno: 114, retryAfter: 30 });
  await client.signIn(email, PASSWORD);
  expect(mock.faults.log()).toMatchObject([{ retryAfter: 30, client: 'waited and retried' }]);
});

test('a mock can end with its block', async () => {
  await using mock = await startMock();
  await new AccountsClient(mock.url).signUp(EMAIL, PASSWORD);
  expect(mock.journal.exercised()).toHaveProperty('account-create/response-200-uid');
});
