import { defineCase } from '../../case.js';
import { USER } from '../../cast/profile-cast.js';
import { judgeKeptName } from '../../judging/kept-display-name.js';

const LAW = 'display-name-post/keeps-characters-beyond-ascii';

/** Characters of two, three and four bytes in UTF-8: stores that lack one of these kinds are well known. */
const BEYOND_ASCII = 'Zoë 名 🦊';

export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  run: (context) => judgeKeptName(context, LAW, BEYOND_ASCII),
});
