import type { Report, RequirementRow } from '../../model.js';
import { byTag, type OperationGroup } from '../common/by-operation.js';
import { counted } from '../common/numbers.js';
import { filters } from './filters.js';
import { documentAddress, fragmentOf, html, type Markup } from './markup.js';
import { outcomeMark } from './masthead.js';

/**
 * Every requirement as a row that opens. What the row says is in the page from the start, so that it can be read, found
 * and printed without the script; its cases are built from the embedded data when it is opened.
 */
export function requirementList(report: Report): Markup {
  const places = new Map(report.requirements.map((row, place) => [row, place]));
  const groups = byTag(report).flatMap((tag) => tag.groups);
  return html`<section id="requirements" aria-labelledby="requirements-title" tabindex="-1">
<h2 id="requirements-title">Requirements</h2>
<noscript><p class="hint">The filter and the recorded exchanges need scripts; verdict, matrix and requirements do not.</p></noscript>
<div class="browse">
${filters(report)}
<div class="list" id="list">
<p class="nothing" id="nothing" hidden>No requirement fits this choice. Esc shows them all.</p>
${groups.filter((group) => group.rows.length > 0).map((group) => groupSection(group, places))}
</div>
</div>
</section>`;
}

/** Cases that no requirement of the report names: without a place of their own their exchanges could not be read. */
export function otherCases(report: Report): Markup | false {
  const named = new Set(report.requirements.flatMap((row) => row.cases));
  const others = report.cases.flatMap((record, place) => (named.has(record.id) ? [] : [place]));
  if (others.length === 0) return false;
  return html`<section id="other-cases" aria-labelledby="other-cases-title">
<h2 id="other-cases-title">Cases outside the requirements</h2>
<p class="hint">${counted(others.length, 'case')} that no requirement of this report names.</p>
<div class="stories" data-places="${others.join(' ')}"></div>
</section>`;
}

function groupSection({ id, operation, rows }: OperationGroup, places: ReadonlyMap<RequirementRow, number>): Markup {
  const title = operation ? html`${id} <span class="route">${operation.method} ${operation.path}</span>` : 'Whole API';
  return html`<section class="group" aria-labelledby="operation/${id}">
<h3 id="operation/${id}" tabindex="-1">${title} <span class="size">${rows.length}</span></h3>
${rows.map((row) => requirementRow(row, places.get(row) ?? -1))}</section>
`;
}

function requirementRow(row: RequirementRow, place: number): Markup {
  return html`<details class="row ${row.outcome}" id="${row.id}" data-place="${place}" data-outcome="${row.outcome}" data-level="${row.level}" data-operation="${row.operation}" data-kind="${row.kind}">
<summary>${outcomeMark(row.outcome)}<span class="says">${row.says}</span><span class="level ${row.level.toLowerCase()}">${row.level}</span><code class="id">${row.id}</code>${
    row.knownFailing && html`<span class="tag">known failing</span>`
  }${row.reason !== undefined && html`<span class="why">${row.reason}</span>`}</summary>
<div class="inside">
<p class="source">${sectionLink(row)} <a class="self" href="${fragmentOf(row.id)}">link to this requirement</a></p>
${
  row.reading !== undefined &&
  html`<p class="reading"><b>Reading</b> ${row.reading}</p>
`
}<p class="case-count">${row.cases.length === 0 ? 'No case' : counted(row.cases.length, 'case')}</p>
<div class="stories"></div>
</div>
</details>
`;
}

function sectionLink(row: RequirementRow): Markup {
  const address = documentAddress(row.link);
  if (address === undefined) return html`<span>${row.section}</span>`;
  return html`<a class="document" href="${address}">${row.section}</a>`;
}
