import type { ProofRow } from '../../model.js';
import { counted } from '../common/numbers.js';
import { fragmentOf, html, type Markup } from './markup.js';
import { phrase } from './text.js';

/**
 * Why a requirement's outcome can be believed: the faults that break it, each with the case that was seen to catch it.
 * @param known ids of the cases that the report has: only these can be linked to
 */
export function proofs(rows: readonly ProofRow[] | undefined, known: ReadonlySet<string>): Markup | false {
  if (rows === undefined || rows.length === 0) return false;
  return html`<div class="proofs">
<p><b>Proven by</b> ${counted(rows.length, 'fault')} of the suite’s own mock</p>
<ul>${rows.map((row) => proof(row, known))}
</ul>
</div>
`;
}

function proof({ deviation, says, killedBy }: ProofRow, known: ReadonlySet<string>): Markup {
  const name = html`<code>${killedBy}</code>`;
  const killer = known.has(killedBy) ? html`<a href="${fragmentOf(`case/${killedBy}`)}">${name}</a>` : name;
  return html`
<li><span class="fault">${phrase(says)}</span> <code class="name">${deviation}</code> <span class="killer">caught by ${killer}</span></li>`;
}
