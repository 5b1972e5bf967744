import { curlOf } from '../../common/curl.js';
import { glyphOf } from '../../common/outcome-words.js';
import { caseLine, checkTable, checkTables, exchangeList, fillCase } from './case.js';
import { addressOf, element, markOf } from './dom.js';
import { exchangeItem, messageBlock, readable } from './exchange.js';
import { choiceOf, factsOf, fits, followForm, setForm, showChoice } from './filter.js';
import { decoded, findCase, goTo } from './places.js';
import { fillOnOpening, fillRow, listCases } from './rows.js';
import { listenToKeys, start } from './start.js';
import { bearingOf, casesInOrder, storyReader } from './stories.js';

/**
 * How the page gets its script without reading a file at run time: the functions of this folder are ordinary, typed,
 * linted and tested TypeScript, and the page carries their compiled source, which a function knows of itself. The price
 * is one rule: such a function may use the browser, its arguments and the functions listed here, and nothing else of its
 * module: no constant, no class, no import that is missing here. test/unit/reports holds the rule.
 */
export const PROGRAM: readonly ((...values: never[]) => unknown)[] = [
  glyphOf,
  element,
  markOf,
  addressOf,
  storyReader,
  bearingOf,
  casesInOrder,
  readable,
  messageBlock,
  curlOf,
  exchangeItem,
  exchangeList,
  checkTable,
  checkTables,
  caseLine,
  fillCase,
  listCases,
  fillRow,
  fillOnOpening,
  choiceOf,
  fits,
  factsOf,
  showChoice,
  setForm,
  followForm,
  decoded,
  findCase,
  goTo,
  listenToKeys,
  start,
];

/** The script of the page. */
export function programSource(): string {
  const functions = PROGRAM.map((one) => one.toString());
  // esbuild, when it runs TypeScript directly, wraps inner functions in a helper of this name; it is not ours to carry.
  const helper = 'const __name = (named) => named;';
  return ["'use strict';", helper, ...functions, 'start();'].join('\n\n');
}
