import type { AccountRow } from '../../../domain/rows.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { type Fields, readingBody } from '../../at-operation.js';

/** The bytes that an email of a request is written as. */
export function bytesOf(written: unknown): Buffer {
  return Buffer.from(String(written), 'hex');
}

/** The account that a request's body is about. */
export function accountOf({ accounts }: World, body: unknown): AccountRow | undefined {
  return accounts.findByEmail(bytesOf((body as Fields).email).toString());
}

/** The operation reads another email than the one that was sent. */
export function readingEmail(operation: string, change: (bytes: Buffer) => string): Wraps {
  return readingBody(operation, (body) => ({
    ...body,
    email: Buffer.from(change(bytesOf(body.email)), 'utf8').toString('hex'),
  }));
}

/** The operation takes the hex for the address: what it looks for no mail could ever have been sent to. */
export function takingHexForText(operation: string): Wraps {
  return readingEmail(operation, (bytes) => `${bytes.toString('hex')}@unread.example.test`);
}
