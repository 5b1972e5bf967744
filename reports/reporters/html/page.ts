import { createHash } from 'node:crypto';
import type { Report } from '../../model.js';
import { verdictTitle } from '../common/outcome-words.js';
import { attention } from './attention.js';
import { programSource } from './client/program.js';
import { html, Markup, storiesJson } from './markup.js';
import { masthead } from './masthead.js';
import { matrix } from './matrix.js';
import { otherCases, requirementList } from './requirement-list.js';
import { BASE } from './styles/base.js';
import { LIST } from './styles/list.js';
import { MASTHEAD } from './styles/masthead.js';
import { MATRIX } from './styles/matrix.js';
import { PRINT } from './styles/print.js';

/** The whole report as one file that asks the network for nothing. */
export function page(report: Report): string {
  const style = [BASE, MASTHEAD, MATRIX, LIST, PRINT].join('');
  const script = programSource();
  const title = `${verdictTitle(report.verdict)}: ${report.target.name} against ${report.edition.id}`;
  const text = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${new Markup(style)}</style>
</head>
<body>
<a class="skip" href="#requirements">Skip to the requirements</a>
<div class="page">
${masthead(report)}
<nav class="contents" aria-label="Contents"><ul>
<li><a href="#attention">What to look at</a></li>
<li><a href="#matrix">Matrix</a></li>
<li><a href="#requirements">Requirements</a></li>
<li class="hint"><kbd>/</kbd> search, <kbd>Esc</kbd> clear</li>
</ul></nav>
<main>
${attention(report)}
${matrix(report)}
${requirementList(report)}
${otherCases(report)}
</main>
</div>
<script type="application/json" id="stories">${new Markup(storiesJson(report))}</script>
<script>${new Markup(script)}</script>
</body>
</html>
`;
  return text.toString();
}

/**
 * The browser's own guarantee for what the page promises: it loads nothing, and of all scripts and styles only the two
 * written here run, by their hash. Markup that slipped into the page would still be dead.
 */
function policy(style: string, script: string): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    "default-src 'none'",
    `style-src ${hash(style)}`,
    `script-src ${hash(script)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
