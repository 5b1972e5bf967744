import { defineCase } from '../../case.js';
import { fictionalNumber, SMS_MESSAGE_ID } from '../../cast/text-messages.js';

const LAW = 'sms/longer-numbers-are-refused';

/** Seven digits more than a good number has: three beyond the fifteen of E.164, whatever they are taken for. */
const MORE = '0000000';

export default defineCase({
  requirements: [LAW],
  needs: ['smsOutbox'],
  async run({ cast, check }) {
    const { session: as } = await cast.account();
    const phoneNumber = fictionalNumber(cast);
    const send = (to: string) => cast.call('sms', { as, body: { phoneNumber: to, messageId: SMS_MESSAGE_ID } });
    check.control(await send(phoneNumber));
    // 129 is the number of the section; a server that looks at the form of its parameters first says 107 (line 69).
    check.errno(LAW, await send(phoneNumber + MORE), [107, 129]);
  },
});
