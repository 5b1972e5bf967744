import { randomBytes } from 'node:crypto';

/**
 * A local part that nobody used before, with the prefix by which the suite's accounts are known. The x keeps the digits
 * behind it from being taken for a mailed code, as 16 of them were once in two thousand addresses.
 */
export function freshLocalPart(): string {
  return `fxa-conformance-x${randomBytes(8).toString('hex')}`;
}

/** The same behind a capital, a dot and a plus, as the addresses of people have them whom an operator knows. */
export function freshNameOfAPerson(): string {
  return `Ann.O+${freshLocalPart()}`;
}
