import type { Schemas } from './app.js';

/** What the page wants to hear. */
export interface Listener {
  /** The stream is open; `restarted` when the mock is another one than before. */
  connected(restarted: boolean): void;
  disconnected(): void;
  entry(entry: Schemas['JournalEntry']): void;
  /** A mail or a text message arrived. */
  message(): void;
  changed(): void;
}

/**
 * Follows the mock's events for as long as the page lives. After a break it goes on where it was, or begins anew with
 * a mock that was started again.
 */
export function followEvents(listener: Listener): void {
  let run = '';
  let last = 0;
  const RETRY_MS = 1000;

  function open(): void {
    // The first time everything that the journal still has is wanted.
    const source = new EventSource(`/events?after=${last}${run === '' ? '' : `&run=${encodeURIComponent(run)}`}`);
    source.addEventListener('hello', ({ data }) => {
      const hello = JSON.parse(data) as { run: string };
      const restarted = run !== '' && hello.run !== run;
      if (restarted) last = 0;
      run = hello.run;
      listener.connected(restarted);
    });
    source.addEventListener('journal', ({ data }) => {
      const entry = JSON.parse(data) as Schemas['JournalEntry'];
      last = Math.max(last, entry.number);
      listener.entry(entry);
    });
    source.addEventListener('message', () => listener.message());
    source.addEventListener('change', () => listener.changed());
    // The browser would try again with the address of the first time, which asks for too much by now.
    source.addEventListener('error', () => {
      source.close();
      listener.disconnected();
      setTimeout(open, RETRY_MS);
    });
  }
  open();
}
