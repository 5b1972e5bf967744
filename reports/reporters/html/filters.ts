import type { Report } from '../../model.js';
import { OUTCOMES } from '../../model.js';
import { byTag } from '../common/by-operation.js';
import { glyphOf } from '../common/outcome-words.js';
import { kindName, kindsOf } from './kinds.js';
import { html, type Markup } from './markup.js';

/** The form beside the requirement list; nothing ticked means everything. */
export function filters(report: Report): Markup {
  const rows = report.requirements;
  const levels = ['MUST', 'SHOULD', 'MAY'].filter((level) => rows.some((row) => row.level === level));
  const outcomes = OUTCOMES.filter((outcome) => rows.some((row) => row.outcome === outcome));
  return html`<form class="filter" id="filter" role="search" aria-label="Requirements" autocomplete="off">
<div class="field"><label for="search">Search ids and words <kbd>/</kbd></label>
<input id="search" name="search" type="search" spellcheck="false"></div>
<fieldset><legend>Outcome</legend>
${outcomes.map((outcome) => {
  const count = rows.filter((row) => row.outcome === outcome).length;
  return box(
    'outcome',
    outcome,
    html`<span class="mark ${outcome}"><span class="glyph" aria-hidden="true">${glyphOf(outcome)}</span> ${outcome}</span>`,
    count,
  );
})}</fieldset>
<fieldset><legend>Level</legend>
${levels.map((level) => box('level', level, level, rows.filter((row) => row.level === level).length))}</fieldset>
<div class="field"><label for="operation">Operation</label>
<select id="operation" name="operation"><option value="">all</option>${byTag(report).map(
    ({ tag, groups }) => html`
<optgroup label="${tag}">${groups.map(({ id }) => html`<option value="${id}">${id === '*' ? 'every operation' : id}</option>`)}</optgroup>`,
  )}
</select></div>
<div class="field"><label for="kind">Section</label>
<select id="kind" name="kind"><option value="">all</option>${kindsOf(rows).map((kind) => html`<option value="${kind}">${kindName(kind)}</option>`)}
</select></div>
<p class="shown"><output id="shown" aria-live="polite">${rows.length} of ${rows.length} shown</output> <button type="reset">Clear <kbd>Esc</kbd></button></p>
</form>`;
}

function box(name: string, value: string, label: string | Markup, count: number): Markup {
  return html`<label class="box"><input type="checkbox" name="${name}" value="${value}"> <span>${label}</span> <span class="size">${count}</span></label>
`;
}
