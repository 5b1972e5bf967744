import { defineCase } from '../../case.js';
import { anotherDevice, deviceOf } from '../../cast/devices.js';
import { notify } from '../../cast/pushes.js';
import { NOT_NOW } from '../../judging/not-now.js';
import { PUSH_PAYLOAD } from '../../requests/good-values.js';
import { Blocked } from '../../stops.js';
import { summary } from '../../wire/exchange.js';

const LAW = 'account-devices-notify/payload-is-validated';

/** Payloads that no state of pushpayloads.schema.json took: each command is listed there, with the data it needs. */
const UNFIT = [
  { ...PUSH_PAYLOAD, command: 'conformance:no_such_command' },
  { version: PUSH_PAYLOAD.version, data: PUSH_PAYLOAD.data },
];

export default defineCase({
  requirements: [LAW],
  async run({ cast, check }) {
    const ann = await cast.account();
    const caller = await deviceOf(cast, ann.session);
    const { id } = await anotherDevice(cast, ann);
    const ways = [{ to: [id] }, { to: 'all' }, { to: 'all', excluded: [id], TTL: 60 }];
    for (const way of ways) check.control(await notify(cast, caller, way));
    for (const request of ways.flatMap((way) => UNFIT.map((payload) => ({ ...way, payload })))) {
      const answer = await notify(cast, caller, request);
      answer.expectation = 'refusal';
      // Line 1474 leaves the errno open; the errno of the refusal is a requirement of its own.
      const { status } = answer.response;
      if (NOT_NOW.includes(status)) throw new Blocked(`the bad payload met ${summary(answer)}`);
      check.that(LAW, status >= 400 && status < 500, 'a refusal', summary(answer), answer);
    }
  },
});
