import { defineCase } from '../../case.js';
import { USER } from '../../cast/profile-cast.js';
import { fieldsOf } from '../../wire/exchange.js';

const LAW = 'profile/display-name-is-the-users';

export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const ann = await cast.user();
    const displayName = await cast.displayName(ann);
    const answer = await cast.ask(ann, 'profile');
    check.equal(LAW, fieldsOf(answer).displayName, displayName, answer);
  },
});
