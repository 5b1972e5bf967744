import { Blocked } from '../stops.js';
import type { Mail, Mailbox } from '../targets/target.js';
import { eventually, PATIENCE_MS } from './eventually.js';

/** The mails of one case, read in order. */
export interface Inbox {
  /**
   * The next mail to the address that nobody has read yet and that fits.
   * @throws Blocked when none comes in time
   */
  next(address: string, what: string, fits?: (mail: Mail) => boolean): Promise<Mail>;
  /** Counts every mail to the address as read and returns them all. */
  all(address: string): Promise<readonly Mail[]>;
}

/** So many mails in a row that never came, none having come before, say that none will. */
const SILENT_AFTER = 8;

/** From then on each mail gets so long, milliseconds: a run whose mailbox is the wrong one should end soon and say so. */
const LITTLE_PATIENCE_MS = 500;

/** What the cases of a run saw of one mailbox. */
interface Experience {
  arrived: boolean;
  missed: number;
}
const experiences = new WeakMap<Mailbox, Experience>();

function experienceOf(mailbox: Mailbox): Experience {
  const known = experiences.get(mailbox) ?? { arrived: false, missed: 0 };
  experiences.set(mailbox, known);
  return known;
}

/** An inbox over a target's mailbox. */
export function createInbox(mailbox: Mailbox): Inbox {
  const { patienceMs: patience = PATIENCE_MS } = mailbox;
  const experience = experienceOf(mailbox);
  const silent = () => !experience.arrived && experience.missed >= SILENT_AFTER;
  const read = new Map<string, number>();
  return {
    async all(address) {
      const mails = await mailbox.read(address);
      read.set(address, mails.length);
      return mails;
    },
    async next(address, what, fits = () => true) {
      const indexIn = (mails: readonly Mail[]) =>
        mails.findIndex((mail, position) => position >= (read.get(address) ?? 0) && fits(mail));
      const patienceMs = silent() ? Math.min(patience, LITTLE_PATIENCE_MS) : patience;
      const mails = await eventually(
        () => mailbox.read(address),
        (found) => indexIn(found) >= 0,
        patienceMs,
      );
      experience.arrived ||= mails.length > 0;
      const index = indexIn(mails);
      const mail = mails[index];
      if (mail === undefined) {
        experience.missed += 1;
        const rest = silent() ? ', and none reached any address in this run: is the mailbox the right one?' : '';
        throw new Blocked(`no mail with ${what} reached its address within ${patienceMs / 1000} s${rest}`);
      }
      read.set(address, index + 1);
      return mail;
    },
  };
}

/** The links of a mail, from its header and its text. */
export function linksOf(mail: Mail): URL[] {
  const texts = [mail.headers['x-link'] ?? '', mail.text, mail.html.replaceAll('&amp;', '&')];
  const found = texts.flatMap((text) => text.match(/https?:\/\/[^\s"'<>]+/g) ?? []);
  return [...new Set(found)].filter((text) => URL.canParse(text)).map((text) => new URL(text));
}

/** The value of a name in a link's query or fragment. */
export function inLink(link: URL, name: string): string | undefined {
  return link.searchParams.get(name) ?? new URLSearchParams(link.hash.slice(1)).get(name) ?? undefined;
}

/** The verification code of a mail, from the servers' header or a link. */
export function verificationCode(mail: Mail): string | undefined {
  return mail.headers['x-verify-code'] ?? fromLinks(mail, 'code');
}

/** The reset code of a mail: from the servers' header, a link, or as the only long number of the text. */
export function resetCode(mail: Mail): string | undefined {
  return mail.headers['x-recovery-code'] ?? fromLinks(mail, 'code') ?? /\b(?:\d{16}|\d{8})\b/.exec(mail.text)?.[0];
}

/** The unblock code of a mail. */
export function unblockCode(mail: Mail): string | undefined {
  return mail.headers['x-unblock-code'] ?? fromLinks(mail, 'unblockCode') ?? /\b[0-9A-Z]{8}\b/.exec(mail.text)?.[0];
}

/** The code of a mail that unlocks an account, from the servers' header or a link. */
export function unlockCode(mail: Mail): string | undefined {
  return mail.headers['x-unlock-code'] ?? fromLinks(mail, 'code');
}

function fromLinks(mail: Mail, name: string): string | undefined {
  for (const link of linksOf(mail)) {
    const value = inLink(link, name);
    if (value !== undefined && value !== '') return value;
  }
  return undefined;
}
