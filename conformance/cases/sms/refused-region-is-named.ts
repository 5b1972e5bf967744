import { defineCase } from '../../case.js';
import { FICTION_ELSEWHERE, fictionalNumber, SMS_MESSAGE_ID } from '../../cast/text-messages.js';
import { Blocked } from '../../stops.js';
import { fieldsOf } from '../../wire/exchange.js';

const NUMBER = 'sms/errno-130';
const REGION = 'api/region-error-names-the-refused-region';

export default defineCase({
  requirements: [NUMBER, REGION],
  needs: ['smsOutbox'],
  async run({ cast, check }) {
    const { session: as } = await cast.account();
    const send = (phoneNumber: string) => cast.call('sms', { as, body: { phoneNumber, messageId: SMS_MESSAGE_ID } });
    check.control(await send(fictionalNumber(cast)));
    let refused = 0;
    for (const { region, phoneNumber } of FICTION_ELSEWHERE) {
      const answer = await send(phoneNumber);
      // The document names no region that is refused, so a server may well send there.
      if (answer.response.status === 200) continue;
      refused += 1;
      check.errno(NUMBER, answer, 130);
      const named = fieldsOf(answer).region;
      // Line 104 does not say whose code it is: beside that of ISO 3166 there is the one the number begins with.
      const codes = [region, phoneNumber.slice(1, 3), phoneNumber.slice(0, 3)];
      const ok = codes.includes(String(named).toUpperCase());
      check.that(REGION, ok, codes.join(' or '), JSON.stringify(named) ?? 'there is none', answer);
    }
    if (refused === 0) throw new Blocked('the target sends texts to every region that was tried');
  },
});
