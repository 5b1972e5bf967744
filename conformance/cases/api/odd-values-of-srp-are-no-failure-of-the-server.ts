import { defineCase } from '../../case.js';
import type { Call } from '../../cast/caller.js';
import { certificateCall } from '../../cast/certificate.js';
import { hexOfText, proofOf, startCall, startOf } from '../../cast/srp-login.js';
import { NOT_NOW } from '../../judging/not-now.js';
import { DSA_PUBLIC_KEY, RSA_PUBLIC_KEY } from '../../requests/good-values.js';
import { Blocked } from '../../stops.js';

const STATUS = 'api/client-failure-status-is-4xx';

/** Headers that a Hawk signature cannot be read from, or of another scheme. */
const UNREADABLE = ['Hawk', 'Hawk !', 'Hawk id="x", id="y"', 'Hawk id="x", ts="y", nonce="z", mac="="', 'Basic YTpi'];

/** Bodies that are JSON and hold no parameters. */
const NO_OBJECTS = ['null', '[]', '"text"', '7'];

/** Hex that is no address, one of bytes that are no UTF-8, and a long one. */
const ADDRESSES = [hexOfText('nobody'), hexOfText('@'), 'fffe40ff', hexOfText(`${'x'.repeat(300)}@example.com`)];

/** What nobody was given: nothing, much of it, and signs that mean something elsewhere. */
const TEXTS = ['', 'ab'.repeat(200), "' or '1'='1", '../%00'];

/** Values of a type that no parameter has. */
const NO_VALUES = [null, [], ['ab']];

type Request = readonly [operation: string, call: Call];

/** The same body with another value under one name after the other. */
function withNoValues(operation: string, call: Call): Request[] {
  const body = call.body as object;
  return Object.keys(body).flatMap((name) =>
    NO_VALUES.map((value): Request => [operation, { ...call, body: { ...body, [name]: value } }]),
  );
}

/** No line says which of them are refused; but whatever is wrong with them is the client's failure (line 39). */
export default defineCase({
  casts: ['srp'],
  requirements: [STATUS],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const { session } = ann;
    const signing = certificateCall(cast, session);
    check.control(await cast.call('certificateSign', signing));
    const start = startOf(await cast.must('authStart', startCall(ann.email)));
    const proof = proofOf(start, ann, Buffer.from(cast.hex(), 'hex'));
    const [A, M] = [proof.A.toString('hex'), proof.M.toString('hex')];
    const token = await cast.forgotToken(ann.email);
    const creation = cast.createCall(cast.person());
    const email = cast.written(ann.email);
    const password = cast.hex(8);
    const plain: Request[] = [
      ['accountCreate', creation],
      ['authStart', { body: { email } }],
      ['authFinish', { body: { srpToken: 'x', A, M } }],
      ['rawPasswordAccountCreate', { body: { email, password } }],
      ['rawPasswordSessionCreate', { body: { email, password } }],
      ['passwordForgotSendCode', { body: { email } }],
      ['recoveryEmailVerifyCode', { body: { uid: ann.uid, code: cast.hex() } }],
      ['certificateSign', signing],
    ];
    const key = (publicKey: object): Request => ['certificateSign', certificateCall(cast, session, { publicKey })];
    const requests: Request[] = [
      ...UNREADABLE.map((authorization): Request => ['recoveryEmailStatus', { authorization }]),
      ...plain.flatMap(([operation, { as }]) =>
        NO_OBJECTS.map((text): Request => [operation, { as, bytes: Buffer.from(text) }]),
      ),
      ...plain.flatMap(([operation, call]) => withNoValues(operation, call)),
      ...ADDRESSES.flatMap((written): Request[] => [
        ['accountCreate', { body: { ...(creation.body as object), email: written } }],
        ['authStart', { body: { email: written } }],
        ['passwordForgotResendCode', { as: token, body: { email: written } }],
        ['passwordForgotSendCode', { body: { email: written } }],
        ['rawPasswordSessionCreate', { body: { email: written, password } }],
      ]),
      ...TEXTS.flatMap((text): Request[] => [
        ['authFinish', { body: { srpToken: text, A, M } }],
        ['recoveryEmailVerifyCode', { body: { uid: text, code: cast.hex() } }],
        ['recoveryEmailVerifyCode', { body: { uid: ann.uid, code: text } }],
      ]),
      ...['', 'abc', '-5', '0'].flatMap((number) => [
        key({ ...RSA_PUBLIC_KEY, n: number }),
        key({ ...RSA_PUBLIC_KEY, e: number }),
        key({ ...DSA_PUBLIC_KEY, y: number }),
      ]),
    ];
    let judged = 0;
    for (const [operation, call] of requests) {
      const answer = await cast.call(operation, call);
      // What is served after all is no failure, and whoever is asked too often judges nothing.
      if (answer.response.status < 400 || NOT_NOW.includes(answer.response.status)) continue;
      check.refused(STATUS, answer);
      judged += 1;
    }
    if (judged === 0) throw new Blocked('no odd value was refused');
  },
});
