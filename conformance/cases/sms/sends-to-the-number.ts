import { defineCase } from '../../case.js';
import { eventually } from '../../cast/eventually.js';
import { fictionalNumberApart, SMS_MESSAGE_ID } from '../../cast/text-messages.js';

const LAW = 'sms/sends-to-the-number';

export default defineCase({
  requirements: [LAW],
  needs: ['smsOutbox'],
  async run({ cast, check, adapters: { smsOutbox } }) {
    const phoneNumber = fictionalNumberApart(cast, 'watched');
    const { session } = await cast.account();
    const before = (await smsOutbox.read(phoneNumber)).length;
    const answer = await cast.must('sms', { as: session, body: { phoneNumber, messageId: SMS_MESSAGE_ID } });
    const later = await eventually(
      () => smsOutbox.read(phoneNumber),
      ({ length }) => length > before,
      smsOutbox.patienceMs,
    );
    const text = later.slice(before).find(({ phoneNumber: to }) => to === phoneNumber)?.text;
    check.that(
      LAW,
      text !== undefined && text !== '',
      'a text message to the number',
      text === undefined ? 'none in time' : `a text of ${text.length} characters`,
      answer,
    );
  },
});
