import type { CaseRecord, Outcome, Report } from '../../model.js';
import {
  exchangeLine,
  type Finding,
  findingsOf,
  type Proof,
  reasonsOf,
  unseenBlockedCases,
} from '../common/findings.js';
import { counted } from '../common/numbers.js';
import { filterLink } from './kinds.js';
import { fragmentOf, html, type Markup, type Part } from './markup.js';
import { outcomeMark } from './masthead.js';
import { phrase } from './text.js';

/** As many as one reads before one would rather filter the list. */
const SHOWN = 25;

/** What a reader came for: what is broken, with expected and actual, and why the rest was not decided. */
export function attention(report: Report): Markup {
  return html`<section id="attention" aria-labelledby="attention-title">
<h2 id="attention-title">What to look at</h2>
${broken(findingsOf(report))}
${undecided(report)}${unseen(report)}
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
<div>
<p class="what">${outcomeMark(row.outcome)}<a href="${fragmentOf(row.id)}">${phrase(row.says)}</a>${row.knownFailing && html` <span class="tag">known failing</span>`}</p>
<p class="where"><code>${row.id}</code></p>
</div>
${proof && contrast(proof, moreCases)}
</li>`;
}

function contrast({ case: record, check, exchange }: Proof, moreCases: number): Markup {
  const lines: readonly (readonly [string, Part])[] = [
    ['expected', check.expected],
    ['actual', check.actual],
    [exchange ? 'exchange' : 'case', caseLink(record, exchange ? exchangeLine(exchange) : record.id, moreCases)],
  ];
  return html`<dl class="contrast">${lines.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function caseLink(record: CaseRecord, text: string, moreCases: number): Markup {
  return html`<a href="${fragmentOf(`case/${record.id}`)}">${text}</a>${moreCases > 0 && `, and ${counted(moreCases, 'more case')}`}`;
}

/** The roles repeat what the elements say: a narrow screen shows the cells as blocks. */
function undecided(report: Report): Markup | false {
  const outcomes: readonly Outcome[] = ['harness-error', 'blocked', 'not-run'];
  const lines = outcomes.flatMap((outcome) =>
    reasonsOf(report, outcome).map(
      ({ reason, rows }) => html`
<tr role="row"><td role="cell">${outcomeMark(outcome)}</td><td role="cell" class="number">${rows.length}</td><td role="cell">${phrase(reason)}</td></tr>`,
    ),
  );
  if (lines.length === 0) return false;
  const more = lines.length - SHOWN;
  const heads = ['Outcome', 'Count', 'Reason'];
  return html`<table class="undecided" role="table">
<caption>Requirements not decided, by reason</caption>
<thead role="rowgroup"><tr role="row">${heads.map((head) => html`<th scope="col" role="columnheader"${head === 'Count' && html` class="number"`}>${head}</th>`)}</tr></thead>
<tbody role="rowgroup">${lines.slice(0, SHOWN)}
</tbody>
</table>
${more > 0 && html`<p class="hint">${counted(more, 'more reason')}, in the requirements themselves.</p>`}`;
}

/** Cases that the target blocked while others decided all that they cite. */
function unseen(report: Report): Markup | false {
  const groups = unseenBlockedCases(report);
  if (groups.length === 0) return false;
  const more = groups.length - SHOWN;
  const lines = groups.slice(0, SHOWN).map(({ reason, cases: [first, ...others] }) => {
    if (first === undefined) return false;
    return html`
<tr role="row"><td role="cell">${caseLink(first, first.id, others.length)}</td><td role="cell">${phrase(reason)}</td></tr>`;
  });
  return html`
<table class="undecided" role="table">
<caption>Cases not carried through, though other cases decided what they cite</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Case</th><th scope="col" role="columnheader">Reason</th></tr></thead>
<tbody role="rowgroup">${lines}
</tbody>
</table>
${more > 0 && html`<p class="hint">${counted(more, 'more reason')}, in the cases themselves.</p>`}`;
}
