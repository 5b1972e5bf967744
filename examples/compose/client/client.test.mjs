// What the compose file runs: node --test client.test.mjs, with the mock's addresses in the environment.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { Client } from './client.mjs';

const { FXA_URL = 'http://127.0.0.1:9000', FXA_CONTROL_URL = 'http://127.0.0.1:9001' } = process.env;
const client = new Client(FXA_URL);

/** Asks the control port, which is the test's own door into the mock. */
async function control(method, path, body) {
  const response = await fetch(new URL(path, FXA_CONTROL_URL), { method, body: JSON.stringify(body) });
  assert.equal(response.ok, true, `${method} ${path} answered ${response.status}`);
  return response.json();
}

test('signs up and verifies with the code of the mail', async () => {
  const email = `ann-${randomBytes(4).toString('hex')}@example.test`;
  const { uid, sessionToken } = await client.signUp(email, randomBytes(32).toString('hex'));
  assert.equal(await client.isVerified(sessionToken), false);

  const [mail] = await control('GET', `/mail/${email}?wait=5000`);
  await client.verify(uid, mail.headers['x-verify-code']);
  assert.equal(await client.isVerified(sessionToken), true);
});

test('tells its caller which error it met', async () => {
  const email = `bob-${randomBytes(4).toString('hex')}@example.test`;
  await control('POST', '/accounts', { email, password: 'a password' });
  await assert.rejects(client.signUp(email, randomBytes(32).toString('hex')), { errno: 101 });
});

test('survives a server that is too busy for one request', async () => {
  await control('POST', '/faults', { operation: 'accountCreate', times: 1, errno: 201, fields: { retryAfter: 1 } });
  const email = `cas-${randomBytes(4).toString('hex')}@example.test`;
  await assert.rejects(client.signUp(email, randomBytes(32).toString('hex')), { errno: 201 });
  await client.signUp(email, randomBytes(32).toString('hex'));
});
