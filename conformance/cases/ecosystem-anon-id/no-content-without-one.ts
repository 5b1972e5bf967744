import { defineCase } from '../../case.js';
import { USER } from '../../cast/profile-cast.js';
import { summary } from '../../wire/exchange.js';

const LAW = 'ecosystem-anon-id/no-content-without-an-id';

/** The same request before an identifier is set and after. */
export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const ann = await cast.user();
    const call = await cast.good(ann, 'ecosystemAnonId');
    const before = await cast.call('ecosystemAnonId', call);
    await cast.ecosystemAnonId(ann);
    check.control(await cast.call('ecosystemAnonId', call));
    check.that(LAW, before.response.status === 204, '204', summary(before), before);
  },
});
