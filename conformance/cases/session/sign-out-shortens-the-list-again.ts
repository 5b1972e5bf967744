import { defineCase } from '../../case.js';
import { listedOf } from '../../cast/devices.js';

const LAW = 'session-destroy/device-is-detached';

export default defineCase({
  requirements: [LAW],
  casts: ['onepw', 'srp'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const before = (await listedOf(cast, ann.session)).items.length;
    const { session } = await cast.signIn(ann);
    const during = (await listedOf(cast, ann.session)).items.length;
    await cast.must('sessionDestroy', { as: session, body: {} });
    const { items, answer } = await listedOf(cast, ann.session);
    // The document is vague about what is listed: only where a sign-in made the list longer does it hold sessions.
    const isShorter = items.length <= before || items.length < during;
    check.that(LAW, isShorter, `fewer devices than the ${during} before`, `${items.length} devices`, answer);
    if (during <= before) check.seen(LAW, 'the list did not grow by a sign-in');
  },
});
