import type { Outcome, Report } from '../../model.js';
import { exchangeLine, type Finding, findingsOf, reasonsOf } from '../common/findings.js';
import { counted } from '../common/numbers.js';
import { filterLink } from './kinds.js';
import { fragmentOf, html, type Markup } from './markup.js';
import { outcomeMark } from './masthead.js';

/** As many as one reads before one would rather filter the list. */
const SHOWN = 25;

/** What a reader came for: what is broken, with expected and actual, and why the rest was not decided. */
export function attention(report: Report): Markup {
  return html`<section id="attention" aria-labelledby="attention-title">
<h2 id="attention-title">What to look at</h2>
${broken(findingsOf(report))}
${undecided(report)}
</section>`;
}

function broken(findings: readonly Finding[]): Markup {
  if (findings.length === 0) return html`<p class="calm">No requirement is broken.</p>`;
  const more = findings.length - SHOWN;
  return html`<ol class="findings">${findings.slice(0, SHOWN).map(brokenOne)}
</ol>
${more > 0 && html`<p><a href="${filterLink({ outcome: 'failed' })}">All broken requirements</a>: ${more} more than these.</p>`}`;
}

function brokenOne({ row, proof, moreCases }: Finding): Markup {
  return html`
<li>
<p class="what">${outcomeMark(row.outcome)} <a href="${fragmentOf(row.id)}">${row.says}</a>${row.knownFailing && html` <span class="tag">known failing</span>`}</p>
<p class="where"><code>${row.id}</code></p>
${
  proof &&
  html`<dl class="contrast"><div><dt>expected</dt><dd>${proof.check.expected}</dd></div><div><dt>actual</dt><dd>${proof.check.actual}</dd></div>${
    proof.exchange &&
    html`<div><dt>exchange</dt><dd><a href="${fragmentOf(`case/${proof.case.id}`)}">${exchangeLine(proof.exchange)}</a></dd></div>`
  }</dl>`
}
${moreCases > 0 && html`<p class="where">Broken in ${counted(moreCases, 'more case')} too.</p>`}
</li>`;
}

function undecided(report: Report): Markup | false {
  const outcomes: readonly Outcome[] = ['harness-error', 'blocked', 'not-run', 'untested'];
  const lines = outcomes.flatMap((outcome) =>
    reasonsOf(report, outcome).map(
      ({ reason, rows }) => html`
<tr><td>${outcomeMark(outcome)}</td><td class="number">${rows.length}</td><td>${reason}</td></tr>`,
    ),
  );
  if (lines.length === 0) return false;
  const few = lines.slice(0, SHOWN);
  const more = lines.length - few.length;
  return html`<table class="undecided">
<caption>Not decided, by reason</caption>
<thead><tr><th scope="col">Outcome</th><th scope="col" class="number">Requirements</th><th scope="col">Reason</th></tr></thead>
<tbody>${few}
</tbody>
</table>
${more > 0 && html`<p>${counted(more, 'more reason')}, in the requirements themselves.</p>`}`;
}
