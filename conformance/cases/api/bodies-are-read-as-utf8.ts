import type { Edition } from '../../../openapi/model.js';
import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import type { OnepwCast } from '../../cast/onepw-cast.js';
import { hasOperation } from '../../requests/has-operation.js';
import { Blocked } from '../../stops.js';
import { type Answered, summary } from '../../wire/exchange.js';

const LAW = 'api/bodies-are-read-as-utf8';

/** Two and three bytes a letter in UTF-8; none of four, which the deployed servers refused in names. */
const NAME = 'Anns Geräte ☃ データ';

/** A text beyond ASCII that a request gave, and what an answer made of it. */
interface Echo {
  readonly given: string;
  readonly returned: string;
  readonly answer: Answered;
}

/** No line says which names are taken. */
async function nameOfADevice(cast: OnepwCast): Promise<Echo> {
  const { session } = await cast.account();
  const answer = await cast.mustWhereServed('accountDevice', { as: session, body: { name: NAME, type: 'mobile' } });
  return { given: NAME, returned: text(answer, 'name'), answer };
}

/** No document says that an address may be of other letters than ASCII's, so that a server may refuse this one. */
async function addressOfAnAccount(cast: OnepwCast): Promise<Echo> {
  const person = cast.person();
  const email = person.email.replace('@', '-gerät@');
  const created = await cast.call('accountCreate', { body: { email, authPW: person.authPW } });
  if (created.response.status !== 200)
    throw new Blocked(`an address beyond ASCII, the only text that comes back, met ${summary(created)}`);
  cast.remember({ ...person, email });
  const answer = await cast.must('recoveryEmailStatus', { as: cast.token(created, 'sessionToken') });
  return { given: email, returned: text(answer, 'email'), answer };
}

/** The carriers of text, the one that is free of a form of its own first. */
function carrierIn(edition: Edition): (cast: OnepwCast) => Promise<Echo> {
  return hasOperation(edition, 'accountDevice') ? nameOfADevice : addressOfAnAccount;
}

export default defineCase({
  requirements: [LAW],
  async run({ cast, check, edition }) {
    const { given, returned, answer } = await carrierIn(edition)(cast);
    check.equal(LAW, returned, given, answer);
  },
});
