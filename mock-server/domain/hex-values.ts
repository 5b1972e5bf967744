import { DomainError } from './domain-error.js';

/** Where a value stood in the request, for the answer's `validation`. */
type Source = 'payload' | 'query';

const HEX = /^(?:[0-9a-f]{2})+$/;

/**
 * A binary parameter as lower-case hex, which the contract has checked it is. The document gives no lengths; those
 * asked for here are the deployed server's, without which a key would be stored that cannot be used.
 * @param key name of the parameter
 * @param bytes how many bytes it must have
 * @throws DomainError InvalidParameter
 */
export function hexOf(key: string, text: string, bytes: number): string {
  if (text.length !== 2 * bytes) throw refused(key, 'payload');
  return text.toLowerCase();
}

/** The uid of a query, 16 bytes, of which the contract says nothing. Throws DomainError InvalidParameter. */
export function queriedUid(text: string): string {
  if (text.length !== 32 || !HEX.test(text.toLowerCase())) throw refused('uid', 'query');
  return text.toLowerCase();
}

/** A uid to look up: hex of at most 16 bytes, since a shorter one is merely unknown. Throws DomainError InvalidParameter. */
export function uidOf(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length > 32 || !HEX.test(lower)) throw refused('uid', 'payload');
  return lower;
}

function refused(key: string, source: Source): DomainError {
  return new DomainError('InvalidParameter', { validation: { source, keys: [key] } });
}
