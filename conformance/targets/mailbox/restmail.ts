import type { Mailbox } from '../target.js';
import { asMail } from './as-mail.js';

/** One request to a mailbox; a helper that waits for mail is asked again later. */
const PATIENCE_MS = 2_000;

/**
 * A mailbox in the shape of restmail and of the servers' own mail helper: `GET /mail/<local part>` gives a list,
 * oldest first. One of them answers `[]` at once and the other waits until there is mail; a wait that takes too long
 * counts as an empty box.
 * @param url origin of the mailbox
 * @param domain of addresses whose mail arrives there
 */
export function restmail(url: URL, domain: string): Mailbox {
  return {
    domain,
    async read(address) {
      const box = encodeURIComponent(address.split('@')[0] ?? address);
      let response: Response;
      try {
        response = await fetch(new URL(`/mail/${box}`, url), { signal: AbortSignal.timeout(PATIENCE_MS) });
      } catch (error) {
        if ((error as Error).name === 'TimeoutError') return [];
        throw new Error(`The mailbox at ${url.origin} cannot be read: ${(error as Error).message}`);
      }
      const list = (await response.json()) as unknown;
      return Array.isArray(list) ? list.map(asMail) : [];
    },
  };
}
