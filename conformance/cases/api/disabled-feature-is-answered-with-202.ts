import { defineCase } from '../../case.js';
import { fictionalNumber, SMS_MESSAGE_ID } from '../../cast/text-messages.js';
import { whileItLasts } from '../../cast/while-it-lasts.js';

const LAW = 'api/errno-202';

export default defineCase({
  requirements: [LAW],
  needs: ['faults', 'smsOutbox'],
  alone: true,
  async run({ cast, check, adapters: { faults } }) {
    const { session: as } = await cast.account();
    const send = () =>
      cast.call('sms', { as, body: { phoneNumber: fictionalNumber(cast), messageId: SMS_MESSAGE_ID } });
    check.control(await send());
    check.errno(LAW, await whileItLasts(faults.provoke({ kind: 'feature disabled', feature: 'sms' }), send), 202);
  },
});
