import type { Outcome, Report } from '../../model.js';
import { OUTCOMES } from '../../model.js';
import { duration, floorPercent, moment, percent } from '../common/numbers.js';
import { glyphOf, OUTCOME_MEANINGS, verdictTitle } from '../common/outcome-words.js';
import { filterLink } from './kinds.js';
import { html, type Markup } from './markup.js';

/** An outcome as sign, colour and word; the number with it is read after the word. */
export function outcomeMark(outcome: string): Markup {
  return html`<span class="mark ${outcome}"><span class="glyph" aria-hidden="true">${glyphOf(outcome)}</span> ${outcome}</span>`;
}

/** The head of the page: the verdict and its reasons, who was judged by what, the figures behind it. */
export function masthead(report: Report): Markup {
  const { verdict, edition, target } = report;
  const tone = verdict.exitCode === 0 ? 'passed' : verdict.exitCode === 1 ? 'failed' : 'harness-error';
  return html`<header class="masthead">
<p class="kicker">${report.suite.name} <span aria-hidden="true">/</span> ${edition.id}</p>
<h1 class="verdict ${tone}">${verdictTitle(verdict)}${report.partial && html` <span class="partial">partial run</span>`}${!report.complete && html` <span class="partial">cut short</span>`}</h1>
<p class="lead"><strong>${target.name}</strong> against ${edition.title}</p>
${verdict.reasons.length > 0 && html`<ul class="reasons">${verdict.reasons.map((reason) => html`\n<li>${reason}</li>`)}\n</ul>`}
${figures(report)}
${outcomeBar(report.totals.byOutcome)}
${facts(report)}
</header>`;
}

function figures({ totals, minimumChecked }: Report): Markup {
  const { musts, checked, passed } = totals;
  const floor = floorPercent(minimumChecked);
  const reached = musts > 0 && checked >= minimumChecked * musts;
  return html`<dl class="figures">
${figure('of checked MUSTs passed', passed, checked)}
${figure('of all MUSTs passed', passed, musts)}
${figure('of all MUSTs checked', checked, musts, `floor ${floor}: ${reached ? 'reached' : 'not reached'}`)}
</dl>`;
}

function figure(name: string, part: number, whole: number, note?: string): Markup {
  return html`<div><dt>${name}${note !== undefined && html`<br>${note}`}</dt><dd><span class="percent">${percent(part, whole)}</span> <span class="ratio">${part} of ${whole}</span></dd></div>`;
}

/** Widths are attributes of an SVG, since the page's policy lets no style attribute pass. */
function outcomeBar(byOutcome: Readonly<Record<Outcome, number>>): Markup {
  const order: readonly Outcome[] = ['passed', ...OUTCOMES.filter((outcome) => outcome !== 'passed')];
  const present = order.filter((outcome) => byOutcome[outcome] > 0);
  const total = present.reduce((sum, outcome) => sum + byOutcome[outcome], 0);
  let from = 0;
  const pieces = present.map((outcome) => {
    const x = from;
    from += byOutcome[outcome];
    return html`<rect class="${outcome}" x="${x}" y="0" width="${byOutcome[outcome]}" height="1"/>`;
  });
  return html`<svg class="bar" viewBox="0 0 ${Math.max(total, 1)} 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">${pieces}</svg>
<ul class="counts" aria-label="Requirements by outcome">${order.map((outcome) => outcomeCount(outcome, byOutcome[outcome]))}
</ul>`;
}

function outcomeCount(outcome: Outcome, count: number): Markup {
  const inside = html`<b>${count}</b> ${outcomeMark(outcome)}`;
  return html`
<li title="${OUTCOME_MEANINGS[outcome]}">${count > 0 ? html`<a href="${filterLink({ outcome })}">${inside}</a>` : html`<span class="zero">${inside}</span>`}</li>`;
}

function facts(report: Report): Markup {
  const rows: readonly (readonly [string, string | Markup])[] = [
    ['Edition', `${report.edition.id}, ${report.edition.title}`],
    ['Target', `${report.target.name}, ${report.target.url}`],
    ['Seed', html`<code>${report.seed}</code>`],
    ['Started', html`<time datetime="${report.startedAt}">${moment(report.startedAt)}</time>`],
    ['Took', duration(report.ms)],
    ['Exit code', String(report.verdict.exitCode)],
    ['Suite', `${report.suite.name} ${report.suite.version}`],
  ];
  return html`<dl class="facts">${rows.map(
    ([name, value]) => html`
<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}
</dl>`;
}
