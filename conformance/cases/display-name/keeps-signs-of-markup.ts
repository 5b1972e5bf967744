import { defineCase } from '../../case.js';
import { USER } from '../../cast/profile-cast.js';
import { judgeKeptName, judgeKeptNames } from '../../judging/kept-display-name.js';

const LAW = 'display-name-post/keeps-signs-of-markup';

/** Signs that a server escapes which thinks of the page it will stand in and not of the answer. */
const MARKUP = `Ann "A." O'Neil & <Sons>`;

/** What such signs are escaped to, which is a text like any other. */
const ESCAPED = ['Ann &amp; Sons', '&lt;Ann&gt; &#39;'];

export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run(context) {
    await judgeKeptName(context, LAW, MARKUP);
    await judgeKeptNames(context, LAW, ESCAPED);
  },
});
