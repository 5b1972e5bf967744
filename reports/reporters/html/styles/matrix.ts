/** Operations and their errors. What is kept is quiet, what is broken is filled: the pattern shows at a glance. */
export const MATRIX = `
.legend { display: flex; flex-wrap: wrap; gap: 0 1rem; font-size: .9rem; }
.matrix { margin-top: .9rem; font-size: .88rem; }
.matrix > thead th { color: var(--soft); font-size: .82rem; font-weight: 500; padding: 0 1rem .3rem 0; white-space: nowrap; }
.matrix tbody th, .matrix td { padding: .38rem 1rem .38rem 0; border-top: 1px solid var(--line); }
.matrix .tag-row th { color: var(--soft); font-size: .82rem; font-weight: 500; padding-top: 1rem; border-top: 0; }
.matrix th[scope="row"] { width: 18rem; overflow-wrap: anywhere; }
.matrix th .name { white-space: nowrap; }
.matrix th .name > a:first-child { color: inherit; text-decoration: none; }
.matrix th .name > a:first-child:hover { text-decoration: underline; }
.route { display: block; font: 400 .82rem/1.35 var(--mono); color: var(--soft); }
.none { color: var(--soft); }
.matrix .errors { width: 33.5rem; }
.cells { display: flex; flex-wrap: wrap; gap: .25rem; }
.cell { display: inline-flex; border: 1px solid var(--line); border-radius: 3px; background: var(--raised); }
.cell > a:first-child, .cell > span {
  display: inline-flex; align-items: center; gap: .15rem; min-height: 1.55rem; padding: 0 .15rem 0 .35rem; color: inherit;
  text-decoration: none;
}
.cell > a:first-child:hover { text-decoration: underline; }
.doc {
  display: inline-flex; align-items: center; justify-content: center; min-width: 1.5rem; min-height: 1.5rem;
  text-decoration: none; color: var(--soft); font-size: .82rem;
}
.doc:hover { color: var(--link); }
.cell .doc { color: inherit; opacity: .8; border-left: 1px solid var(--line); }
.cell.passed .glyph { color: var(--green); }
.cell.failed { background: var(--red); border-color: var(--red); color: var(--ground); font-weight: 600; }
.cell.warned, .cell.blocked { background: var(--amber-ground); border-color: var(--amber); color: var(--amber); }
.cell.harness-error { background: var(--violet-ground); border-color: var(--violet); color: var(--violet); }
.cell.uncovered, .cell.not-run, .cell.untested, .cell.absent { background: none; border-style: dashed; color: var(--soft); }
.tally { display: inline-flex; flex-wrap: wrap; gap: .1rem .5rem; min-height: 1.5rem; align-items: center; text-decoration: none; }
.tally:hover { text-decoration: underline; }
.tally .mark { font-weight: 500; }
.tally .mark.failed, .tally .mark.harness-error { font-weight: 700; }
.sub { color: var(--soft); }
.tally + .sub { margin-left: .6rem; }
@media (max-width: 60rem) {
  .matrix, .matrix tbody, .matrix tr, .matrix th, .matrix td { display: block; width: auto; }
  .matrix > thead { position: absolute; clip-path: inset(50%); height: 1px; width: 1px; overflow: hidden; }
  .matrix tbody th, .matrix td { border: 0; padding: .1rem 0; }
  .matrix tbody tr { border-top: 1px solid var(--line); padding: .55rem 0; }
  .matrix tbody .tag-row { border: 0; padding: .75rem 0 .1rem; }
  .matrix th[scope="row"], .matrix .errors { width: auto; }
  .matrix td[data-label] { display: inline-block; margin-right: 1.1rem; }
  .matrix td[data-label]:has(.none) { display: none; }
  .matrix td[data-label]::before { content: attr(data-label) " "; color: var(--soft); }
}
`;
