import { DomainError } from './domain-error.js';

const MOST_CHARACTERS = 255;

// The deployed server put both halves into punycode before it looked at them, so that every character beyond ASCII
// passes, except for controls and surrogates (U+0080 to U+009F, U+D800 to U+DFFF).
const LOCAL_PART = /^[a-zA-Z0-9.!#$%&'*+,\-/=?^_`{|}~\u00a0-\ud7ff\ue000-\uffff]+$/;
const LABEL = /^[a-zA-Z0-9\-\u00a0-\ud7ff\ue000-\uffff]+$/;

/**
 * Returns the address as it is typed, without trimming or folding, if the deployed server of 2017 took it for one;
 * the document says nothing of its form.
 * @param key name of the parameter
 * @throws DomainError InvalidParameter
 */
export function emailAddress(text: string, key = 'email'): string {
  if (!looksLikeAnAddress(text))
    throw new DomainError('InvalidParameter', { validation: { source: 'payload', keys: [key] } });
  return text;
}

/** The form under which an account is found: case is all that is ignored. */
export function normalised(email: string): string {
  return email.toLowerCase();
}

function looksLikeAnAddress(text: string): boolean {
  const at = text.indexOf('@');
  if (at < 1 || text.length > MOST_CHARACTERS || !LOCAL_PART.test(text.slice(0, at))) return false;
  const labels = text.slice(at + 1).split('.');
  return (
    labels.length > 1 && labels.every((label) => LABEL.test(label) && !label.startsWith('-') && !label.endsWith('-'))
  );
}
