/** The first character of a text in JSON, where it stands for itself. */
const FIRST_LETTER = /(: |\n +)"([A-Za-z0-9])/g;

/**
 * A JSON object in a text that says the same as `JSON.stringify` in other bytes: its members the other way round, a
 * line for each and one at the end, and the first letter or digit of every name and every text as an escape.
 */
export function writtenOtherwise(body: unknown): string {
  const turned = Object.fromEntries(Object.entries(body as object).reverse());
  const escaped = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const text = JSON.stringify(turned, null, 2);
  return `${text.replace(FIRST_LETTER, (_all, before: string, letter: string) => `${before}"${escaped(letter)}`)}\n`;
}
