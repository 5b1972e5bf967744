/** Lists beside a pane, cards, and what stands in both. */
export const PANES = `
.split { flex: 1; min-height: 0; display: grid; grid-template-columns: minmax(0, 1fr) minmax(20rem, 30rem); }
.list-side { position: relative; display: flex; flex-direction: column; min-height: 0; min-width: 0; }
.rows { flex: 0 1 auto; overflow: auto; min-height: 0; overscroll-behavior: contain; }
.rows:empty { overflow: hidden; }
.detail { border-left: 1px solid var(--line); padding: 1rem 1.25rem 2rem; overflow: auto; min-width: 0; background: var(--raised); }
.detail-head { display: flex; align-items: start; gap: .75rem; justify-content: space-between; margin-bottom: .35rem; }
.detail-head h2 { overflow-wrap: anywhere; font-size: 1.02rem; }
.detail .actions { margin: .5rem 0 .9rem; }
.facts div { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: .75rem; padding: .18rem 0; align-items: baseline; }
.facts dt { color: var(--soft); }
.facts dd { overflow-wrap: anywhere; }
.facts .copy { font-size: .8rem; }
.tokens div { grid-template-columns: minmax(0, 1fr); gap: 0; }
.empty { color: var(--soft); padding: 2rem 1.25rem; max-width: 42rem; }
.empty pre { margin-top: .75rem; color: var(--ink); }
.empty.small, .detail .empty { padding: .5rem 0; }
.scroll { flex: 1; min-height: 0; overflow: auto; padding: 1rem 1.25rem 3rem; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 1rem; align-items: start; max-width: 76rem; }
.card { background: var(--raised); border: 1px solid var(--line); border-radius: 8px; padding: 1rem 1.1rem 1.15rem; min-width: 0; }
.card > * + * { margin-top: .75rem; }
.card > .soft, .card > .hint { margin-top: .3rem; }
.card h3 { margin-top: 1.4rem; }
.card-head { display: flex; justify-content: space-between; align-items: center; gap: .5rem; }
.detail .card { background: none; border: 0; border-bottom: 1px solid var(--line); border-radius: 0; padding: 0 0 1.1rem; margin-bottom: 1rem; }
#account-made h3 { margin-top: 0; }
#account-made:empty { margin-top: 0; }
.face { font-size: 3.4rem; line-height: 1.1; letter-spacing: -.02em; display: flex; align-items: center; gap: 1rem; }
.face .mono { font-size: 1em; }
.lines > li + li { border-top: 1px solid var(--line); }
.line { display: flex; flex-wrap: wrap; align-items: baseline; gap: .2rem .75rem; padding: .45rem 0; }
.line .grow { flex: 1 1 12rem; overflow-wrap: anywhere; min-width: 0; }
.line button { margin-left: auto; }
.line .then { display: block; }

.account-row, .entry { padding: .3rem 1.25rem; cursor: pointer; align-items: baseline; }
.account-row {
  display: grid; grid-template-columns: minmax(9rem, 1fr) 10rem 5.5rem 5rem; gap: .75rem; border-bottom: 1px solid var(--line);
  padding-block: .5rem;
}
.account-row > * { min-width: 0; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.account-row .marks { display: flex; gap: .35rem; }
[role="option"]:hover { background: var(--sunk); }
[role="option"][aria-selected="true"] { background: var(--chosen); box-shadow: inset 3px 0 0 var(--link); }

.messages { max-width: 76rem; }
.message { background: var(--raised); border: 1px solid var(--line); border-radius: 8px; padding: .75rem 1rem; }
.message + .message { margin-top: .6rem; }
.message-head { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: .1rem .65rem; align-items: baseline; }
.message-head h2 { overflow-wrap: anywhere; font-size: .98rem; }
.message-head .who { grid-column: 2 / -1; color: var(--soft); overflow-wrap: anywhere; }
.message-codes { display: flex; flex-wrap: wrap; gap: .5rem .9rem; align-items: center; margin-top: .55rem; }
.message .copy { font-size: .95rem; }
.message > .said { margin-top: .45rem; overflow-wrap: anywhere; }
.code { display: flex; flex-wrap: wrap; gap: .15rem .45rem; align-items: baseline; min-width: 0; }
.message details { margin-top: .5rem; }
.message summary { color: var(--link); font-size: .9rem; width: fit-content; cursor: pointer; }
.message pre { margin-top: .4rem; max-height: 22rem; overflow: auto; }

.lead { margin-bottom: .75rem; }
.deviation { display: flex; gap: .9rem; padding: .6rem 0; border-top: 1px solid var(--line); max-width: 76rem; }
.deviation code { color: var(--soft); }
.deviation.on .says { font-weight: 600; }
#deviations-more { margin-top: .75rem; }

@media (max-width: 56rem) {
  .split { grid-template-columns: minmax(0, 1fr); grid-template-rows: minmax(0, 1fr); }
  .detail { border-left: 0; border-top: 1px solid var(--line); }
  #view-journal .split:not(.open) .detail { display: none; }
  #view-journal .split.open { grid-template-rows: minmax(9rem, 2fr) minmax(0, 3fr); }
  #view-accounts .split { grid-template-rows: minmax(7rem, 2fr) minmax(0, 3fr); }
}
@media (max-width: 40rem) {
  .masthead { flex-wrap: wrap; padding: .55rem .8rem .4rem; gap: .35rem .8rem; }
  .brand { flex: 1 1 100%; }
  .head-clock { margin-right: auto; }
  .connection { min-width: 0; }
  [role="tablist"] { padding: 0 .3rem; gap: 0; }
  [role="tab"] { padding-inline: .36rem; font-size: .86rem; }
  .badge { top: -.1rem; right: 0; }
  .toolbar { flex-wrap: wrap; padding: .5rem .8rem; }
  .search { flex: 1 1 100%; }
  .inline { flex: 1 1 100%; }
  .inline select { max-width: none; }
  .scroll, .detail { padding-inline: .8rem; }
  .account-row { grid-template-columns: minmax(0, 1fr) auto; padding-inline: .8rem; gap: .1rem .6rem; }
  .account-row .marks { justify-content: end; }
  .account-row > :last-child { text-align: right; }
  .face { font-size: 2.7rem; }
  .message-head { grid-template-columns: auto minmax(0, 1fr); }
  .message-head .at { grid-column: 2; grid-row: 3; }
}
`;
