/** Buttons, fields, tags, dialogs. */
export const CONTROLS = `
button {
  font: inherit; font-size: .9rem; color: var(--ink); background: var(--raised); border: 1px solid var(--line-strong);
  border-radius: 5px; padding: .22rem .7rem; min-height: 1.95rem; cursor: pointer;
}
button:hover { border-color: var(--ink); }
button:disabled { color: var(--soft); border-color: var(--line); cursor: default; }
button.primary { background: var(--link); border-color: var(--link); color: var(--on-link); font-weight: 600; }
button.primary:hover { border-color: var(--ink); }
button.danger { color: var(--red); border-color: currentColor; background: none; }
button.danger:disabled { color: var(--soft); border-color: var(--line); }
button[aria-pressed="true"] { background: var(--amber-ground); border-color: var(--amber); color: var(--amber); font-weight: 600; }
button.plain {
  border: 0; background: none; padding: 0; min-height: 0; color: var(--link); text-decoration: underline;
  text-underline-offset: .18em; text-decoration-thickness: 1px; overflow-wrap: anywhere; text-align: left;
}
button.copy {
  background: var(--sunk); border: 1px dashed var(--line-strong); padding: .15rem .5rem; min-height: 1.7rem;
  overflow-wrap: anywhere; text-align: left;
}
button.copy:hover { border-style: solid; }
button.copy.copied { color: var(--green); border-color: currentColor; border-style: solid; }
kbd { border: 1px solid var(--line-strong); border-radius: 3px; padding: 0 .35em; color: var(--soft); }
input, select {
  font: inherit; color: var(--ink); background: var(--raised); border: 1px solid var(--line-strong); border-radius: 5px;
  padding: .25rem .5rem; min-height: 1.95rem; width: 100%; min-width: 0;
}
input::placeholder { color: var(--soft); opacity: 1; }
input[type="checkbox"] { width: 1rem; height: 1rem; min-height: 0; margin: 0; accent-color: var(--link); flex: none; }
.toolbar { display: flex; align-items: center; gap: .5rem; padding: .6rem 1.25rem; border-bottom: 1px solid var(--line); }
.toolbar output { margin-left: auto; white-space: nowrap; }
.search { position: relative; flex: 0 1 26rem; min-width: 8rem; }
.search kbd { position: absolute; right: .5rem; top: .4rem; pointer-events: none; }
.search input:focus + kbd, .search input:not(:placeholder-shown) + kbd { visibility: hidden; }
.inline { display: flex; align-items: center; gap: .4rem; min-width: 0; }
.inline select { max-width: 18rem; }
.fields { display: flex; flex-wrap: wrap; gap: .6rem; align-items: end; }
.fields .fields { flex: 1 1 100%; }
.fields .fields:empty { display: none; }
.field { display: block; flex: 1 1 7.5rem; min-width: 0; }
.field.wide { flex: 1 1 14rem; }
.field.whole { flex: 1 1 100%; }
.field > span { display: block; color: var(--soft); font-size: .84rem; margin-bottom: .15rem; }
.check { display: flex; align-items: center; gap: .4rem; min-height: 1.95rem; }
.actions { display: flex; flex-wrap: wrap; gap: .5rem; }
.tag {
  display: inline-block; font-size: .76rem; font-weight: 600; color: var(--soft); border: 1px solid var(--line-strong);
  border-radius: 4px; padding: 0 .4em; white-space: nowrap; line-height: 1.5;
}
.tag.good { color: var(--green); background: var(--green-ground); border-color: transparent; }
.tag.doubtful, .tag.struck { color: var(--amber); background: var(--amber-ground); border-color: transparent; }
.tag.bad { color: var(--red); background: var(--red-ground); border-color: transparent; }
.switch {
  position: relative; width: 2.5rem; height: 1.4rem; min-height: 0; padding: 0; border-radius: 1rem; flex: none;
  background: var(--sunk); margin-top: .1rem;
}
.switch::after {
  content: ""; position: absolute; left: .18rem; top: .18rem; width: .92rem; height: .92rem; border-radius: 50%;
  background: var(--line-strong);
}
.switch[aria-checked="true"] { background: var(--amber); border-color: var(--amber); }
.switch[aria-checked="true"]::after { left: auto; right: .18rem; background: var(--raised); }
@media (prefers-reduced-motion: no-preference) { .switch, .copy { transition: background .12s, border-color .12s; } }
dialog {
  border: 1px solid var(--line-strong); border-radius: 8px; background: var(--raised); color: var(--ink);
  padding: 1.1rem 1.25rem; width: min(28rem, calc(100vw - 2rem)); box-shadow: 0 10px 40px rgb(0 0 0 / .3);
}
dialog::backdrop { background: rgb(0 0 0 / .35); }
dialog .actions { justify-content: flex-end; margin-top: 1.1rem; }
.keys div { display: grid; grid-template-columns: 7rem 1fr; padding: .3rem 0; border-top: 1px solid var(--line); }
.keys { margin-top: .6rem; }
`;
