import { HarnessError } from '../../../stops.js';
import { adapterKind, type Mails, part, patient } from '../../kind.js';
import { headersOf } from '../../mailbox/as-mail.js';
import { reasonOf } from '../../reason-of.js';
import type { Mail, Mailbox } from '../../target.js';

export interface MailpitSettings extends Mails {
  readonly kind: 'mailpit';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Summary {
  readonly ID: string;
  readonly To?: readonly { readonly Address?: string }[] | null;
}

interface Message {
  readonly Subject?: string;
  readonly Text?: string;
  readonly HTML?: string;
}

const PATIENCE_MS = 5_000;

/**
 * Reads mail out of Mailpit by its API, version 1: a search by addressee, then each message and its headers, once.
 * @param url origin of Mailpit, with the path it is served under
 * @param headers for each request, such as Authorization
 */
export function mailpit(url: URL, domain: string, headers: Readonly<Record<string, string>> = {}): Mailbox {
  const known = new Map<string, Promise<Mail>>();
  const ask = async (path: string): Promise<unknown> => {
    const response = await fetch(`${url.href.replace(/\/$/, '')}/api/v1/${path}`, {
      headers,
      signal: AbortSignal.timeout(PATIENCE_MS),
    }).catch((error: Error) => {
      throw new HarnessError(`Mailpit at ${url.origin} cannot be read: ${reasonOf(error)}`);
    });
    if (!response.ok) throw new HarnessError(`Mailpit at ${url.origin} answered ${response.status}`);
    return response.json();
  };
  const fetchMail = async (id: string): Promise<Mail> => {
    const [message, heads] = await Promise.all([ask(`message/${id}`), ask(`message/${id}/headers`)]);
    const { Subject = '', Text = '', HTML = '' } = message as Message;
    return { subject: Subject, headers: headersOf(heads), text: Text, html: HTML };
  };
  return {
    domain,
    async read(address) {
      const found = (await ask(`search?limit=100&query=${encodeURIComponent(`to:"${address}"`)}`)) as {
        readonly messages?: readonly Summary[] | null;
      };
      // The search knows parts of addresses too, and gives the newest first.
      const own = (found.messages ?? []).filter(({ To }) =>
        (To ?? []).some(({ Address = '' }) => Address.toLowerCase() === address.toLowerCase()),
      );
      return Promise.all(
        own.reverse().map(({ ID }) => {
          const mail = known.get(ID) ?? fetchMail(ID);
          known.set(ID, mail);
          mail.catch(() => known.delete(ID));
          return mail;
        }),
      );
    },
  };
}

export default adapterKind<'mailbox', MailpitSettings>({
  serves: 'mailbox',
  kind: 'mailpit',
  says: 'The API of Mailpit.',
  example: { kind: 'mailpit', url: 'http://127.0.0.1:8025', domain: 'example.test' },
  required: { url: part('url'), domain: part('domain') },
  optional: {
    headers: {
      type: 'object',
      description: 'Sent with each request to it, such as Authorization.',
      additionalProperties: { type: 'string' },
    },
    patienceMs: part('patienceMs'),
  },
  open: (settings) => patient(mailpit(new URL(settings.url), settings.domain, settings.headers), settings),
});
