// No test library: what Node brings is enough.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { startMock } from 'fxa-conformance/mock';
// Copy that folder too, or put your own client here.
import { AccountsClient } from '../client/accounts-client.mjs';

const [EMAIL, PASSWORD] = ['ann@example.test', 'correct horse'];
let mock;
let client;

beforeEach(async (test) => {
  // The same seed gives the same tokens and codes, so that a failure can be repeated.
  mock = await startMock({ edition: 'auth-2017', seed: test.name });
  client = new AccountsClient(mock.url, {
    // Nobody waits in a test: the time that the client wants to wait passes on the clock of the mock.
    wait: (ms) => mock.clock.advance(ms),
    now: () => mock.clock.read().now,
  });
});
afterEach(() => mock.stop());

test('signs up with the code from the mail', async () => {
  const { uid } = await client.signUp(EMAIL, PASSWORD);
  assert.equal((await client.signIn(EMAIL, PASSWORD)).verified, false);
  const { code } = await mock.mail.take(EMAIL);
  await client.verify(uid, code);
  assert.equal((await client.signIn(EMAIL, PASSWORD)).verified, true);
});

test('is refused when the code for a forgotten password comes too late', async () => {
  mock.accounts.create({ email: EMAIL, password: PASSWORD, verified: true });
  const { passwordForgotToken } = await client.forgetPassword(EMAIL);
  const { code } = await mock.mail.take(EMAIL);
  const inTime = mock.snapshot();
  mock.clock.advance('16 minutes');
  await assert.rejects(client.proveForgotten(passwordForgotToken, code), { errno: 110 });
  mock.restore(inTime);
  assert.ok((await client.proveForgotten(passwordForgotToken, code)).accountResetToken);
});

test('waits as long as a busy server asks for', async () => {
  const { email } = mock.accounts.create({ password: PASSWORD, verified: true });
  mock.faults.next('accountLogin', { errno: 114, retryAfter: 30 });
  assert.equal((await client.signIn(email, PASSWORD)).verified, true);
  assert.deepEqual(
    mock.faults.log().map(({ did, client: then }) => [did, then]),
    [['answered 114', 'waited and retried']],
  );
});

test('waits for a server that breaks the rule to say in the body how long', async () => {
  const { email } = mock.accounts.create({ password: PASSWORD, verified: true });
  await mock.violate('api/too-many-requests-has-retry-after');
  mock.faults.next('accountLogin', { errno: 114, retryAfter: 30 });
  await client.signIn(email, PASSWORD);
  assert.equal(mock.faults.log()[0].client, 'waited and retried');
});
