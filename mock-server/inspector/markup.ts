import { DIALOGS } from './markup/dialogs.js';
import { CLOCK_VIEW, DEVIATIONS_VIEW, FAULTS_VIEW } from './markup/effects.js';
import { ACCOUNTS_VIEW, INBOX_VIEW, JOURNAL_VIEW } from './markup/records.js';

/** The views in the order of their tabs and of the keys 1 to 6. */
const TABS = [
  ['journal', 'Journal'],
  ['accounts', 'Accounts'],
  ['inbox', 'Inbox'],
  ['clock', 'Clock'],
  ['faults', 'Faults'],
  ['deviations', 'Deviations'],
] as const;

const tabs = TABS.map(
  ([name, title], place) =>
    `<button type="button" role="tab" id="tab-${name}" aria-controls="view-${name}" aria-selected="false" aria-keyshortcuts="${place + 1}" tabindex="-1"><span class="title" data-title="${title}">${title}</span><span class="badge" id="count-${name}" hidden></span></button>`,
).join('\n');

/** The page without anything that a mock says: the script fills that in, as text. */
export const MARKUP = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Inspector of a mock</title>
<link rel="icon" href="/inspector/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/inspector/style.css">
<script src="/inspector/theme.js"></script>
<script src="/inspector/program.js" defer></script>
</head>
<body>
<header class="masthead">
<div class="brand"><h1>Inspector</h1><p id="spoken" class="soft">a mock</p></div>
<p id="connection" class="connection gone" role="status">connecting</p>
<p class="head-clock"><span class="soft">Mock clock</span> <span id="head-clock" class="mono">--:--:--</span></p>
<button type="button" id="theme">Dark</button>
<button type="button" id="help-button" aria-label="Keyboard shortcuts">?</button>
</header>
<nav aria-label="Views"><div role="tablist" aria-label="Views">
${tabs}
</div></nav>
<main>
<noscript><p class="empty">The inspector needs JavaScript. The control port does not: openapi/control.yaml describes it.</p></noscript>
${JOURNAL_VIEW}
${ACCOUNTS_VIEW}
${INBOX_VIEW}
${CLOCK_VIEW}
${FAULTS_VIEW}
${DEVIATIONS_VIEW}
</main>
<div class="notices"><div id="notices" role="status"></div><div id="alerts" role="alert"></div></div>
${DIALOGS}
</body>
</html>
`;
