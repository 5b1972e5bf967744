import { defineCase } from '../../case.js';
import { USER } from '../../cast/profile-cast.js';
import { summary } from '../../wire/exchange.js';

const LAW = 'display-name/no-content-without-a-name';

/** The same request before a name is set, whatever else is set or deleted by then, and after. */
export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const ann = await cast.user();
    const call = await cast.good(ann, 'displayName');
    const before = [await cast.call('displayName', call)];
    const id = await cast.avatar(ann);
    before.push(await cast.call('displayName', call));
    await cast.ask(ann, 'avatarDelete', { path: { id } });
    before.push(await cast.call('displayName', call));
    await cast.ecosystemAnonId(ann);
    before.push(await cast.call('displayName', call));
    await cast.displayName(ann);
    check.control(await cast.call('displayName', call));
    for (const answer of before) check.that(LAW, answer.response.status === 204, '204', summary(answer), answer);
  },
});
