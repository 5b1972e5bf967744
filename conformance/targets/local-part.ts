import { randomBytes } from 'node:crypto';

/** A local part that nobody used before, with the prefix by which the suite's accounts are known. */
export function freshLocalPart(): string {
  return `fxa-conformance-${randomBytes(8).toString('hex')}`;
}
