import type { Credential } from '../cast/credential.js';
import type { OnepwCast } from '../cast/onepw-cast.js';
import { fictionalNumber, fictionalNumberApart, SMS_MESSAGE_ID } from '../cast/text-messages.js';
import { whileItLasts } from '../cast/while-it-lasts.js';
import { errnoCases, errnoLine } from '../errno-table.js';
import { Blocked } from '../stops.js';
import { fieldsOf } from '../wire/exchange.js';
import { isSuccess } from '../wire/success-status.js';

/** No server has as many messages. */
const NOBODYS_MESSAGE_ID = 2_000_000_007;

/** What a server says that looks at the form of its parameters first (line 69). */
const BAD_PARAMETER = 107;

/** The number with a letter in its middle: of the same length, and in no form that numbers have. */
function withALetter(phoneNumber: string): string {
  return `${phoneNumber.slice(0, 6)}x${phoneNumber.slice(7)}`;
}

interface Texting {
  readonly as: Credential;
  readonly phoneNumber: string;
}

async function texting(cast: OnepwCast): Promise<Texting> {
  return { as: (await cast.account()).session, phoneNumber: fictionalNumber(cast) };
}

function send({ as, phoneNumber }: Texting, cast: OnepwCast, messageId = SMS_MESSAGE_ID) {
  return cast.call('sms', { as, body: { phoneNumber, messageId } });
}

/** The ways to earn the errnos of the sms endpoints that no family covers; sms/errno-130 has a case of its own. */
export default [
  ...errnoCases('sms', {
    // In the form of E.164 first, so that nothing but the number itself is wrong. Nobody has to know how long numbers
    // are elsewhere: what a server makes of such a one decides nothing unless it calls the number invalid.
    'number-lacks-a-digit': errnoLine({
      errno: 129,
      needs: ['smsOutbox'],
      setUp: texting,
      control: (given, cast) => send(given, cast),
      attempt: async ({ as, phoneNumber }, cast) => {
        const short = await send({ as, phoneNumber: phoneNumber.slice(0, -1) }, cast);
        if (!isSuccess(short) && fieldsOf(short).errno !== BAD_PARAMETER) return short;
        const malformed = await send({ as, phoneNumber: withALetter(phoneNumber) }, cast);
        if (fieldsOf(malformed).errno === BAD_PARAMETER)
          throw new Blocked('sms looks at the form of its parameters before it looks at the number');
        return malformed;
      },
    }),
    'no-message-has-the-id': errnoLine({
      errno: 131,
      needs: ['smsOutbox'],
      setUp: texting,
      control: (given, cast) => send(given, cast),
      attempt: (given, cast) => send(given, cast, NOBODYS_MESSAGE_ID),
    }),
    'provider-rejects-the-message': errnoLine({
      errno: 132,
      needs: ['smsOutbox', 'faults'],
      setUp: async (cast) => ({ ...(await texting(cast)), phoneNumber: fictionalNumberApart(cast, 'rejected') }),
      control: (given, cast) => send(given, cast),
      // Twice, since a later refusal tells its reason as well; what both answers hold is looked at elsewhere.
      attempt: (given, cast, { faults }) =>
        whileItLasts(faults.provoke({ kind: 'message rejected', phoneNumber: given.phoneNumber }), async () => {
          await send(given, cast);
          return send(given, cast);
        }),
    }),
    'something-unexpected-fails': errnoLine({
      errno: 999,
      needs: ['smsOutbox', 'faults'],
      alone: true,
      setUp: texting,
      control: (given, cast) => send(given, cast),
      attempt: (given, cast, { faults }) =>
        whileItLasts(faults.provoke({ kind: 'unexpected failure', operation: 'sms' }), () => send(given, cast)),
    }),
  }),
  ...errnoCases('smsStatus', {
    'something-unexpected-fails': errnoLine({
      errno: 999,
      needs: ['faults'],
      alone: true,
      setUp: async (cast) => (await cast.account()).session,
      control: (as, cast) => cast.call('smsStatus', { as }),
      attempt: (as, cast, { faults }) =>
        whileItLasts(faults.provoke({ kind: 'unexpected failure', operation: 'smsStatus' }), () =>
          cast.call('smsStatus', { as }),
        ),
    }),
  }),
];
