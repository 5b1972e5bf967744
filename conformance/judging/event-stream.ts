import type { Exchange, WireResponse } from '../wire/exchange.js';

/** What a client sends that wants an event stream (auth-2013, line 720). */
export const WANTS_A_STREAM = { accept: 'text/event-stream' } as const;

/** One message of an event stream. */
export interface StreamEntry {
  /** What its data lines hold, line by line. */
  readonly data: string;
  /** Names of the fields it has besides data. */
  readonly others: readonly string[];
}

/**
 * The messages of a stream that have come wholly, as the standard of server-sent events has them: each ends with an
 * empty line. Comments, with which servers keep a connection alive, and groups of fields without data are none.
 */
export function entriesOf(text: string): StreamEntry[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const entries: StreamEntry[] = [];
  let fields: { readonly name: string; readonly value: string }[] = [];
  // What follows the last line break has not come wholly.
  for (const line of lines.slice(0, -1)) {
    if (line === '') {
      entries.push(...entryOf(fields));
      fields = [];
    } else if (!line.startsWith(':')) {
      const [, name = '', value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
      fields.push({ name, value });
    }
  }
  return entries;
}

function entryOf(fields: readonly { readonly name: string; readonly value: string }[]): StreamEntry[] {
  const data = fields.filter(({ name }) => name === 'data').map(({ value }) => value);
  if (data.length === 0) return [];
  return [{ data: data.join('\n'), others: fields.map(({ name }) => name).filter((name) => name !== 'data') }];
}

/** The fields of an entry whose data is a JSON object; undefined for any other. */
export function fieldsOfEntry({ data }: StreamEntry): Readonly<Record<string, unknown>> | undefined {
  try {
    const json: unknown = JSON.parse(data);
    return typeof json === 'object' && json !== null && !Array.isArray(json)
      ? (json as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Whether an answer says that it is an event stream. */
export function isEventStream({ headers }: Pick<WireResponse, 'headers'>): boolean {
  return /^text\/event-stream\s*(?:;|$)/i.test(headers['content-type'] ?? '');
}

/** Whether an exchange had a client ask for an event stream, and a server give one: no body that is over some time. */
export function isAskedForStream({ request, response }: Exchange): boolean {
  const accept = Object.entries(request.headers).find(([name]) => name.toLowerCase() === 'accept')?.[1];
  return accept === WANTS_A_STREAM.accept && response !== undefined && isEventStream(response);
}
