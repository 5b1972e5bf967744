import { defineCase } from '../../case.js';
import type { Call } from '../../cast/caller.js';
import { certificateCall } from '../../cast/certificate.js';
import { begin, EXCHANGE_NAMES, EXCHANGES, prove } from '../../cast/key-server-exchanges.js';
import { creationBody, finishCall } from '../../cast/key-server-login.js';
import { DSA_PUBLIC_KEY, HOUR_MS, RSA_PUBLIC_KEY } from '../../requests/good-values.js';

const STATUS = 'api/client-failure-status-is-4xx';
const JSON_BODY = 'api/failure-has-a-json-body';

/** What is no address, or a long one. */
const ADDRESSES = ['', 'nobody', '@', `${'x'.repeat(300)}@example.com`];

/** What nobody was given: nothing, much of it, and signs that mean something elsewhere. */
const TOKENS = ['', 'ab'.repeat(200), "' or '1'='1", '../%00'];

/** Of the right type and form, and of no use. No line says which of them are refused; but all error responses have one form. */
export default defineCase({
  casts: ['key-server'],
  requirements: [STATUS, JSON_BODY],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const { session } = ann;
    const good = certificateCall(cast, session);
    check.control(await cast.call('certificateSign', good));
    check.control(await cast.call('sessionAuthStart', { body: { email: ann.email } }));
    const signing = (body: object): [string, Call] => ['certificateSign', certificateCall(cast, session, { ...body })];
    const requests: [operation: string, call: Call][] = [
      ...ADDRESSES.flatMap((email): [string, Call][] => [
        ['accountCreate', { body: creationBody({ ...cast.person(), email }) }],
        ['sessionAuthStart', { body: { email } }],
        ['passwordForgotSendCode', { body: { email } }],
        ['accountRecoveryMethodsSendCode', { as: session, body: { email } }],
        ['accountRecoveryMethodsVerifyCode', { body: { email, code: cast.hex(16) } }],
      ]),
      ...TOKENS.map((forgotPasswordToken): [string, Call] => [
        'passwordForgotVerifyCode',
        { body: { code: '12345678', forgotPasswordToken } },
      ]),
      ...['', 'abc', '-5', '0'].flatMap((number) => [
        signing({ publicKey: { ...RSA_PUBLIC_KEY, n: number } }),
        signing({ publicKey: { ...RSA_PUBLIC_KEY, e: number } }),
        signing({ publicKey: { ...DSA_PUBLIC_KEY, y: number } }),
      ]),
      ...[0, -HOUR_MS, Number.MAX_SAFE_INTEGER].map((duration) => signing({ duration })),
    ];
    for (const name of EXCHANGE_NAMES) {
      const { finish } = EXCHANGES[name];
      const { start } = await begin(cast, name, ann);
      const proof = prove(cast, start, ann);
      for (const srpToken of TOKENS) requests.push([finish, finishCall({ srpToken }, proof)]);
      // More bytes than N has, and fewer.
      for (const A of [Buffer.alloc(300, 7), Buffer.alloc(1, 7)]) {
        const another = (await begin(cast, name, ann)).start;
        requests.push([finish, finishCall(another, { A, M: proof.M })]);
      }
    }
    for (const [operation, call] of requests) {
      const answer = await cast.call(operation, call);
      if (answer.response.status < 400) continue;
      check.refused(STATUS, answer);
      const isJson = answer.response.json !== undefined;
      check.that(JSON_BODY, isJson, 'a JSON body', isJson ? 'a JSON body' : 'a body that is no JSON', answer);
    }
  },
});
