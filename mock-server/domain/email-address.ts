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
  const labels = labelsOf(text);
  return labels !== undefined && labels.length > 1 && labels.every(isLabel);
}

/** The same of the server of 2015, which did without a dot in the domain, and without a domain after the at sign. */
export function isDeployedAddressOf2015(text: string): boolean {
  const labels = labelsOf(text);
  return labels !== undefined && (labels.join() === '' || labels.every(isLabel));
}

/**
 * Whether a text has the least that a mail needs to arrive: something on both sides of an at sign, and nothing that would
 * break a mail's header. auth-2013 says no more of an address than that every character beyond ASCII can stand in one.
 */
export function isAnyAddress(text: string): boolean {
  return text.length <= MOST_CHARACTERS && /^[^\s\p{Cc}]+@[^\s\p{Cc}]+$/u.test(text);
}

/** The labels of the domain; undefined when what comes before is no local part. */
function labelsOf(text: string): readonly string[] | undefined {
  const at = text.indexOf('@');
  if (at < 1 || text.length > MOST_CHARACTERS || !LOCAL_PART.test(text.slice(0, at))) return undefined;
  return text.slice(at + 1).split('.');
}

function isLabel(text: string): boolean {
  return LABEL.test(text) && !text.startsWith('-') && !text.endsWith('-');
}
