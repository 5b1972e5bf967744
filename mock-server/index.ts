/** The mock server: what tests of a client hold in their hands. */
export { ControlError } from './control/control-error.js';
export type { ControlPanel } from './control-panel.js';
export type { MailRow } from './domain/rows.js';
export type { ArmedFault, Fault, NextCall, Strike } from './faults/fault.js';
export type { JournalEntry } from './journal/journal.js';
export type { AccountPanel, NewAccount } from './panel/accounts.js';
export type { ClockPanel, ClockReading } from './panel/clock.js';
export type { DeviationPanel, DeviationReading } from './panel/deviations.js';
export type { Duration } from './panel/duration.js';
export type { FaultPanel, NextFault } from './panel/faults.js';
export type { JournalFilter, JournalPanel } from './panel/journal.js';
export type { MailPanel } from './panel/mail.js';
export type { TakenMail } from './panel/taken-mail.js';
export type { AlsoSpoken, MockSettings } from './settings.js';
export { type Mock, startMock } from './start-mock.js';
