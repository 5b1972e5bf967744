/**
 * Colours, type and the bones of the page: the palette of the report, so that the two are known as one family. Every
 * text colour has at least 4.5:1 on its ground, in both schemes. The page fills the window and its lists scroll inside.
 */
export const BASE = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#fbfaf7, #17181a); --raised: light-dark(#ffffff, #1e2023); --sunk: light-dark(#f3f1ec, #121315);
  --line: light-dark(#dedad1, #33363a); --line-strong: light-dark(#8f8a7d, #74797f);
  --ink: light-dark(#1f2124, #e6e4df); --soft: light-dark(#5c5e62, #a4a6a8); --link: light-dark(#1d4f91, #93bdf0);
  --chosen: light-dark(#e3ecf8, #24344a); --on-link: light-dark(#ffffff, #12161c);
  --red: light-dark(#a8231c, #f59b90); --red-ground: light-dark(#fbe9e6, #3a1f1d);
  --amber: light-dark(#7d5200, #e3b560); --amber-ground: light-dark(#fbf0d9, #352a14);
  --green: light-dark(#2b6640, #8cc79d); --green-ground: light-dark(#e7f2ea, #1b2d21);
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", "Segoe UI Mono", "Roboto Mono", "DejaVu Sans Mono", monospace;
}
:root[data-theme="light"] { color-scheme: light; }
:root[data-theme="dark"] { color-scheme: dark; }
*, *::before, *::after { box-sizing: border-box; }
html, body { height: 100%; }
body {
  margin: 0; display: grid; grid-template-rows: auto auto minmax(0, 1fr); height: 100dvh;
  background: var(--ground); color: var(--ink); font: 14px/1.45 system-ui, -apple-system, "Segoe UI", sans-serif;
  font-variant-numeric: tabular-nums; -webkit-text-size-adjust: 100%; text-size-adjust: 100%;
}
h1, h2, h3, h4, p, dl, dd, ul, pre { margin: 0; padding: 0; }
h1 { font-size: 1.25rem; font-weight: 700; letter-spacing: -.02em; }
h2 { font-size: 1.05rem; font-weight: 650; letter-spacing: -.005em; }
h3 { font-size: .95rem; font-weight: 650; }
ul { list-style: none; }
code, pre, kbd, .mono, .copy { font-family: var(--mono); font-size: .86em; }
code { overflow-wrap: anywhere; }
pre {
  padding: .6rem .7rem; background: var(--sunk); border-radius: 5px; white-space: pre-wrap; overflow-wrap: anywhere;
  line-height: 1.45;
}
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .18em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 3px; }
.scroll:focus-visible, .rows:focus-visible, .detail:focus-visible { outline-offset: -2px; }
[hidden] { display: none !important; }
.soft, .hint { color: var(--soft); }
.hint { font-size: .9rem; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.masthead { display: flex; align-items: center; gap: .6rem 1.25rem; padding: .7rem 1.25rem .55rem; min-width: 0; }
.brand { display: flex; align-items: baseline; gap: .75rem; min-width: 0; margin-right: auto; }
.brand p { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.head-clock { white-space: nowrap; }
#head-clock { font-size: 1rem; }
#head-clock.frozen { color: var(--amber); }
.connection { display: flex; align-items: center; gap: .4rem; min-width: 6.6rem; justify-content: flex-end; }
.connection::before { content: ""; width: .55rem; height: .55rem; border-radius: 50%; background: currentColor; }
.connection.live { color: var(--green); }
.connection.gone { color: var(--red); }
#theme { min-width: 3.6rem; }

nav { border-bottom: 1px solid var(--line); min-width: 0; }
[role="tablist"] { display: flex; gap: .25rem; padding: 0 1rem; overflow-x: auto; scrollbar-width: none; }
[role="tab"] {
  border: 0; border-bottom: 3px solid transparent; border-radius: 0; background: none; color: var(--soft);
  position: relative; padding: .5rem .9rem .4rem; font-size: .95rem; white-space: nowrap; flex: none; display: flex; align-items: center;
}
[role="tab"]:hover { color: var(--ink); background: none; }
[role="tab"][aria-selected="true"] { color: var(--ink); border-bottom-color: var(--link); font-weight: 600; }
[role="tab"]:focus-visible { outline-offset: -3px; }
/* The room of the bold title is kept, so that no tab moves when another one is chosen. */
.title { display: inline-grid; }
.title::after { content: attr(data-title); display: block; height: 0; overflow: hidden; visibility: hidden; font-weight: 600; }
.badge {
  position: absolute; top: .1rem; right: .05rem; min-width: 1.4em; padding: 0 .35em; border-radius: 1em; text-align: center;
  font-size: .7rem; line-height: 1.4; font-weight: 650; background: var(--amber-ground); color: var(--amber);
}
main { min-height: 0; min-width: 0; }
[role="tabpanel"] { height: 100%; display: flex; flex-direction: column; min-height: 0; }

.notices { position: fixed; left: 50%; bottom: 1rem; translate: -50% 0; z-index: 3; max-width: min(44rem, calc(100vw - 2rem)); }
.notice {
  margin-top: .5rem; padding: .55rem .9rem; border-radius: 6px; background: var(--ink); color: var(--ground);
  overflow-wrap: anywhere; box-shadow: 0 3px 14px rgb(0 0 0 / .25);
}
.notice.failed { background: var(--red-ground); color: var(--red); border: 1px solid currentColor; }
`;
