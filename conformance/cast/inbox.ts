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

/** What the cases of a run saw of one mailbox: whether anything that was waited for ever came, and how often it did not. */
interface Experience {
  found: boolean;
  missed: number;
}
const experiences = new WeakMap<Mailbox, Experience>();

function experienceOf(mailbox: Mailbox): Experience {
  const known = experiences.get(mailbox) ?? { found: false, missed: 0 };
  experiences.set(mailbox, known);
  return known;
}

const NOTHING_EVER = ', and none in this run had what was waited for: is the mailbox the right one?';

/** Of mails that came, and were not what was waited for. */
function strangeMails(count: number): string {
  const came = count === 1 ? 'one mail came' : `${count} mails came`;
  return `; ${came} in which none can be told for certain (docs/profile.md says where the suite looks)`;
}

/** An inbox over a target's mailbox. */
export function createInbox(mailbox: Mailbox): Inbox {
  const { patienceMs: patience = PATIENCE_MS } = mailbox;
  const experience = experienceOf(mailbox);
  const silent = () => !experience.found && experience.missed >= SILENT_AFTER;
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
      const index = indexIn(mails);
      const mail = mails[index];
      if (mail === undefined) {
        experience.missed += 1;
        const unread = mails.length - (read.get(address) ?? 0);
        const rest = unread > 0 ? strangeMails(unread) : silent() ? NOTHING_EVER : '';
        throw new Blocked(`no mail with ${what} reached its address within ${patienceMs / 1000} s${rest}`);
      }
      experience.found = true;
      read.set(address, index + 1);
      return mail;
    },
  };
}
