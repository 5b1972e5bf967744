import type { EditionBehaviour } from '../editions/behaviour.js';

type Writing = Pick<EditionBehaviour, 'emailsAre'>;

/** An email as the edition writes it: as it is, or its UTF-8 as lower-case hex. */
export function emailToWire({ emailsAre }: Writing, email: string): string {
  return emailsAre === 'text' ? email : Buffer.from(email, 'utf8').toString('hex');
}

/** An email as the edition writes it, as text; undefined for bytes that are no UTF-8. */
export function emailFromWire({ emailsAre }: Writing, written: string): string | undefined {
  if (emailsAre === 'text') return written;
  try {
    // A byte order mark is three bytes of the address like any other: keys are derived from them.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(written, 'hex'));
  } catch {
    return undefined;
  }
}
