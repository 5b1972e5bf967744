import { defineCase } from '../../case.js';
import { USER } from '../../cast/profile-cast.js';
import { judgeKeptName, judgeKeptNames } from '../../judging/kept-display-name.js';

const LAW = 'display-name-post/keeps-characters-beyond-ascii';

/** Characters of two, three and four bytes in UTF-8: stores that lack one of these kinds are well known. */
const BEYOND_ASCII = 'Zoë 名 🦊';

/** Names without a single letter of ASCII, not even a space. */
const NOTHING_ELSE = ['Жанна', 'مها', '名前', '🦊'];

/**
 * What writers of programs like to put into plainer words: the quotes, dashes and dots of printers, a picture that is
 * joined of several, and letters of other widths, which are no other spelling of the same (Unicode has them as
 * compatible only).
 */
const NOT_PLAIN = ['Ann “A.” O’Neil – Sons — and so on…', '👩‍👩‍👧 ❤️', 'Ａｎｎ ﬁ x²'];

export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run(context) {
    await judgeKeptName(context, LAW, BEYOND_ASCII);
    await judgeKeptNames(context, LAW, [...NOTHING_ELSE, ...NOT_PLAIN]);
  },
});
