import { accountActions, accountDetail } from './account-detail.js';
import { accountRow, accountsView, create } from './accounts.js';
import { ask } from './app.js';
import { clockView, listenToClockForms } from './clock.js';
import { deviationRow, deviationsView } from './deviations.js';
import { actionButton, byId, documentLink, element, factList, reconcile, takeOver } from './dom.js';
import { drawErrnos, drawFaultChoices, faultForm, faultOf, rowOf } from './fault-form.js';
import { effectWords, faultRow, faultsView, limitWords, strikeRow } from './faults.js';
import { clockText, counted, instantText, jsonOrText, pretty, spanText, wordsOf } from './format.js';
import { drawAddresses, inboxView, newestFirst } from './inbox.js';
import { journalView, tellCount } from './journal.js';
import {
  answerMark,
  entryParts,
  fillRequirements,
  journalDetail,
  jsonBlock,
  strayWords,
  struckBy,
} from './journal-detail.js';
import { journalList } from './journal-list.js';
import { entryRow, entryText } from './journal-row.js';
import { leaveField, listenToKeys } from './keys.js';
import { makeListbox } from './listbox.js';
import { mailMessage, pushMessage, smsMessage } from './message.js';
import { messageCard, useCode } from './message-card.js';
import { askFirst, attempt, copyButton, copyText, showNotice } from './notices.js';
import { readEditions, refresher, showConnection, start, tryPath } from './start.js';
import { refreshSnapshots, snapshotRow, stateActions } from './state.js';
import { followEvents } from './stream.js';
import { makeTabs } from './tabs.js';
import { followTheme } from './theme.js';

/**
 * How the page gets its script without a build step: the functions of this folder are ordinary, typed, linted and tested
 * TypeScript, and the page carries their compiled source, which a function knows of itself. The price is one rule: such
 * a function may use the browser, its arguments and the functions listed here, and nothing else of its module: no
 * constant, no class, no import that is missing here. test/http/inspector.test.ts holds the rule.
 */
export const PROGRAM: readonly ((...values: never[]) => unknown)[] = [
  ...[element, actionButton, documentLink, factList, byId, reconcile, takeOver],
  ...[clockText, instantText, spanText, counted, wordsOf, pretty, jsonOrText],
  ...[ask, showNotice, attempt, askFirst, copyText, copyButton],
  ...[makeTabs, makeListbox, listenToKeys, leaveField, followTheme, followEvents],
  ...[
    journalView,
    tellCount,
    journalList,
    entryRow,
    entryText,
    journalDetail,
    answerMark,
    entryParts,
    strayWords,
    struckBy,
    jsonBlock,
    fillRequirements,
  ],
  ...[accountsView, accountRow, create, accountDetail, accountActions],
  ...[inboxView, drawAddresses, newestFirst, mailMessage, smsMessage, pushMessage, messageCard, useCode],
  ...[clockView, listenToClockForms, stateActions, refreshSnapshots, snapshotRow],
  ...[faultsView, faultRow, effectWords, limitWords, strikeRow],
  ...[faultForm, drawFaultChoices, drawErrnos, rowOf, faultOf],
  ...[deviationsView, deviationRow],
  ...[start, refresher, showConnection, readEditions, tryPath],
];

/** The script of the page. */
export function programSource(): string {
  const functions = PROGRAM.map((one) => one.toString());
  // esbuild, when it runs TypeScript directly, wraps inner functions in a helper of this name; it is not ours to carry.
  const helper = 'const __name = (named) => named;';
  return ["'use strict';", helper, ...functions, 'start();'].join('\n\n');
}
