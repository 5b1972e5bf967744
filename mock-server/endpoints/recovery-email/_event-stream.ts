import type { AnswerStream } from '../../http/context.js';

/** Media ranges of an Accept header with their weights (RFC 9110, section 12.5.1); a weight that is no number is 1. */
function weightsOf(accept: string): ReadonlyMap<string, number> {
  return new Map(
    accept.split(',').map((range) => {
      const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
      const q = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      const weight = Number(q ?? 1);
      return [type, Number.isNaN(weight) ? 1 : weight];
    }),
  );
}

/** Whether a client asks for events, and does not like JSON better. Wildcards mean JSON. */
export function wantsEventStream(accept = ''): boolean {
  const weights = weightsOf(accept);
  const events = weights.get('text/event-stream') ?? 0;
  return events > 0 && events >= (weights.get('application/json') ?? 0);
}

/** Each value as a message that has data and nothing else (line 760). */
export function eventStreamOf<T>(
  values: (ended: AbortSignal) => AsyncIterable<T>,
  entry: (value: T) => object,
): AnswerStream {
  return async function* (ended) {
    for await (const value of values(ended)) yield `data: ${JSON.stringify(entry(value))}\n\n`;
  };
}
