import { defineCase } from '../../case.js';
import { eventually } from '../../cast/eventually.js';
import { fictionalNumberApart, SMS_MESSAGE_ID } from '../../cast/text-messages.js';
import { sessionOfLogin } from '../../requests/recipe-steps.js';
import { Blocked } from '../../stops.js';

const EACH = 'sms/sends-each-time';
const REFUSED = 'sms/refused-request-sends-nothing';
const OTHERS = 'sms/sends-to-no-other-number';

/** No id that a server could know: the document shows 1, and calls ids that are not known invalid (line 1568). */
const NO_MESSAGE = 987_654_321;

/**
 * Two sessions of one account and one of another send, each to a number of its own. A number that refused requests gave
 * gets a message in the end, to show that what they sent would have come.
 */
export default defineCase({
  requirements: [EACH, REFUSED, OTHERS],
  needs: ['smsOutbox'],
  async run({ cast, check, adapters: { smsOutbox } }) {
    const count = async (phoneNumber: string) => (await smsOutbox.read(phoneNumber)).length;
    const ann = await cast.account();
    const sessions = [ann.session, await sessionOfLogin(cast, ann), (await cast.account()).session];
    const numbers = (['third', 'fourth', 'fifth'] as const).map((purpose) => fictionalNumberApart(cast, purpose));
    const counts = await Promise.all(numbers.map(count));
    for (const as of sessions) {
      const phoneNumber = numbers[0];
      const refused = await cast.call('sms', { as, body: { phoneNumber, messageId: NO_MESSAGE } });
      if (refused.response.status < 400) throw new Blocked('a message that nobody knows is sent', 'sms/errno-131');
    }
    let isFirstSent = false;
    // The first number, which the refused requests gave, comes late; last the one of another account, again.
    for (const [index, sender] of [
      [1, 1],
      [2, 2],
      [0, 0],
      [2, 0],
    ] as const) {
      const phoneNumber = numbers[index] ?? '';
      const as = sessions[sender] ?? ann.session;
      const answer = await cast.must('sms', { as, body: { phoneNumber, messageId: SMS_MESSAGE_ID } });
      counts[index] = (counts[index] ?? 0) + 1;
      const due = counts[index] ?? 0;
      const length = await eventually(
        () => count(phoneNumber),
        (found) => found >= due,
        smsOutbox.patienceMs,
      );
      check.that(
        EACH,
        length >= due,
        'a text message to the number',
        length >= due ? 'it came' : 'none in time',
        answer,
      );
      if (index === 0) {
        isFirstSent = true;
        check.that(REFUSED, length <= due, 'one text message', `${length - due + 1} of them`, answer);
      }
      const others = await Promise.all(numbers.map(count));
      for (const [which, found] of others.entries()) {
        if (which === index) continue;
        const isQuiet = found === counts[which];
        const law = which === 0 && !isFirstSent ? REFUSED : OTHERS;
        check.that(law, isQuiet, 'no text message to another number', isQuiet ? 'none' : 'one came', answer);
      }
    }
  },
});
