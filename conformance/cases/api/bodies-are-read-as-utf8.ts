import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';

const LAW = 'api/bodies-are-read-as-utf8';

/** Two and three bytes a letter in UTF-8; none of four, which the deployed servers refused in names. */
const NAME = 'Anns Geräte ☃ データ';

export default defineCase({
  requirements: [LAW],
  async run({ cast, check }) {
    const { session } = await cast.account();
    const answer = await cast.must('accountDevice', { as: session, body: { name: NAME, type: 'mobile' } });
    check.equal(LAW, text(answer, 'name'), NAME, answer);
  },
});
