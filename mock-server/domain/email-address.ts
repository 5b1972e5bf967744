import { DomainError } from './domain-error.js';

const MOST_CHARACTERS = 255;

// The deployed server put both halves into punycode before it looked at them, so that every character beyond ASCII
// passes, except for controls and surrogates (U+0080 to U+009F, U+D800 to U+DFFF).
const LOCAL_PART = /^[a-zA-Z0-9.!#$%&'*+,\-/=?^_`{|}~\u00a0-\ud7ff\ue000-\uffff]+$/;
const LABEL = /^[a-zA-Z0-9\-\u00a0-\ud7ff\ue000-\uffff]+$/;

/**
 * Returns the address as it is typed, without trimming or folding, if it has the form.
 * @param hasForm the edition's idea of an address; that of the deployed server of 2017 when absent
 * @throws DomainError InvalidParameter
 */
export function emailAddress(text: string, hasForm = isDeployedAddress): string {
  if (!hasForm(text)) throw new DomainError('InvalidParameter', { validation: { source: 'payload', keys: ['email'] } });
  return text;
}

/** The form under which an account is found: case is all that is ignored. */
export function normalised(email: string): string {
  return email.toLowerCase();
}

/** Whether the deployed server of 2017 took a text for an address; the documents say nothing of its form. */
export function isDeployedAddress(text: string): boolean {
  const at = text.indexOf('@');
  if (at < 1 || text.length > MOST_CHARACTERS || !LOCAL_PART.test(text.slice(0, at))) return false;
  const labels = text.slice(at + 1).split('.');
  return (
    labels.length > 1 && labels.every((label) => LABEL.test(label) && !label.startsWith('-') && !label.endsWith('-'))
  );
}
