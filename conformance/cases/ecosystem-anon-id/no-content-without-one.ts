import { defineCase } from '../../case.js';
import { USER } from '../../cast/profile-cast.js';
import { summary } from '../../wire/exchange.js';

const LAW = 'ecosystem-anon-id/no-content-without-an-id';

/** The same request before an identifier is set, whatever else is set or deleted by then, and after. */
export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const ann = await cast.user();
    const call = await cast.good(ann, 'ecosystemAnonId');
    const before = [await cast.call('ecosystemAnonId', call)];
    const id = await cast.avatar(ann);
    before.push(await cast.call('ecosystemAnonId', call));
    await cast.ask(ann, 'avatarDelete', { path: { id } });
    before.push(await cast.call('ecosystemAnonId', call));
    await cast.displayName(ann);
    before.push(await cast.call('ecosystemAnonId', call));
    await cast.ecosystemAnonId(ann);
    check.control(await cast.call('ecosystemAnonId', call));
    for (const answer of before) check.that(LAW, answer.response.status === 204, '204', summary(answer), answer);
  },
});
