/**
 * Why an Authorization header is no Hawk header: `absent` and `other-scheme` say that the request is not signed at
 * all, the others that the signature cannot be read.
 */
export type HawkFailureKind =
  | 'absent'
  | 'other-scheme'
  | 'syntax'
  | 'unknown-attribute'
  | 'duplicate-attribute'
  | 'missing-attributes'
  | 'bad-value';

/** The only error that reading a Hawk header throws. `attribute` is the name at fault, where there is one. */
export class HawkFailure extends Error {
  override readonly name = 'HawkFailure';

  constructor(
    readonly kind: HawkFailureKind,
    message: string,
    readonly attribute?: string,
  ) {
    super(message);
  }
}

/** In the order a header is written. `app` and `dlg` are Hawk's (Oz); this API has no use for them. */
const ATTRIBUTE_NAMES = ['id', 'ts', 'nonce', 'hash', 'ext', 'mac', 'app', 'dlg'] as const;

type AttributeName = (typeof ATTRIBUTE_NAMES)[number];

/** The attributes a header happens to have; text as sent, never empty. */
export type ParsedAttributes = { readonly [name in AttributeName]?: string };

/**
 * A Hawk header that says enough to be checked. Text as sent: `id` should be 64 hex digits, `ts` seconds since 1970 in
 * decimal, `hash` and `mac` standard base64; none of that is certain before the checks.
 */
export type Attributes = ParsedAttributes & { readonly [name in 'id' | 'ts' | 'nonce' | 'mac']: string };

/** Longest header that is read, in characters; the hawk package draws the same line. */
export const LONGEST_HEADER = 4096;

const NAME = /^\w+$/;

/** Printable ASCII without the double quote and the backslash. */
const VALUE = /^[ !#-[\]-~]+$/;

function isAttributeName(name: string): name is AttributeName {
  return (ATTRIBUTE_NAMES as readonly string[]).includes(name);
}

/** What follows the scheme's name, if the scheme is Hawk. */
function attributeList(header: string): string {
  if (header === '') {
    throw new HawkFailure('absent', 'the request has no Authorization header');
  }
  if (header.length > LONGEST_HEADER) {
    throw new HawkFailure('syntax', `the Authorization header is longer than ${LONGEST_HEADER} characters`);
  }
  if (header.startsWith('Hawk ')) return header.slice(5).trimStart();
  const scheme = /^\w+(?=\s|$)/.exec(header)?.[0];
  if (scheme === undefined) {
    throw new HawkFailure('syntax', 'the Authorization header does not start with the name of a scheme');
  }
  if (scheme.toLowerCase() !== 'hawk') {
    throw new HawkFailure('other-scheme', 'the Authorization header is not of the Hawk scheme');
  }
  return header.slice(scheme.length).trimStart();
}

/**
 * Reads the attributes of a Hawk header, of which any may be missing: comma-separated `name="value"` in any order,
 * scheme in any case. Takes time linear in the header's length, which is bounded. Throws HawkFailure of every kind
 * but `missing-attributes`.
 */
export function parseAttributes(header: string): ParsedAttributes {
  const list = attributeList(header);
  const attributes: { [name in AttributeName]?: string } = {};
  let from = 0;
  do {
    // Cut by hand: the matches of an expression were a tenth of all that a signed request allocates.
    const quote = list.indexOf('="', from);
    const end = list.indexOf('"', quote + 2);
    const name = list.slice(from, quote);
    const value = list.slice(quote + 2, end);
    from = nextPair(list, end + 1);
    if (quote < 0 || end < 0 || from < 0 || !NAME.test(name) || value.includes('\\')) {
      throw new HawkFailure('syntax', 'the Hawk header is not a list of name="value"');
    }
    if (!isAttributeName(name)) {
      throw new HawkFailure('unknown-attribute', 'the Hawk header has an attribute that Hawk does not know', name);
    }
    if (!VALUE.test(value)) {
      throw new HawkFailure('bad-value', `the Hawk attribute ${name} is empty or has a forbidden character`, name);
    }
    if (attributes[name] !== undefined) {
      throw new HawkFailure('duplicate-attribute', `the Hawk header has the attribute ${name} twice`, name);
    }
    attributes[name] = value;
  } while (from < list.length);
  return attributes;
}

/** Where the next attribute begins behind the quotation mark of one; -1 where neither a comma nor the end follows. */
function nextPair(list: string, from: number): number {
  const comma = afterSpace(list, from);
  if (comma === list.length) return comma;
  return list[comma] === ',' ? afterSpace(list, comma + 1) : -1;
}

function afterSpace(list: string, from: number): number {
  let place = from;
  while (place < list.length && /\s/.test(list[place] ?? '')) place += 1;
  return place;
}

/** First check: the four attributes no Hawk header can do without. Throws HawkFailure `missing-attributes`. */
export function checkAttributes(attributes: ParsedAttributes): Attributes {
  if (!isComplete(attributes)) {
    throw new HawkFailure('missing-attributes', 'the Hawk header lacks id, ts, nonce or mac');
  }
  return attributes;
}

function isComplete(attributes: ParsedAttributes): attributes is Attributes {
  const { id, ts, nonce, mac } = attributes;
  return id !== undefined && ts !== undefined && nonce !== undefined && mac !== undefined;
}

/**
 * Reads an Authorization header and makes sure that nothing is missing from it: `parseAttributes`, then
 * `checkAttributes`. An absent header may be passed as undefined. Throws HawkFailure and nothing else.
 */
export function parseAuthorization(header: string | undefined): Attributes {
  return checkAttributes(parseAttributes(header ?? ''));
}

/** True when a Hawk attribute can carry this text: one or more printable ASCII characters, no quote, no backslash. */
export function isAttributeValue(text: string): boolean {
  return VALUE.test(text);
}

/**
 * Writes a Hawk header: id, ts, nonce, hash, ext, mac, app, dlg, those that are given. Values go in unchecked, so a
 * suite can write the headers a server must refuse.
 */
export function writeAuthorization(attributes: ParsedAttributes): string {
  const pairs = ATTRIBUTE_NAMES.filter((name) => attributes[name] !== undefined).map(
    (name) => `${name}="${attributes[name]}"`,
  );
  return `Hawk ${pairs.join(', ')}`;
}
