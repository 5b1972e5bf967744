import { defineCase } from '../../case.js';
import type { AccountCast } from '../../cast/account-cast.js';
import type { Credential } from '../../cast/credential.js';
import { Blocked } from '../../stops.js';
import { type Answered, fieldsOf } from '../../wire/exchange.js';

const LAW = 'account-devices/lists-no-device-of-others';

/** How often somebody else signs in: more than any coincidence. */
const SIGN_INS = 3;

interface List {
  readonly items: readonly unknown[];
  readonly answer: Answered;
}

/** The document is vague on purpose about what a list is and what it holds (line 202): any array will do. */
async function listOf(cast: AccountCast, session: Credential): Promise<List> {
  const answer = await cast.must('accountDevices', { as: session });
  const { devices = answer.response.json } = fieldsOf(answer);
  if (!Array.isArray(devices))
    throw new Blocked('account/devices answers no list', 'account-devices/response-200-devices');
  return { items: devices as unknown[], answer };
}

export default defineCase({
  requirements: [LAW],
  casts: ['srp'],
  async run({ cast, check }) {
    const ann = await cast.account();
    await cast.signIn(ann);
    const before = (await listOf(cast, ann.session)).items.length;
    const eve = await cast.account();
    for (let signIns = 1; signIns < SIGN_INS; signIns += 1) await cast.signIn(eve);
    const { items, answer } = await listOf(cast, ann.session);
    // Nothing else makes a list longer of which no session of its own account came by.
    check.that(LAW, items.length <= before, `${before} devices as before`, `${items.length} devices`, answer);
  },
});
