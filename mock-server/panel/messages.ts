import type { PushRow, SmsRow } from '../domain/rows.js';
import type { World } from '../world.js';

/** Text messages that would have been sent. Numbers as E.164 writes them. */
export interface SmsPanel {
  /** Every message to a number, oldest first. */
  read(phoneNumber: string): readonly SmsRow[];
  /** From now on the provider refuses messages to this number, which the client sees as errno 132. */
  refuse(phoneNumber: string): void;
  /** Ends that. */
  accept(phoneNumber: string): void;
}

/** Push notifications that would have been sent. */
export interface PushPanel {
  /** Every notification to a callback, or to all, oldest first. */
  read(pushCallback?: string): readonly PushRow[];
}

/** Makes the part of one mock. */
export function smsPanel({ sms }: World): SmsPanel {
  return {
    read: (phoneNumber) => sms.read(phoneNumber),
    refuse(phoneNumber) {
      sms.rejectTo(phoneNumber);
    },
    accept(phoneNumber) {
      // The end of a refusal ends every earlier one to this number too.
      sms.rejectTo(phoneNumber)();
    },
  };
}

/** Makes the part of one mock. */
export function pushPanel({ push }: World): PushPanel {
  return { read: (pushCallback) => push.read(pushCallback) };
}
