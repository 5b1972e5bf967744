import { defineCase } from '../../case.js';
import { numberOf, timestampOf } from '../../cast/times.js';
import { checkable } from '../../judging/expected-errno.js';
import { Blocked } from '../../stops.js';

const LAW = 'account-login/auth-at-is-the-authentication-time';

/** Where this is known a sign-in may say what it is for. */
const REASONS = 'account-login/reason-reconnect-is-accepted';

/** Seconds between the password's check and the answer, and between the clocks of a server's machines. */
const TOLERANCE = 10;
/** Seconds from the creation, which authenticates as well, to the first sign-in. */
const LATER = 3600;
/** Seconds from each sign-in to the next: enough to tell them apart. */
const APART = 60;

export default defineCase({
  requirements: [LAW],
  needs: ['clock'],
  alone: true,
  async run({ cast, check, clock, edition }) {
    const knowsReasons = checkable(edition, REASONS) !== undefined;
    const ann = await cast.account();
    let [before, wait] = [timestampOf(ann.created), LATER];
    try {
      for (const asked of [{}, { keys: true }, ...(knowsReasons ? [{ body: { reason: 'reconnect' } }] : [])]) {
        await clock.advance(wait);
        const { answer } = await cast.signIn(ann, asked);
        const [authAt, now] = [numberOf(answer, 'authAt'), timestampOf(answer)];
        if (now < before + wait - TOLERANCE) throw new Blocked('the clock of the target did not move');
        [before, wait] = [now, APART];
        const ok = Math.abs(authAt - now) <= TOLERANCE;
        check.that(LAW, ok, `${now}, the time of the answer, give or take ${TOLERANCE} s`, `${authAt}`, answer);
      }
    } finally {
      await clock.reset();
    }
  },
});
