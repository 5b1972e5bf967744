import type { World } from '../world.js';
import type { Letter } from './mail-templates/letter.js';
import { isNotice } from './mail-templates/notice.js';
import { typeset } from './mail-templates/typeset.js';
import { takeOldest } from './oldest.js';
import type { MailRow } from './rows.js';
import { addToIndex, removeFromIndex } from './store.js';

/** The outbox: what the servers would have mailed. */
export interface Mail {
  /** Writes a letter and puts it into the outbox. */
  send(letter: Letter): void;
  /** Puts a mail into the outbox; the oldest leave when there are too many. */
  deliver(mail: MailRow): void;
  /** The mails to a full address or a local part, in any case, oldest first. */
  read(user: string): readonly MailRow[];
  /** Forgets one mail. */
  forget(messageId: string): void;
  /** Forgets the mails to a full address or a local part. */
  empty(user: string): void;
  /** Calls the listener with every mail that arrives; the result stops that. */
  onArrival(listener: (mail: MailRow) => void): () => void;
}

/** The last hundred mails of an address are more than any test reads. */
const MOST_PER_ADDRESS = 100;
const MOST_MAILS = 10_000;
/** Clients choose what stands in links, so the number of mails alone bounds no memory. */
const MOST_CHARACTERS = 32 * 1024 * 1024;

/** Makes the service of one mock. */
export function makeMail(world: World): Mail {
  const { store } = world;
  const listeners = world.shared('mail listeners', () => new Set<(mail: MailRow) => void>());

  function discard(messageId: string): void {
    const mail = store.mail.get(messageId);
    if (mail === undefined) return;
    store.mail.delete(messageId);
    store.outbox.characters -= weightOf(mail);
    for (const box of boxesOf(mail)) removeFromIndex(store.mailboxes, box, messageId);
  }

  function discardTheOldest(address: string): void {
    const own = store.mailboxes.get(address);
    const [oldestOwn] = own ?? [];
    if (own !== undefined && oldestOwn !== undefined && own.size > MOST_PER_ADDRESS) discard(oldestOwn);
    while (store.mail.size > MOST_MAILS || store.outbox.characters > MOST_CHARACTERS) {
      const messageId = takeOldest(store.mail);
      if (messageId === undefined) return;
      discard(messageId);
    }
  }

  return {
    send(letter) {
      if (isNotice(letter) && !world.behaviour.sendsNotices) return;
      const messageId = `${world.random.hex(12)}@mock.invalid`;
      // Who asks without Accept-Language is written to in the language the account was opened in.
      const locale = letter.locale ?? world.accounts.findByEmail(letter.to)?.locale;
      world.mail.deliver(typeset({ ...letter, locale }, world.settings.contentUrl, messageId, world.clock.now()));
    },
    deliver(mail) {
      store.mail.set(mail.messageId, mail);
      store.outbox.characters += weightOf(mail);
      for (const box of boxesOf(mail)) addToIndex(store.mailboxes, box, mail.messageId);
      discardTheOldest(addressOf(mail));
      for (const listener of [...listeners]) listener(mail);
    },
    read(user) {
      const rows = [...(store.mailboxes.get(user.toLowerCase()) ?? [])].map((messageId) => store.mail.get(messageId));
      return rows.filter((row): row is MailRow => row !== undefined);
    },
    forget: discard,
    empty(user) {
      for (const messageId of [...(store.mailboxes.get(user.toLowerCase()) ?? [])]) discard(messageId);
    },
    onArrival(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function addressOf(mail: MailRow): string {
  return (mail.to[0]?.address ?? '').toLowerCase();
}

/** A local part holds no `@`, so the two kinds of box never meet. */
function boxesOf(mail: MailRow): string[] {
  const address = addressOf(mail);
  return [address, address.slice(0, address.indexOf('@'))];
}

/** Every character a mail holds, roughly: a link stands in the text, the HTML and a header. */
function weightOf({ text, html, headers }: MailRow): number {
  return text.length + html.length + Object.values(headers).reduce((sum, value) => sum + value.length, 0);
}
