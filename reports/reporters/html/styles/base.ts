/**
 * Colours, type and the bones of the page. Four hues only: red for broken, amber for doubtful, violet for our own
 * faults, green for kept; the undecided stay grey. Every text colour has at least 4.5:1 on its ground, in both schemes.
 */
export const BASE = `
:root {
  color-scheme: light dark;
  --ground: #fbfaf7; --raised: #ffffff; --sunk: #f3f1ec; --line: #dedad1; --line-strong: #bdb8ac;
  --ink: #1f2124; --soft: #5c5e62; --link: #1d4f91; --focus: #1d4f91;
  --red: #a8231c; --red-ground: #fbe9e6; --amber: #7d5200; --amber-ground: #fbf0d9;
  --violet: #70328f; --violet-ground: #f3e8f8; --green: #2b6640; --green-ground: #e7f2ea;
  --grey: #5c5e62; --grey-ground: #ecebe7;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", "Segoe UI Mono", "Roboto Mono", "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #17181a; --raised: #1e2023; --sunk: #121315; --line: #33363a; --line-strong: #55595f;
    --ink: #e6e4df; --soft: #a4a6a8; --link: #93bdf0; --focus: #93bdf0;
    --red: #f59b90; --red-ground: #3a1f1d; --amber: #e3b560; --amber-ground: #352a14;
    --violet: #d2a6ec; --violet-ground: #2f2138; --green: #8cc79d; --green-ground: #1b2d21;
    --grey: #a4a6a8; --grey-ground: #26282b;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body {
  margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif;
  font-variant-numeric: tabular-nums; -webkit-text-size-adjust: 100%; text-size-adjust: 100%;
}
.page { max-width: 78rem; margin: 0 auto; padding: 0 2rem 4rem; }
h1, h2, h3, p, dl, dd, ul, ol, figure, table { margin: 0; padding: 0; }
h2 { font-size: 1.35rem; line-height: 1.25; font-weight: 650; letter-spacing: -.01em; margin: 3.25rem 0 .75rem; }
ul, ol { list-style: none; }
code, pre, kbd { font-family: var(--mono); font-size: .86em; }
code { overflow-wrap: anywhere; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .18em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
[tabindex="-1"]:focus { outline: none; }
[hidden] { display: none !important; }
kbd { border: 1px solid var(--line-strong); border-radius: 3px; padding: 0 .3em; color: var(--soft); }
summary { cursor: pointer; list-style: none; }
summary::-webkit-details-marker { display: none; }
button {
  font: inherit; font-size: .86rem; color: var(--ink); background: var(--raised); border: 1px solid var(--line-strong);
  border-radius: 4px; padding: .2rem .6rem; cursor: pointer;
}
button:hover { border-color: var(--ink); }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; }
th { text-align: left; font-weight: 600; vertical-align: top; }
td { vertical-align: top; }
.number { text-align: right; }
.sr {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.skip { position: absolute; left: 1rem; top: -4rem; background: var(--raised); padding: .4rem .8rem; z-index: 2; }
.skip:focus { top: .5rem; }
.hint, .calm { color: var(--soft); font-size: .9rem; }
.tag, .partial {
  font-size: .76rem; font-weight: 600; letter-spacing: .02em; color: var(--soft); border: 1px solid var(--line-strong);
  border-radius: 3px; padding: 0 .35em; white-space: nowrap;
}
.mark { white-space: nowrap; font-weight: 600; }
.glyph { display: inline-block; min-width: 1.1em; text-align: center; font-weight: 700; }
.mark.passed { color: var(--green); }
.mark.failed { color: var(--red); }
.mark.warned, .mark.blocked { color: var(--amber); }
.mark.harness-error { color: var(--violet); }
.mark.not-run, .mark.untested, .mark.uncovered, .mark.completed { color: var(--grey); }
`;
