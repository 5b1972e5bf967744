import type { OperationRow } from '../../model.js';
import { html, type Markup } from './markup.js';

/** A sentence of a ledger or document in our words: what stands between backticks is code. */
export function phrase(text: string): Markup {
  const pieces = text.split('`');
  if (pieces.length % 2 === 0) return html`${text}`;
  return html`${pieces.map((piece, index) => (index % 2 === 0 ? piece : html`<code>${piece}</code>`))}`;
}

/** Method and path; a long path may break after its slashes and underscores only. */
export function route({ method, path }: OperationRow): Markup {
  const pieces = path.split(/(?<=[/_])/);
  return html`<span class="route">${method} ${pieces.map((piece) => html`${piece}<wbr>`)}</span>`;
}
