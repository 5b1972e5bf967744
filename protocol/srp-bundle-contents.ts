import { ofLength } from './bytes.js';
import { numberFrom, padded } from './srp-numbers.js';

/** Bytes of everything that a bundle of 2013 can hold. */
const FIELD_BYTES = {
  authToken: 32,
  keyFetchToken: 32,
  sessionToken: 32,
  accountResetToken: 32,
  kA: 32,
  wrapKb: 32,
  verifier: 256,
} as const;

/** The name of something that a bundle can hold. */
export type BundleField = keyof typeof FIELD_BYTES;

/** The fields of each bundle of an edition, by the bundle's name and in the order in which they are sent. */
export type BundleLayouts = Readonly<Record<string, readonly BundleField[]>>;

/** The names of an edition's bundles. */
export type BundleName<L extends BundleLayouts> = keyof L & string;

/** What the bundle `N` holds, raw bytes. */
export type BundleContents<L extends BundleLayouts, N extends BundleName<L>> = {
  readonly [Field in L[N][number]]: Buffer;
};

/** Bytes that these fields take together. */
export function contentBytes(fields: readonly BundleField[]): number {
  return fields.reduce((sum, field) => sum + FIELD_BYTES[field], 0);
}

function fieldBytes(field: BundleField, value: Buffer): Buffer {
  // A verifier is a number, which key-server-2013 writes without leading zero bytes: one in 256 comes a byte short.
  return field === 'verifier'
    ? padded(numberFrom(value), FIELD_BYTES.verifier)
    : ofLength(field, value, FIELD_BYTES[field]);
}

/** The fields one after the other. Throws ProtocolError `wrong-length`, naming the field. */
export function joinContents<F extends BundleField>(
  fields: readonly F[],
  contents: { readonly [Field in F]: Buffer },
): Buffer {
  return Buffer.concat(fields.map((field) => fieldBytes(field, contents[field])));
}

/** The fields in a content of `contentBytes`. */
export function splitContents<F extends BundleField>(
  fields: readonly F[],
  plaintext: Buffer,
): { readonly [Field in F]: Buffer } {
  const entries = fields.map((field, index) => {
    const start = contentBytes(fields.slice(0, index));
    return [field, plaintext.subarray(start, start + FIELD_BYTES[field])];
  });
  return Object.fromEntries(entries);
}
