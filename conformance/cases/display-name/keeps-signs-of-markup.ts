import { defineCase } from '../../case.js';
import { USER } from '../../cast/profile-cast.js';
import { judgeKeptName } from '../../judging/kept-display-name.js';

const LAW = 'display-name-post/keeps-signs-of-markup';

/** Signs that a server escapes which thinks of the page it will stand in and not of the answer. */
const MARKUP = `Ann "A." O'Neil & <Sons>`;

export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  run: (context) => judgeKeptName(context, LAW, MARKUP),
});
