import { defineCase } from '../../case.js';
import { fictionalNumberApart, SMS_MESSAGE_ID } from '../../cast/text-messages.js';

const LAW = 'sms/sends-to-the-number';

/** How long a text may take to reach the outbox, milliseconds. */
const PATIENCE_MS = 3_000;
const POLL_MS = 50;

export default defineCase({
  requirements: [LAW],
  needs: ['smsOutbox'],
  async run({ cast, check, adapters: { smsOutbox } }) {
    const phoneNumber = fictionalNumberApart(cast, 'watched');
    const { session } = await cast.account();
    const before = (await smsOutbox.read(phoneNumber)).length;
    const answer = await cast.must('sms', { as: session, body: { phoneNumber, messageId: SMS_MESSAGE_ID } });
    const deadline = Date.now() + PATIENCE_MS;
    let later = await smsOutbox.read(phoneNumber);
    while (later.length <= before && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      later = await smsOutbox.read(phoneNumber);
    }
    const text = later.slice(before).find(({ phoneNumber: to }) => to === phoneNumber)?.text;
    check.that(
      LAW,
      text !== undefined && text !== '',
      'a text message to the number',
      text === undefined ? `none within ${PATIENCE_MS / 1000} s` : `a text of ${text.length} characters`,
      answer,
    );
  },
});
