/** What may stand inside an element; strings become text nodes, `false` and `undefined` leave nothing. */
export type Child = Node | string | false | undefined;

/** Makes an element. Nothing that a server sent is ever parsed as markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child): child is Node | string => child !== undefined && child !== false));
  return made;
}

/** A button that does something. `act` names it among its siblings, for the focus to return to. */
export function actionButton(label: string, act: string, press: () => void, kind = ''): HTMLButtonElement {
  const made = element('button', { type: 'button', 'data-act': act, ...(kind === '' ? {} : { class: kind }) }, label);
  made.addEventListener('click', press);
  return made;
}

/** A link to a document; text alone where the address is none of the web's. */
export function documentLink(address: string, text: string): HTMLElement {
  if (!/^https?:\/\//i.test(address)) return element('span', {}, text);
  return element('a', { href: address, target: '_blank', rel: 'noreferrer' }, text);
}

/** Name and value pairs as a list; pairs without a value are left out. */
export function factList(facts: readonly (readonly [name: string, value: Child])[]): HTMLElement {
  const rows = facts.filter(([, value]) => value !== undefined && value !== false && value !== '');
  return element(
    'dl',
    { class: 'facts' },
    ...rows.map(([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, value))),
  );
}

/** An element of the page by its id. @throws Error when the page has none, which is a fault of ours */
export function byId<E extends HTMLElement>(id: string): E {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no #${id}`);
  return found as E;
}

/** How `reconcile` knows and shows the rows of a list. */
export interface Rows<T> {
  key(item: T): string;
  make(item: T): HTMLElement;
  /** What a row shows: it is made anew when that changes. The whole item when absent. */
  version?(item: T): string;
}

/**
 * Makes a list show these items. Rows that say the same stay the elements they were, so that neither focus, selection
 * nor the reader's place is lost when news come.
 */
export function reconcile<T>(list: HTMLElement, items: readonly T[], rows: Rows<T>): void {
  const present = new Map([...list.children].map((child) => [(child as HTMLElement).dataset.key ?? '', child]));
  const wanted = items.map((item) => {
    const key = rows.key(item);
    const version = rows.version?.(item) ?? JSON.stringify(item);
    const former = present.get(key) as HTMLElement | undefined;
    if (former?.dataset.version === version) return former;
    const made = rows.make(item);
    made.dataset.key = key;
    made.dataset.version = version;
    if (former !== undefined) takeOver(former, made);
    return made;
  });
  const kept = new Set<Element>(wanted);
  for (const child of [...list.children]) if (!kept.has(child)) child.remove();
  for (const [place, row] of wanted.entries()) {
    if (list.children[place] !== row) list.insertBefore(row, list.children[place] ?? null);
  }
}

/** Puts a row in the place of another one, the focus with it. */
export function takeOver(former: HTMLElement, made: HTMLElement): void {
  const focused = document.activeElement;
  const act = focused instanceof HTMLElement && former.contains(focused) ? focused.dataset.act : undefined;
  former.replaceWith(made);
  if (act !== undefined) made.querySelector<HTMLElement>(`[data-act="${CSS.escape(act)}"]`)?.focus();
}
