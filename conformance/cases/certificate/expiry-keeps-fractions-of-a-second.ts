import type { JsonObject } from '../../../protocol/browserid.js';
import { defineCase } from '../../case.js';
import { unblamed } from '../../cast/cast.js';
import { certificateOf } from '../../cast/certificate.js';
import { HOUR_MS } from '../../requests/good-values.js';
import { Blocked } from '../../stops.js';
import type { Answered } from '../../wire/exchange.js';

const LAW = 'certificate-sign/expiry-keeps-fractions-of-a-second';

/** Neither whole minutes nor whole seconds, and halfway between both, so that rounding either way shows. */
const MORE_MS = 30_500;

/** How exactly moments of the suite's clock are noted. */
const TOLERANCE_MS = 20;

/** In this order two servers that take turns each get a request of either kind. */
const ORDER = [0, MORE_MS, MORE_MS, 0, 0, MORE_MS];

/** When a certificate was asked for and answered, by the suite's clock, and when it ends without what was added. */
interface Signed {
  readonly more: number;
  readonly sent: number;
  readonly answered: number;
  readonly end: number;
}

export default defineCase({
  requirements: [LAW],
  casts: ['onepw', 'key-server'],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const { session } = await cast.verifiedAccount();
    const signed: Signed[] = [];
    for (const more of ORDER) {
      // No line says that a duration need not be of whole seconds.
      const { payload, answer } = await unblamed(() => certificateOf(cast, session, { duration: HOUR_MS + more }));
      signed.push({ more, ...momentsOf(payload, answer, more) });
    }
    // No line says how exact exp is: of a server that writes whole seconds nothing smaller is asked.
    const tolerance = signed.every(({ end, more }) => (end + more) % 1000 === 0) ? 1000 : TOLERANCE_MS;
    const plain = signed.filter(({ more }) => more === 0);
    const longer = signed.filter(({ more }) => more > 0);
    // One pair is enough: clocks of several servers behind one name may differ by more than what is looked for.
    const off = plain.flatMap((one) => longer.map((other) => beyondTheirTime(one, other)));
    const least = Math.min(...off);
    check.that(LAW, least <= tolerance, `ends ${MORE_MS} ms later for ${MORE_MS} ms more`, `${least} ms off`);
  },
});

function momentsOf({ exp }: JsonObject, { at, ms }: Answered, more: number): Omit<Signed, 'more'> {
  if (typeof exp !== 'number') throw new Blocked('the certificate has no exp');
  return { sent: at - ms, answered: at, end: exp - more };
}

/** How far, in milliseconds, the ends of two certificates are from any moments at which they can have been signed. */
function beyondTheirTime(one: Signed, other: Signed): number {
  const apart = other.end - one.end;
  return Math.max(0, apart - (other.answered - one.sent), other.sent - one.answered - apart);
}
