import { listFrom, type RunCommand } from '../../adapters/run-command.js';
import { adapterKind, type ByCommand, type Mails, part, patient } from '../../kind.js';
import { asMail } from '../../mailbox/as-mail.js';
import type { Mailbox } from '../../target.js';

/** A mailbox that a program reads: it gets the address and prints a JSON list of mails, oldest first. */
export function mailboxByCommand(run: RunCommand, domain: string): Mailbox {
  return { domain, read: async (address) => (await listFrom(run, address)).map(asMail) };
}

export default adapterKind<'mailbox', ByCommand & Mails>({
  serves: 'mailbox',
  kind: 'command',
  says: 'Gets the address as its last argument; prints a JSON list of {subject, headers, text, html}, oldest first.',
  example: { kind: 'command', command: ['./mails-of'], domain: 'example.test', patienceMs: 30_000 },
  required: { command: part('command'), domain: part('domain') },
  optional: { patienceMs: part('patienceMs') },
  open: (settings, { run }) => patient(mailboxByCommand(run(settings.command), settings.domain), settings),
});
