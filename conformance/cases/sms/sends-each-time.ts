import { defineCase } from '../../case.js';
import { eventually } from '../../cast/eventually.js';
import { fictionalNumberApart, SMS_MESSAGE_ID } from '../../cast/text-messages.js';

const LAW = 'sms/sends-each-time';

/** One session sends to two numbers, and then to the first again. */
export default defineCase({
  requirements: [LAW],
  needs: ['smsOutbox'],
  async run({ cast, check, adapters: { smsOutbox } }) {
    const { session } = await cast.account();
    const [first, second] = [fictionalNumberApart(cast, 'first'), fictionalNumberApart(cast, 'second')];
    for (const phoneNumber of [first, second, first]) {
      const before = (await smsOutbox.read(phoneNumber)).length;
      const answer = await cast.must('sms', { as: session, body: { phoneNumber, messageId: SMS_MESSAGE_ID } });
      const { length } = await eventually(
        () => smsOutbox.read(phoneNumber),
        (messages) => messages.length > before,
        smsOutbox.patienceMs,
      );
      check.that(
        LAW,
        length > before,
        'one more text message to the number',
        length > before ? 'it came' : 'none in time',
        answer,
      );
    }
  },
});
