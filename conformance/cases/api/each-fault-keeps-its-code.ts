import { defineCase } from '../../case.js';
import { begin, EXCHANGES, prove } from '../../cast/key-server-exchanges.js';
import { finishCall } from '../../cast/key-server-login.js';
import { Blocked } from '../../stops.js';
import { type Answered, errorNumbersOf } from '../../wire/exchange.js';

const LAW = 'api/error-code-is-stable';

/** Faults of other kinds than a missing parameter, each met twice. */
export default defineCase({
  casts: ['key-server'],
  requirements: [LAW],
  async run({ cast, check }) {
    const ann = await cast.account();
    const { email } = ann;
    check.control(await cast.call('sessionAuthStart', { body: { email } }));
    check.control(await cast.useSession(ann.session));
    const faults: (() => Promise<Answered>)[] = [
      () => cast.call('sessionAuthStart', { body: { email: 7 } }),
      () => cast.call('sessionAuthStart', { bytes: Buffer.from('{"email":') }),
      () => cast.call('sessionStatus', { as: ann.session, hawk: { key: Buffer.alloc(32) } }),
      () => cast.useSession(cast.credential('sessionToken', cast.hex())),
      () => cast.call('sessionStatus', { authorization: '' }),
      () => cast.call('accountRecoveryMethodsVerifyCode', { body: { email, code: cast.hex(16) } }),
      async () => {
        const { start } = await begin(cast, 'session', ann);
        const proof = prove(cast, start, cast.withPassword(ann, cast.hex()));
        return cast.call(EXCHANGES.session.finish, finishCall(start, proof));
      },
    ];
    let judged = 0;
    for (const fault of faults) {
      const [first, second] = [await fault(), await fault()];
      for (const answer of [first, second]) answer.expectation = 'refusal';
      // Whether a failure has a code is the business of another requirement.
      if (errorNumbersOf(first).length === 0) continue;
      judged += 1;
      check.equal(LAW, errorNumbersOf(second), errorNumbersOf(first), second);
    }
    if (judged === 0) throw new Blocked('no failure has a code', 'api/failure-has-an-error-code');
  },
});
