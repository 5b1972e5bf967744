import { defineCase } from '../../case.js';
import { begin, EXCHANGES, prove } from '../../cast/key-server-exchanges.js';
import { finishCall } from '../../cast/key-server-login.js';
import { Blocked } from '../../stops.js';
import { type Answered, errorNumbersOf } from '../../wire/exchange.js';

const LAW = 'api/error-code-is-stable';

/** Faults of other kinds than a missing parameter, each met twice by one account and once by another. */
export default defineCase({
  casts: ['key-server'],
  requirements: [LAW],
  async run({ cast, check }) {
    // Both as new: what is wrong with a code may depend on whether the address waits for one.
    const [ann, bob] = [await cast.account({ isNew: true }), await cast.account({ isNew: true })];
    check.control(await cast.call('sessionAuthStart', { body: { email: ann.email } }));
    check.control(await cast.useSession(ann.session));
    const faults: ((who: typeof ann) => Promise<Answered>)[] = [
      () => cast.call('sessionAuthStart', { body: { email: 7 } }),
      () => cast.call('sessionAuthStart', { bytes: Buffer.from('{"email":') }),
      ({ session }) => cast.call('sessionStatus', { as: session, hawk: { key: Buffer.alloc(32) } }),
      () => cast.useSession(cast.credential('sessionToken', cast.hex())),
      () => cast.call('sessionStatus', { authorization: '' }),
      ({ email }) => cast.call('accountRecoveryMethodsVerifyCode', { body: { email, code: cast.hex(16) } }),
      async (who) => {
        const { start } = await begin(cast, 'session', who);
        const proof = prove(cast, start, cast.withPassword(who, cast.hex()));
        return cast.call(EXCHANGES.session.finish, finishCall(start, proof));
      },
    ];
    let judged = 0;
    for (const fault of faults) {
      const first = await fault(ann);
      const others = [await fault(ann), await fault(bob)];
      for (const answer of [first, ...others]) answer.expectation = 'refusal';
      // Whether a failure has a code is the business of another requirement.
      if (errorNumbersOf(first).length === 0) continue;
      judged += 1;
      for (const other of others) check.equal(LAW, errorNumbersOf(other), errorNumbersOf(first), other);
    }
    if (judged === 0) throw new Blocked('no failure has a code', 'api/failure-has-an-error-code');
  },
});
