// Made by `npm run generate` from the files of the folder; do not edit.
import entry0 from '../../../conformance/families/accepted-requests.js';
import entry1 from '../../../conformance/families/bad-json.js';
import entry2 from '../../../conformance/families/bodies-without-an-object.js';
import entry3 from '../../../conformance/families/broken-pattern.js';
import entry4 from '../../../conformance/families/chunked-body.js';
import entry5 from '../../../conformance/families/empty-object.js';
import entry6 from '../../../conformance/families/endpoints-are-served.js';
import entry7 from '../../../conformance/families/every-good-request.js';
import entry8 from '../../../conformance/families/fields-on-request.js';
import entry9 from '../../../conformance/families/fields-with-their-scope.js';
import entry10 from '../../../conformance/families/missing-parameter.js';
import entry11 from '../../../conformance/families/other-signatures.js';
import entry12 from '../../../conformance/families/oversized-body.js';
import entry13 from '../../../conformance/families/payload-hash.js';
import entry14 from '../../../conformance/families/provoked-errnos.js';
import entry15 from '../../../conformance/families/refused-writes.js';
import entry16 from '../../../conformance/families/replayed-nonce.js';
import entry17 from '../../../conformance/families/response-schema.js';
import entry18 from '../../../conformance/families/scoped-fields.js';
import entry19 from '../../../conformance/families/scopes.js';
import entry20 from '../../../conformance/families/sessions-that-are-over.js';
import entry21 from '../../../conformance/families/signatures-at-every-operation.js';
import entry22 from '../../../conformance/families/stale-timestamp.js';
import entry23 from '../../../conformance/families/timestamp-is-current.js';
import entry24 from '../../../conformance/families/tokens-of-every-other-kind.js';
import entry25 from '../../../conformance/families/unknown-bearer-token.js';
import entry26 from '../../../conformance/families/unknown-token.js';
import entry27 from '../../../conformance/families/unsigned.js';
import entry28 from '../../../conformance/families/upload-headers.js';
import entry29 from '../../../conformance/families/used-up-token.js';
import entry30 from '../../../conformance/families/wrong-key.js';
import entry31 from '../../../conformance/families/wrong-length.js';
import entry32 from '../../../conformance/families/wrong-type.js';

/** Every file of conformance/families, by its path inside the folder. */
export const families = [
  { name: 'accepted-requests', value: entry0 },
  { name: 'bad-json', value: entry1 },
  { name: 'bodies-without-an-object', value: entry2 },
  { name: 'broken-pattern', value: entry3 },
  { name: 'chunked-body', value: entry4 },
  { name: 'empty-object', value: entry5 },
  { name: 'endpoints-are-served', value: entry6 },
  { name: 'every-good-request', value: entry7 },
  { name: 'fields-on-request', value: entry8 },
  { name: 'fields-with-their-scope', value: entry9 },
  { name: 'missing-parameter', value: entry10 },
  { name: 'other-signatures', value: entry11 },
  { name: 'oversized-body', value: entry12 },
  { name: 'payload-hash', value: entry13 },
  { name: 'provoked-errnos', value: entry14 },
  { name: 'refused-writes', value: entry15 },
  { name: 'replayed-nonce', value: entry16 },
  { name: 'response-schema', value: entry17 },
  { name: 'scoped-fields', value: entry18 },
  { name: 'scopes', value: entry19 },
  { name: 'sessions-that-are-over', value: entry20 },
  { name: 'signatures-at-every-operation', value: entry21 },
  { name: 'stale-timestamp', value: entry22 },
  { name: 'timestamp-is-current', value: entry23 },
  { name: 'tokens-of-every-other-kind', value: entry24 },
  { name: 'unknown-bearer-token', value: entry25 },
  { name: 'unknown-token', value: entry26 },
  { name: 'unsigned', value: entry27 },
  { name: 'upload-headers', value: entry28 },
  { name: 'used-up-token', value: entry29 },
  { name: 'wrong-key', value: entry30 },
  { name: 'wrong-length', value: entry31 },
  { name: 'wrong-type', value: entry32 },
] as const;
