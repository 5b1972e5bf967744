import type { ParamPlace } from '../../openapi/model.js';
import type { Call } from '../cast/caller.js';

/** A place in a request: `body.publicKey.n`, `query.uid`, `path.id`. */
export interface Place {
  readonly in: ParamPlace;
  /** Dotted path inside. */
  readonly path: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** The value at a place; undefined when it is not there. */
export function valueAt(call: Call, { in: part, path }: Place): unknown {
  return path.split('.').reduce<unknown>((value, name) => (isFields(value) ? value[name] : undefined), call[part]);
}

/** The call with another value at a place; objects on the way are made where they are missing. */
export function withValue(call: Call, { in: part, path }: Place, value: unknown): Call {
  return { ...call, [part]: changed(call[part], path.split('.'), (fields, name) => ({ ...fields, [name]: value })) };
}

/** The call without the value at a place. */
export function without(call: Call, { in: part, path }: Place): Call {
  return { ...call, [part]: changed(call[part], path.split('.'), removed) };
}

/** The bytes a call sends as its body; undefined for none. */
export function bytesOf(call: Call): Buffer | undefined {
  if (call.bytes !== undefined) return call.bytes;
  return call.body === undefined ? undefined : Buffer.from(JSON.stringify(call.body));
}

/** The call with these bytes in place of its body. */
export function withBytes(call: Call, bytes: Buffer): Call {
  const { body: _body, ...rest } = call;
  return { ...rest, bytes };
}

function changed(
  value: unknown,
  [name = '', ...below]: readonly string[],
  last: (fields: Fields, name: string) => Fields,
): Fields {
  const fields = isFields(value) ? value : {};
  return below.length === 0 ? last(fields, name) : { ...fields, [name]: changed(fields[name], below, last) };
}

function removed(fields: Fields, name: string): Fields {
  const { [name]: _gone, ...rest } = fields;
  return rest;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
