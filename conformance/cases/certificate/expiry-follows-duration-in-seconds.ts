import { defineCase } from '../../case.js';
import { certificateOf, inWords } from '../../cast/certificate.js';
import { clocksOf } from '../../judging/server-clock.js';
import { Blocked } from '../../stops.js';

const FOLLOWS = 'certificate-sign/expiry-follows-duration-in-seconds';
const LIMITED = 'certificate-sign/cert-is-valid-for-a-limited-time';

/** Seconds; short, because the limit that a server may have is not defined (line 873). */
const SHORTER = 600;
const LONGER = 1_800;

/** HTTP's Date may come from a server in between, whose clock is not the target's: minutes count, seconds do not. */
const CLOCK_TOLERANCE_MS = 300_000;
/** Between two certificates of one server, with two requests between them. */
const TOLERANCE_MS = 30_000;

export default defineCase({
  requirements: [FOLLOWS, LIMITED],
  casts: ['srp'],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const ends: number[] = [];
    // The second one for another device: the unit is that of the document, whoever asks.
    for (const duration of [SHORTER, LONGER]) {
      const { session } = duration === SHORTER ? ann : await cast.signIn(ann);
      const { payload, answer } = await certificateOf(cast, session, { duration });
      const [seconds] = clocksOf(answer);
      if (seconds === undefined) throw new Blocked('no answer of the target shows its time');
      const now = seconds * 1000;
      const end = typeof payload.exp === 'number' ? payload.exp : Number.NaN;
      check.that(LIMITED, end > now, `an exp after ${now}, in milliseconds`, inWords(payload.exp), answer);
      const due = now + duration * 1000;
      const isDue = Math.abs(end - due) <= CLOCK_TOLERANCE_MS;
      check.that(FOLLOWS, isDue, `an exp of about ${due}, in milliseconds`, inWords(payload.exp), answer);
      ends.push(end);
    }
    const [first = Number.NaN, second = Number.NaN] = ends;
    const apart = (LONGER - SHORTER) * 1000;
    const isApart = Math.abs(second - first - apart) <= TOLERANCE_MS;
    check.that(FOLLOWS, isApart, `ends about ${apart} ms apart`, `${second - first} ms apart`);
  },
});
