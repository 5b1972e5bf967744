/** What a user or a pipeline sends to end a program. */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * One press of Ctrl-C may arrive more than once, since npm and other wrappers hand it on; after this time another signal
 * is meant as one, milliseconds.
 */
const ONE_PRESS_MS = 1_000;

/** Signals as something that can be waited for. */
export interface Interruption {
  /** Aborted by the first signal; its reason is a sentence. */
  readonly signal: AbortSignal;
  /** From now on signals end the process again, unless one came just now. */
  off(): void;
}

/** Whoever interrupts a program of several runs means all of them. */
let interrupted: string | undefined;

/**
 * Until `off` is called, the first SIGINT or SIGTERM is heeded, and a later one ends the process. Once one was heeded,
 * further interruptions of this process come at once.
 */
export function heedSignals(): Interruption {
  if (interrupted !== undefined) return { signal: AbortSignal.abort(interrupted), off: () => undefined };
  const controller = new AbortController();
  const off = () => {
    for (const name of SIGNALS) process.off(name, heed);
  };
  function heed(name: NodeJS.Signals): void {
    if (controller.signal.aborted) return;
    process.stderr.write(
      `\n${name}: the run ends here, and what it found is reported. Another signal ends it without.\n`,
    );
    interrupted = `the run was interrupted (${name})`;
    controller.abort(interrupted);
    setTimeout(off, ONE_PRESS_MS).unref();
  }
  for (const name of SIGNALS) process.on(name, heed);
  return {
    signal: controller.signal,
    off() {
      if (!controller.signal.aborted) off();
    },
  };
}
