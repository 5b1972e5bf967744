import type { Report, RequirementRow } from '../../model.js';
import { byTag, type OperationGroup } from '../common/by-operation.js';
import { counted } from '../common/numbers.js';
import { filters } from './filters.js';
import { documentAddress, fragmentOf, html, type Markup } from './markup.js';
import { outcomeMark } from './masthead.js';
import { proofs } from './proofs.js';
import { phrase, route } from './text.js';

/**
 * Every requirement as a row that opens. What the row says is in the page from the start, so that it can be read, found
 * and printed without the script; its cases are built from the embedded data when it is opened.
 */
export function requirementList(report: Report): Markup {
  const entries = listEntries(report);
  const groups = byTag(report).flatMap((tag) => tag.groups);
  return html`<section id="requirements" aria-labelledby="requirements-title" tabindex="-1">
<h2 id="requirements-title">Requirements</h2>
<noscript><p class="hint">The filter and the recorded exchanges need scripts; verdict, matrix and requirements do not.</p></noscript>
<div class="browse">
${filters(report)}
<div class="list" id="list">
<p class="nothing" id="nothing" hidden>No requirement fits this choice. Esc shows them all.</p>
${groups.filter((group) => group.rows.length > 0).map((group) => groupSection(group, entries))}
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

/** What a row needs to know of the rest of the report. */
interface Entry {
  /** Place among the report's requirements, by which the script finds its cases. */
  readonly place: number;
  /** Cases that the requirement names, or that checked it on the way. */
  readonly cases: number;
  /** Ids of all cases of the report. */
  readonly known: ReadonlySet<string>;
}

function listEntries(report: Report): ReadonlyMap<RequirementRow, Entry> {
  const cases = new Map(report.requirements.map((row) => [row.id, new Set(row.cases)]));
  for (const record of report.cases) for (const check of record.checks) cases.get(check.requirement)?.add(record.id);
  const known = new Set(report.cases.map(({ id }) => id));
  return new Map(report.requirements.map((row, place) => [row, { place, cases: cases.get(row.id)?.size ?? 0, known }]));
}

function groupSection({ id, operation, rows }: OperationGroup, entries: ReadonlyMap<RequirementRow, Entry>): Markup {
  const title = operation ? html`${id} ${route(operation)}` : 'Whole API';
  return html`<section class="group" aria-labelledby="operation/${id}">
<h3 id="operation/${id}" tabindex="-1">${title} <span class="size">${rows.length}</span></h3>
${rows.map((row) => requirementRow(row, entries.get(row)))}</section>
`;
}

function requirementRow(row: RequirementRow, entry: Entry | undefined): Markup {
  const cases = entry?.cases ?? 0;
  // Every uncovered requirement has the same reason, which its outcome already says.
  const generic = row.outcome === 'uncovered';
  return html`<details class="row ${row.outcome}" id="${row.id}" data-place="${entry?.place}" data-outcome="${row.outcome}" data-level="${row.level}" data-operation="${row.operation}" data-kind="${row.kind}">
<summary>${outcomeMark(row.outcome)}<span class="says">${phrase(row.says)}</span><span class="level ${row.level.toLowerCase()}">${row.level}</span><code class="id">${row.id}</code>${
    row.knownFailing && html`<span class="tag">known failing</span>`
  }${row.reason !== undefined && !generic && html`<span class="why">${phrase(row.reason)}</span>`}</summary>
<div class="inside">
<p class="source">${sectionLink(row)} <a class="self" href="${fragmentOf(row.id)}">link to this requirement</a></p>
${
  row.reading !== undefined &&
  html`<p class="reading"><b>Reading</b> ${phrase(row.reading)}</p>
`
}${proofs(row.provenBy, entry?.known ?? new Set())}<p class="case-count">${cases === 0 ? 'No case' : counted(cases, 'case')}</p>
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
