import { Blocked, HarnessError } from '../stops.js';
import { summary } from '../wire/exchange.js';
import type { Listening } from '../wire/listen.js';
import type { Call, Heard } from './caller.js';
import type { Cast } from './cast.js';

/** Tells a story while an answer is being sent, and goes away at its end whatever happens. */
export async function whileListening<T>(
  cast: Cast,
  { operation, call }: { readonly operation: string; readonly call: Call },
  story: (heard: Heard) => Promise<T>,
): Promise<T> {
  const heard = await cast.caller.listen(operation, call);
  try {
    return await story(heard);
  } finally {
    heard.listening.close();
  }
}

/**
 * The head of an answer that was listened to, which is a success of some type.
 * @throws Blocked for a refusal; HarnessError when nothing came at all
 */
export function headOf({ exchange, listening: { head } }: Heard): NonNullable<Listening['head']> {
  if (head === undefined) throw new HarnessError(`${exchange.operation?.id}: ${summary(exchange)}`);
  if (head.status !== 200) throw new Blocked(`a request for an event stream met ${summary(exchange)}`);
  return head;
}
