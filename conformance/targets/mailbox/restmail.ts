import { HarnessError } from '../../stops.js';
import { reasonOf } from '../reason-of.js';
import type { Mailbox } from '../target.js';
import { asMail } from './as-mail.js';

/** One request to a mailbox; a helper that waits for mail is asked again later. */
const PATIENCE_MS = 2_000;

/**
 * A mailbox in the shape of restmail and of the servers' own mail helper: `GET /mail/<local part>` gives a list,
 * oldest first, or newest first with `receivedAt` or `date` in each mail. One of them answers `[]` at once and the other waits until there is mail; a wait that takes too long
 * counts as an empty box. Any other answer says nothing about the mail: reading throws HarnessError.
 * @param url origin of the mailbox
 * @param domain of addresses whose mail arrives there
 */
export function restmail(url: URL, domain: string): Mailbox {
  return {
    domain,
    async read(address) {
      const box = encodeURIComponent(address.split('@')[0] ?? address);
      let status: number;
      let text: string;
      try {
        const response = await fetch(new URL(`/mail/${box}`, url), { signal: AbortSignal.timeout(PATIENCE_MS) });
        status = response.status;
        text = await response.text();
      } catch (error) {
        if ((error as Error).name === 'TimeoutError') return [];
        throw new HarnessError(`The mailbox at ${url.origin} cannot be read: ${reasonOf(error)}`);
      }
      const list = status === 200 ? listIn(text) : undefined;
      if (list !== undefined) return oldestFirst(list).map(asMail);
      // What it says is not repeated: nobody knows whose mail is in it.
      throw new HarnessError(`The mailbox at ${url.origin} answered ${status} without a JSON list of mails`);
    },
  };
}

function listIn(text: string): readonly unknown[] | undefined {
  try {
    const found = JSON.parse(text) as unknown;
    return Array.isArray(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

/** A list whose own times say that it begins with the newest is turned round. */
function oldestFirst(mails: readonly unknown[]): readonly unknown[] {
  const [first, last] = [mails.at(0), mails.at(-1)].map(receivedAt);
  return first !== undefined && last !== undefined && first > last ? [...mails].reverse() : mails;
}

/** Milliseconds since 1970; undefined where a mail does not tell. */
function receivedAt(mail: unknown): number | undefined {
  const { receivedAt: received, date } = (mail ?? {}) as { readonly receivedAt?: unknown; readonly date?: unknown };
  const told = received ?? date;
  const time = typeof told === 'number' ? told : typeof told === 'string' ? Date.parse(told) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}
