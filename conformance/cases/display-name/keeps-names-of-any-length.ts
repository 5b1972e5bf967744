import { defineCase } from '../../case.js';
import { USER } from '../../cast/profile-cast.js';
import { judgeKeptNames } from '../../judging/kept-display-name.js';

const LAW = 'display-name-post/keeps-names-of-any-length';

/** A hundred characters, of which each takes three bytes: a column of a database may count either. */
const OF_MANY_BYTES = '名前'.repeat(50);

/** Of one character; then longer than a column of a database, each with an end of its own. */
const LENGTHS = [63, 127, 200, 248];

export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run(context) {
    const long = LENGTHS.map(
      (length) => `Ann ${'of the Examples '.repeat(length)}`.slice(0, length) + context.cast.hex(4),
    );
    await judgeKeptNames(context, LAW, ['A', ...long, OF_MANY_BYTES, 'z']);
  },
});
