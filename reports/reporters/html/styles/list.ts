/**
 * The requirement list, its filter, and the stories inside. Operations out of sight are not laid out
 * (`content-visibility`), which halves the time to open a page; what they contain is clipped to them, so each leaves
 * room at its sides for the focus outline.
 */
export const LIST = `
.browse { display: grid; grid-template-columns: 13.5rem minmax(0, 1fr); gap: 2.5rem; align-items: start; }
.filter { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow: auto; padding: 2px; font-size: .88rem; }
.filter .field, .filter fieldset { margin: 0 0 .9rem; }
.filter fieldset { border: 0; padding: 0; min-width: 0; }
.filter legend, .filter .field label { display: block; color: var(--soft); padding: 0; margin-bottom: .2rem; }
.filter input[type="search"], .filter select {
  width: 100%; font: inherit; color: var(--ink); background: var(--raised); border: 1px solid var(--line-strong);
  border-radius: 4px; padding: .3rem .45rem; min-height: 2rem;
}
.box { display: flex; align-items: center; gap: .45rem; min-height: 1.6rem; cursor: pointer; }
.box input { accent-color: var(--link); width: 1rem; height: 1rem; margin: 0; flex: none; }
.size { color: var(--soft); font-weight: 400; font-size: .88rem; }
.box .size { margin-left: auto; }
.shown { display: flex; align-items: center; justify-content: space-between; gap: .5rem; flex-wrap: wrap; }
.group {
  content-visibility: auto; contain-intrinsic-block-size: auto 60rem; padding-inline: 4px; margin-inline: -4px;
}
.group + .group { margin-top: 2rem; }
.list h3 {
  display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .75rem; font-size: 1rem; font-weight: 650;
  margin-bottom: .35rem; scroll-margin-top: 1rem;
}
.list h3 .size { margin-left: auto; }

.row { border-top: 1px solid var(--line); scroll-margin-top: .5rem; }
.row > summary {
  display: grid; grid-template-columns: 7.6rem minmax(0, 1fr) auto; gap: 0 .75rem; padding: .45rem .5rem .5rem; align-items: baseline;
}
.row > summary:hover { background: var(--sunk); }
.row > summary > .mark { font-size: .86rem; }
.row > summary > .tag { grid-column: 2; justify-self: start; }
.row > summary::after { content: "▸"; grid-column: 3; grid-row: 2; justify-self: end; color: var(--soft); }
.row[open] > summary::after { content: "▾"; }
.level { font-size: .76rem; letter-spacing: .04em; color: var(--soft); }
.row .id, .row .why { grid-column: 2; }
.row .id { color: var(--soft); font-size: .8rem; }
.row .why { font-size: .88rem; }
.row[open] > summary { background: var(--sunk); }
.row[open] > summary .says { font-weight: 600; }
.row:target > summary { box-shadow: inset 3px 0 0 var(--focus); }
.inside { padding: .6rem .5rem 1.4rem 8.85rem; }
.source { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; font-size: .9rem; }
.self { color: var(--soft); }
.reading { font-size: .92rem; margin-top: .3rem; }
.proofs { font-size: .88rem; margin-top: .5rem; }
.proofs li { padding: .15rem 0; overflow-wrap: anywhere; }
.proofs .name, .proofs .killer { color: var(--soft); }
.proofs .killer { display: block; }
.case-count { color: var(--soft); font-size: .88rem; margin: .6rem 0 .2rem; }
.stories > button { margin-top: .5rem; }

.case { border: 1px solid var(--line); background: var(--raised); scroll-margin-top: 9rem; }
.case + .case { border-top: 0; }
.case > summary, .exchange > summary { display: flex; flex-wrap: wrap; align-items: baseline; gap: .1rem .75rem; padding: .35rem .75rem; }
.case > summary > .mark { min-width: 7rem; font-size: .86rem; }
.took { margin-left: auto; color: var(--soft); font-size: .84rem; white-space: nowrap; }
.case > summary:hover, .exchange > summary:hover, .rest > summary:hover { background: var(--sunk); }
.case[open] > summary { border-bottom: 1px solid var(--line); }
.story { padding: .75rem; }
.story > * + * { margin-top: .75rem; }
.checks { font-size: .88rem; }
.checks th, .checks td { padding: .3rem 1rem .3rem 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
.checks th { border-top: 0; }
.rest > summary { color: var(--link); font-size: .88rem; padding: .15rem 0; }
.rest > summary::before, .exchange > summary::before, .case > summary::before { content: "▸"; color: var(--soft); }
.rest[open] > summary::before, .exchange[open] > summary::before, .case[open] > summary::before { content: "▾"; }
.rest > summary::before { margin-right: .4rem; }
.exchanges { border-top: 1px solid var(--line); }
.exchanges > li { border-bottom: 1px solid var(--line); }
.exchange > summary { padding: .35rem 0; }
.exchange .answer { font-weight: 600; white-space: nowrap; }
.wire { display: grid; grid-template-columns: 1fr 1fr; gap: .75rem; padding: .1rem 0 .75rem; }
.wire.again { grid-template-columns: 1fr; }
.wire figure { min-width: 0; }
.wire figcaption { color: var(--soft); font-size: .82rem; }
.wire pre {
  margin: .15rem 0 0; padding: .6rem .7rem; background: var(--sunk); border-radius: 3px; white-space: pre-wrap;
  overflow-wrap: anywhere; font-size: .8rem; line-height: 1.45;
}
@media (max-width: 60rem) {
  .browse { grid-template-columns: minmax(0, 1fr); gap: 1.25rem; }
  .filter { position: static; max-height: none; }
  .wire { grid-template-columns: 1fr; }
}
@media (max-width: 48rem) {
  .row > summary { grid-template-columns: 1fr auto; padding-inline: 0; }
  .row > summary > .mark { grid-column: 1; grid-row: 1; }
  .row > summary > .level { grid-column: 2; grid-row: 1; }
  .row > summary > .says, .row .id, .row .why, .row > summary > .tag { grid-column: 1 / -1; }
  .row > summary::after { display: none; }
  .inside { padding: .5rem 0 1.25rem; }
  .filter fieldset { columns: 2; }
  .checks thead { display: none; }
  .checks, .checks tbody, .checks tr, .checks td { display: block; }
  .checks td { border: 0; padding: .05rem 0; text-align: left; }
  .checks tr { border-top: 1px solid var(--line); padding: .3rem 0; }
  .checks td[data-label] { display: flex; gap: .75rem; }
  .checks td[data-label]::before { content: attr(data-label); flex: 0 0 4.5rem; color: var(--soft); }
  .checks td[data-label]:empty { display: none; }
  .list h3 .route { order: 1; flex-basis: 100%; }
}
`;
