import { glyphOf } from '../../common/outcome-words.js';

/**
 * Makes an element. Children that are strings become text nodes: nothing that a target sent is ever parsed as markup.
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** An outcome as sign, colour and word, as the static part of the page writes it. */
export function markOf(outcome: string): HTMLElement {
  const glyph = element('span', { class: 'glyph', 'aria-hidden': 'true' }, glyphOf(outcome));
  return element('span', { class: `mark ${outcome}` }, glyph, ` ${outcome}`);
}

/** The in-page address of an id, as the static part of the page writes it. */
export function addressOf(id: string): string {
  return `#${encodeURIComponent(id).replaceAll('%2F', '/')}`;
}
