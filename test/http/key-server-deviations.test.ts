import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { hex, unhex } from '../../protocol/bytes.js';
import type { ProtocolError } from '../../protocol/protocol-error.js';
import { keyServer2013Bundles } from '../../protocol/srp-bundles.js';
import { srpProof } from '../../protocol/srp-equations.js';
import { KEY_SERVER_2013_SRP } from '../../protocol/srp-form.js';
import { numberFrom } from '../../protocol/srp-numbers.js';
import { type ClientProof, KeyServerClient, type Someone } from './key-server-client-for-tests.js';

const FINISH = '/session/auth/finish';
let mock: Mock;
let client: KeyServerClient;
let ann: Someone;

beforeAll(async () => {
  mock = await startMock({ edition: 'key-server-2013' });
  client = new KeyServerClient(mock);
});
afterAll(() => mock.stop());
beforeEach(async () => {
  mock.deviate([]);
  mock.reset();
  await client.account('bob@example.test');
  ann = await client.account('ann@example.test');
  // Some faults spare the first session of an account.
  await client.signIn(ann);
});

/** What opening the bundle of a sign-in comes to. */
async function opened({ body, K }: ClientProof): Promise<unknown> {
  const { bundle } = await client.ok(client.post(FINISH, body));
  try {
    return keyServer2013Bundles.open('session/auth', K, unhex(String(bundle)));
  } catch (error) {
    return (error as ProtocolError).kind;
  }
}

async function finishWith(change: Partial<ClientProof['body']>): Promise<number> {
  const { body } = await client.proof(ann);
  return (await client.post(FINISH, { ...body, ...change })).status;
}

/** With each fault on, and with none: what a client meets in one attempt. */
const attempts: readonly (readonly [id: string, attempt: () => Promise<unknown>, faulty: unknown, right: unknown])[] = [
  ['finish/compares-no-m', () => finishWith({ M: '00'.repeat(32) }), 200, 400],
  ['finish/session-takes-any-srp-token', () => finishWith({ srpToken: 'ab'.repeat(32) }), 200, 401],
  [
    'finish/takes-multiples-of-n',
    async () => {
      const { srpToken, srp } = await client.ok(client.post('/session/auth/start', { email: ann.email }));
      const B = numberFrom(unhex((srp as { B: string }).B));
      const { M } = srpProof(KEY_SERVER_2013_SRP, { A: 0n, B, S: 0n });
      return (await client.post(FINISH, { srpToken, A: '00', M: hex(M) })).status;
    },
    200,
    400,
  ],
  [
    'finish/keeps-used-srp-tokens',
    async () => {
      const { body } = await client.proof(ann);
      await client.ok(client.post(FINISH, body));
      return (await client.post(FINISH, body)).status;
    },
    200,
    401,
  ],
  [
    'bundles/session-has-another-bit-in-its-mac',
    async () => opened(await client.proof(ann)),
    'mac-mismatch',
    expect.objectContaining({ sessionToken: expect.anything() }),
  ],
  [
    'bundles/session-has-another-bit-in-its-content',
    async () => opened(await client.proof(ann)),
    'mac-mismatch',
    expect.objectContaining({ sessionToken: expect.anything() }),
  ],
  [
    'bundles/hold-their-tokens-the-other-way-round',
    async () => {
      const { sessionToken } = await client.signIn(ann);
      return (await client.get('/session/status', ['sessionToken', sessionToken])).status;
    },
    401,
    200,
  ],
  [
    'bundles/session-is-for-another-account',
    async () => {
      const { sessionToken } = await client.signIn(ann);
      const { recoveryMethods } = await client.ok(
        client.get('/account/recovery_methods', ['sessionToken', sessionToken]),
      );
      return (recoveryMethods as { email: string }[])[0]?.email;
    },
    'bob@example.test',
    'ann@example.test',
  ],
  [
    'bundles/keys-have-another-bit',
    async () => {
      const { keyFetchToken } = await client.signIn(ann);
      return client.keys(keyFetchToken).then(
        () => 'opened',
        (error: ProtocolError) => error.kind,
      );
    },
    'mac-mismatch',
    'opened',
  ],
];

test.each(attempts)('key-server/%s', async (id, attempt, faulty, right) => {
  expect(await attempt()).toEqual(right);
  await mock.deviations.set([`key-server/${id}`]);
  expect(await attempt()).toEqual(faulty);
});
