/** So many characters at the end are changed: the front of an id may have a form of its own, as a UUID's has. */
const CHANGED = 8;

/**
 * Another text of the same length and alphabet, so that a server finds nothing wrong with it but its value: in the last
 * eight characters digits for digits, hex digits for hex digits (in their case), letters for letters. Never the text
 * itself unless there is nothing to change.
 */
export function anotherOfItsKind(text: string): string {
  const digits = /^[0-9]*$/.test(text) ? '0123456789' : undefined;
  const hex = /^[0-9a-f-]*$/.test(text)
    ? '0123456789abcdef'
    : /^[0-9A-F-]*$/.test(text)
      ? '0123456789ABCDEF'
      : undefined;
  const alphabet = digits ?? hex;
  const change = (character: string) => next(character, alphabet ?? alphabetOf(character));
  return text.slice(0, -CHANGED) + text.slice(-CHANGED).replace(/[0-9A-Za-z]/g, change);
}

/**
 * Texts that are the given one but for a small part: another first character, another last one, the first half, and one
 * character more. Whoever compares a part of what came takes one of them for the text itself.
 */
export function nearlyTheSame(text: string): readonly string[] {
  const [front, back] = [text.slice(0, 1), text.slice(-1)].map(anotherCharacter);
  return [`${front}${text.slice(1)}`, `${text.slice(0, -1)}${back}`, text.slice(0, text.length / 2), `${text}${back}`];
}

/** Texts that have nothing of the given one: of no length, of one character, and of another alphabet or length. */
export function nothingLike(text: string): readonly string[] {
  const zeros = '0'.repeat(text.length);
  return ['', '7', text === zeros ? '1'.repeat(text.length) : zeros, 'z'.repeat(text.length), 'f0'.repeat(64)];
}

/** Another character of its kind; for one that is no letter and no digit, a letter. */
function anotherCharacter(character: string): string {
  const other = anotherOfItsKind(character);
  return other === character ? 'x' : other;
}

/** The same address with its local part in upper case: what a user types who does not mind the case. */
export function inOtherCase(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, at).toUpperCase()}${email.slice(at)}`;
}

function alphabetOf(character: string): string {
  if (/[0-9]/.test(character)) return '0123456789';
  return /[a-z]/.test(character) ? 'abcdefghijklmnopqrstuvwxyz' : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
}

/** Halfway round the alphabet: neither a neighbour nor, for any character, the character itself. */
function next(character: string, alphabet: string): string {
  return alphabet[(alphabet.indexOf(character) + alphabet.length / 2) % alphabet.length] ?? character;
}
