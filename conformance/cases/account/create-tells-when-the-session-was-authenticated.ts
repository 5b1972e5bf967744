import { defineCase } from '../../case.js';
import { numberOf, timestampOf } from '../../cast/times.js';

const LAW = 'account-create/auth-at-is-the-authentication-time';

/** Seconds between the password's check and the answer, and between the clocks of a server's machines. */
const TOLERANCE = 10;

export default defineCase({
  requirements: [LAW],
  async run({ cast, check }) {
    const { created } = await cast.account();
    const [authAt, now] = [numberOf(created, 'authAt'), timestampOf(created)];
    const ok = Math.abs(authAt - now) <= TOLERANCE;
    check.that(LAW, ok, `${now}, the time of the answer, give or take ${TOLERANCE} s`, `${authAt}`, created);
  },
});
