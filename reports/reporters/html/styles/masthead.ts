/** The verdict, its figures, the links through the page, and what to look at first. */
export const MASTHEAD = `
.masthead { padding: 2.5rem 0 0; }
.kicker { color: var(--soft); font-size: .86rem; letter-spacing: .02em; }
.verdict {
  font-size: clamp(2rem, 5vw, 2.9rem); line-height: 1.1; font-weight: 700; letter-spacing: -.025em; margin: .35rem 0 .4rem;
}
.verdict.passed { color: var(--green); }
.verdict.failed { color: var(--red); }
.verdict.harness-error { color: var(--violet); }
.partial { vertical-align: middle; font-size: .8rem; letter-spacing: 0; }
.lead { font-size: 1.1rem; }
.reasons { margin-top: .9rem; max-width: 62rem; }
.reasons li { padding-left: 1.1rem; text-indent: -1.1rem; }
.reasons li::before { content: "–"; display: inline-block; width: 1.1rem; text-indent: 0; color: var(--soft); }
.figures { display: flex; flex-wrap: wrap; gap: 1.25rem 3.5rem; margin: 1.75rem 0 1.5rem; }
.figures div { display: flex; flex-direction: column-reverse; justify-content: flex-end; }
.figures dt { color: var(--soft); font-size: .9rem; }
.figures dd { display: flex; align-items: baseline; gap: .6rem; }
.percent { font-size: 1.9rem; line-height: 1.2; font-weight: 600; letter-spacing: -.02em; white-space: nowrap; }
.ratio { color: var(--soft); font-size: .9rem; }
.bar { display: block; width: 100%; height: .55rem; border-radius: 2px; overflow: hidden; background: var(--sunk); }
.bar rect { stroke: var(--ground); stroke-width: 2px; vector-effect: non-scaling-stroke; fill: var(--line-strong); }
.bar .passed { fill: var(--green); }
.bar .failed { fill: var(--red); }
.bar .warned, .bar .blocked { fill: var(--amber); }
.bar .harness-error { fill: var(--violet); }
.counts { display: flex; flex-wrap: wrap; gap: .3rem 1.5rem; margin: .7rem 0 0; font-size: .92rem; }
.counts a { color: inherit; text-decoration: none; }
.counts a:hover { text-decoration: underline; }
.counts .zero, .counts .zero .mark { color: var(--soft); font-weight: 400; }
.facts {
  display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: .1rem 2.5rem; margin-top: 1.6rem;
  padding-top: 1rem; border-top: 1px solid var(--line); font-size: .88rem;
}
.facts div { display: flex; gap: .75rem; }
.facts dt { flex: 0 0 4.5rem; color: var(--soft); }
.facts dd { overflow-wrap: anywhere; }
.contents { margin-top: 1.6rem; border-block: 1px solid var(--line); }
.contents ul { display: flex; flex-wrap: wrap; gap: .1rem 1.75rem; }
.contents a { display: inline-block; padding: .45rem 0; text-decoration: none; }
.contents a:hover { text-decoration: underline; }
.contents .hint { margin-left: auto; padding: .45rem 0; }

.findings > li {
  display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 2.5rem; padding: .7rem 0;
  border-top: 1px solid var(--line);
}
.findings .what { padding-left: 6.2rem; text-indent: -6.2rem; }
.findings .what > * { text-indent: 0; }
.findings .mark { display: inline-block; width: 6.2rem; }
.findings .where { padding-left: 6.2rem; }
.findings .what a { color: inherit; font-weight: 600; }
.where { color: var(--soft); font-size: .88rem; }
.contrast { font-size: .92rem; }
.contrast div { display: flex; gap: .75rem; }
.contrast dt { flex: 0 0 4.75rem; color: var(--soft); }
.contrast dd { overflow-wrap: anywhere; }
.undecided { margin-top: 1.5rem; font-size: .92rem; }
.undecided caption, .checks caption { color: var(--soft); font-size: .88rem; padding-bottom: .3rem; }
.undecided th, .checks th { color: var(--soft); font-size: .82rem; font-weight: 500; white-space: nowrap; }
.undecided th, .undecided td { padding: .35rem 1.5rem .35rem 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
.undecided td:first-child, .undecided .number { white-space: nowrap; width: 1%; }
@media (max-width: 60rem) {
  .findings > li { display: block; }
  .contrast { margin: .3rem 0 0 6.2rem; }
}
@media (max-width: 48rem) {
  .findings .what, .findings .where { padding-left: 0; text-indent: 0; }
  .findings .mark { display: block; width: auto; }
  .contrast { margin-left: 0; }
  .page { padding: 0 1rem 3rem; }
  .masthead { padding-top: 1.5rem; }
  .figures { gap: .9rem 2rem; }
  .contents .hint { display: none; }
  .facts { grid-template-columns: 1fr; }
  .undecided, .undecided tbody { display: block; }
  .undecided thead { position: absolute; clip-path: inset(50%); height: 1px; width: 1px; overflow: hidden; }
  .undecided tbody tr { display: flex; flex-wrap: wrap; gap: 0 .75rem; border-top: 1px solid var(--line); padding: .35rem 0; }
  .undecided tbody td { border: 0; padding: 0; width: auto; }
  .undecided td:last-child { flex-basis: 100%; }
}
`;
