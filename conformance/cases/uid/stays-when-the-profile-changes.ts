import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { USER } from '../../cast/profile-cast.js';

const LAW = 'uid/stays-when-the-profile-changes';

/** After each change that the API lets a user make. */
export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const ann = await cast.user();
    const uid = await cast.uidOf(ann);
    const changes = [() => cast.displayName(ann), () => cast.ecosystemAnonId(ann), () => cast.avatar(ann)];
    for (const change of changes) {
      await change();
      const answer = await cast.ask(ann, 'uid');
      check.equal(LAW, text(answer, 'uid'), uid, answer);
    }
  },
});
