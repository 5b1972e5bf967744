import { listFrom, type RunCommand } from '../adapters/run-command.js';
import type { Mailbox } from '../target.js';
import { asMail } from './as-mail.js';

/** A mailbox that a program reads: it gets the address and prints a JSON list of mails, oldest first. */
export function mailboxByCommand(run: RunCommand, domain: string): Mailbox {
  return { domain, read: async (address) => (await listFrom(run, address)).map(asMail) };
}
