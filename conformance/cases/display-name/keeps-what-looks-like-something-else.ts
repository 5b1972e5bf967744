import { defineCase } from '../../case.js';
import { USER } from '../../cast/profile-cast.js';
import { judgeKeptNames } from '../../judging/kept-display-name.js';

const LAW = 'display-name-post/keeps-what-looks-like-something-else';

/**
 * Numbers, words and texts of JSON, signs that mean something in addresses, patterns, templates, programs and tables.
 * Blanks at the ends or several in a row are not among them: a server may tidy those away.
 */
const NAMES = [
  '0',
  '007',
  '1e3',
  'null',
  'true',
  'undefined',
  'false',
  'constructor',
  '__proto__',
  '"Ann"',
  '{"a":1}',
  '[1]',
  'ann@example.test (b) [c]: d*, e=f?',
  'Ann+Bo%20%41',
  'a\\b/c',
  '$1 {{x}} `y` #{z} %s',
  "aNN o'X;--",
  '=1+1',
  '-Ann',
  '@ann',
  '+1 Ann.',
];

export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  run: (context) => judgeKeptNames(context, LAW, NAMES),
});
