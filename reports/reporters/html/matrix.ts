import type { OperationRow, Report, RequirementRow } from '../../model.js';
import { OUTCOMES } from '../../model.js';
import { byTag, type OperationGroup, outcomeCounts } from '../common/by-operation.js';
import { glyphOf } from '../common/outcome-words.js';
import { filterLink, kindName, kindsOf, operationName } from './kinds.js';
import { documentAddress, fragmentOf, html, type Markup } from './markup.js';
import { route } from './text.js';

/** Kinds with a column of their own; what is neither here nor an error stands in the last column. */
const COLUMNS = ['auth', 'param', 'response'] as const;

/**
 * Everything on one page: each operation with the errors its section lists, the whole API with the overview's error
 * table, and how the other kinds of statement fared. The roles repeat what the elements say, because a narrow screen
 * shows the cells as blocks, which takes the table's meaning from some browsers.
 */
export function matrix(report: Report): Markup {
  const head = ['Operation', 'Errors', 'Auth', 'Parameters', 'Responses', 'Prose'];
  return html`<section id="matrix" aria-labelledby="matrix-title">
<h2 id="matrix-title">Matrix</h2>
<p class="hint">A number is an errno and leads to its requirement; § leads to the line of the document.</p>
<p class="legend">${OUTCOMES.map((outcome) => html`<span class="mark ${outcome}"><span aria-hidden="true">${glyphOf(outcome)}</span> ${outcome}</span> `)}</p>
<table class="matrix" role="table">
<caption class="sr">Outcomes by operation: its errors, and its other requirements by kind</caption>
<thead role="rowgroup"><tr role="row">${head.map((name) => html`<th scope="col" role="columnheader">${name}</th>`)}</tr></thead>
${byTag(report).map(
  ({ tag, groups }) => html`<tbody role="rowgroup">
<tr class="tag-row" role="row"><th scope="rowgroup" colspan="${head.length}" role="rowheader">${tag}</th></tr>
${groups.map((group) => operationRow(group))}</tbody>
`,
)}</table>
</section>`;
}

function operationRow(group: OperationGroup): Markup {
  const columns: readonly string[] = COLUMNS;
  const errors = group.rows.filter((row) => row.kind === 'errno' || row.kind === 'table');
  const others = kindsOf(group.rows).filter((kind) => !columns.includes(kind) && kind !== 'errno' && kind !== 'table');
  return html`<tr role="row">
<th scope="row" role="rowheader">${operationHeading(group)}</th>
<td class="errors" role="cell">${errorCells(group, errors)}</td>
${COLUMNS.map((kind) => html`<td role="cell" data-label="${kindName(kind)}">${countCell(group, kind)}</td>`)}
<td role="cell" data-label="Prose">${others.map((kind) => html`${kind !== 'prose' && html`<span class="sub">${kindName(kind)}</span> `}${countCell(group, kind)}`)}</td>
</tr>
`;
}

function operationHeading({ id, operation }: OperationGroup): Markup {
  const jump = html`<a href="${fragmentOf(`operation/${id}`)}">${id === '*' ? 'every operation' : id}</a>`;
  if (!operation) return html`<span class="name">${jump}</span>`;
  return html`<span class="name">${jump}${documentLink(operation, operation.id)}</span>${route(operation)}`;
}

/** The listed errnos; one without a requirement was left out of the selection, and says so. */
function errorCells({ operation }: OperationGroup, errors: readonly RequirementRow[]): Markup | false {
  const known = new Set(errors.map((row) => row.errno));
  const absent = (operation?.errnos ?? []).filter((errno) => !known.has(errno));
  if (errors.length + absent.length === 0) return html`<span class="none">none listed</span>`;
  return html`<ul class="cells">${errors.map(errorCell)}${absent.map(
    (errno) => html`
<li class="cell absent"><span title="not selected">${errno}<span class="sr"> not selected</span></span></li>`,
  )}
</ul>`;
}

function errorCell(row: RequirementRow): Markup {
  const name = row.errno ?? row.id;
  return html`
<li class="cell ${row.outcome}"><a href="${fragmentOf(row.id)}" title="${row.section}">${name} <span class="glyph" aria-hidden="true">${glyphOf(row.outcome)}</span><span class="sr">${row.outcome}</span></a>${documentLink(row, String(name))}</li>`;
}

function documentLink(row: Pick<OperationRow, 'link' | 'section'>, name: string): Markup | false {
  const address = documentAddress(row.link);
  if (address === undefined) return false;
  return html`<a class="doc" href="${address}" title="${row.section}"><span aria-hidden="true">§</span><span class="sr">${name} in the document: ${row.section}</span></a>`;
}

function countCell({ id, rows }: OperationGroup, kind: string): Markup {
  const counts = outcomeCounts(rows.filter((row) => row.kind === kind));
  const present = OUTCOMES.filter((outcome) => counts[outcome] > 0);
  if (present.length === 0) return html`<span class="none" aria-hidden="true">·</span><span class="sr">none</span>`;
  const spoken = html`<span class="sr">${kindName(kind)} of ${operationName(id)}:</span>`;
  const numbers = present.map(
    (outcome) =>
      html` <span class="mark ${outcome}"><span aria-hidden="true">${glyphOf(outcome)}</span><span class="sr">${outcome}</span> ${counts[outcome]}</span>`,
  );
  return html`<a class="tally" href="${filterLink({ operation: id, kind })}">${spoken}${numbers}</a>`;
}
