/** The journal: rows of one height, laid out only where they are in sight. */
export const JOURNAL = `
.entry {
  display: grid; grid-template-columns: 6.2rem 3.6rem minmax(8rem, 1.3fr) 4.6rem minmax(5rem, 1fr); gap: .75rem;
  height: 1.9rem; align-items: center; border-bottom: 1px solid var(--line);
}
.rows .entry { content-visibility: auto; contain-intrinsic-block-size: 1.9rem; }
.entry > * { min-width: 0; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.columns.entry { cursor: default; color: var(--soft); font-size: .8rem; height: 1.7rem; background: var(--sunk); }
.entry .at { font-family: var(--mono); font-size: .82rem; color: var(--soft); }
.entry .method { font-family: var(--mono); font-size: .78rem; color: var(--soft); }
.entry .what { font-weight: 550; }
.entry .what.stray { font-weight: 400; font-family: var(--mono); font-size: .82rem; color: var(--soft); }
.entry .edition { margin-left: .5rem; font-weight: 400; font-size: .8rem; color: var(--soft); }
.entry .struck { margin-left: .5rem; }
.entry .status { font-family: var(--mono); font-size: .86rem; }
.entry .status.good { color: var(--green); }
.entry .status.bad { color: var(--red); }
.entry .errno { font-weight: 700; }
.entry .who { color: var(--soft); }
.newer {
  position: absolute; left: 50%; bottom: .75rem; translate: -50% 0; background: var(--link); color: var(--on-link);
  border-color: transparent; border-radius: 2rem; font-weight: 600;
}
.facts .good { color: var(--green); }
.facts .bad { color: var(--red); }
.summary { margin-bottom: .6rem; color: var(--soft); }
#journal-exchange h3 { font-size: .8rem; font-weight: 600; color: var(--soft); margin: 1rem 0 .3rem; }
.requirements li { padding: .5rem 0; border-top: 1px solid var(--line); }
.requirements code { color: var(--soft); }
.requirements .says, .requirements .where { display: block; }
.requirements .where { font-size: .86rem; }
@media (max-width: 40rem) {
  .columns.entry { display: none; }
  .entry { grid-template-columns: 4.2rem minmax(0, 1fr) auto; padding-inline: .8rem; gap: .5rem; height: 2.1rem; }
  .entry .method, .entry .who, .entry .ms { display: none; }
  .rows .entry { contain-intrinsic-block-size: 2.1rem; }
}
`;
