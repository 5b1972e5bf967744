import { ControlError } from '../control/control-error.js';
import type { MailRow } from '../domain/rows.js';
import type { World } from '../world.js';
import { type TakenMail, withItsCode } from './taken-mail.js';

/** The outbox. A user is a full address or a local part, in any case. */
export interface MailPanel {
  /** Every mail so far, oldest first. */
  read(user: string): readonly MailRow[];
  /** The same as soon as there is any. Throws after the given milliseconds of real time, 5000 by default. */
  wait(user: string, timeoutMs?: number): Promise<readonly MailRow[]>;
  /** The same, but an empty list when the time is over or the signal says so. */
  await(user: string, timeoutMs: number, signal?: AbortSignal): Promise<readonly MailRow[]>;
  /**
   * Removes the oldest mail from the box as soon as there is one, and gives it with its code and link.
   * Throws after the given milliseconds of real time, 5000 by default.
   */
  take(user: string, timeoutMs?: number): Promise<TakenMail>;
  /** Forgets the mail to a user. */
  empty(user: string): void;
}

const PATIENCE_MS = 5000;

/** Makes the part of one mock. */
export function mailPanel({ mail }: World): MailPanel {
  const panel: MailPanel = {
    read: (user) => mail.read(user),
    async wait(user, timeoutMs = PATIENCE_MS) {
      const found = await panel.await(user, timeoutMs);
      if (found.length === 0) throw new ControlError(404, `No mail for ${user} came within ${timeoutMs} ms`);
      return found;
    },
    async await(user, timeoutMs, signal) {
      if (mail.read(user).length === 0 && timeoutMs > 0) await arrival(user, timeoutMs, signal);
      return mail.read(user);
    },
    async take(user, timeoutMs = PATIENCE_MS) {
      const deadline = performance.now() + timeoutMs;
      const [oldest] = await panel.await(user, timeoutMs);
      if (oldest === undefined) throw new ControlError(404, `No mail for ${user} came within ${timeoutMs} ms`);
      // Of several who wait for the same box, one was first.
      if (!mail.read(user).includes(oldest)) return panel.take(user, Math.max(0, deadline - performance.now()));
      mail.forget(oldest.messageId);
      return withItsCode(oldest);
    },
    empty: (user) => mail.empty(user),
  };

  function arrival(user: string, timeoutMs: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(done, timeoutMs);
      const stop = mail.onArrival(() => {
        if (mail.read(user).length > 0) done();
      });
      signal?.addEventListener('abort', done, { once: true });
      function done() {
        clearTimeout(timer);
        stop();
        signal?.removeEventListener('abort', done);
        resolve();
      }
    });
  }

  return panel;
}
