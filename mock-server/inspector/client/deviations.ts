import type { App, Schemas, View } from './app.js';
import { byId, element, reconcile } from './dom.js';
import { counted, wordsOf } from './format.js';

type Deviation = Schemas['Deviation'];

/** Every way to break the contract on purpose, those that are on first. */
export function deviationsView(app: App): View {
  /** What a reader looks through before searching. */
  const STEP = 60;
  const list = byId('deviations-list');
  const filter = byId<HTMLInputElement>('deviations-filter');
  const more = byId('deviations-more');
  let all: readonly Deviation[] = [];
  let most = STEP;
  /** Those that stand first: a row that is switched stays where it is until somebody searches or comes back. */
  let first: ReadonlySet<string> | undefined;

  const isOurs = ({ on, standing }: Deviation) => on && standing !== true;

  function draw(): void {
    const words = wordsOf(filter.value);
    const fits = ({ id, says, violates }: Deviation) => {
      const text = `${id} ${says} ${violates.join(' ')}`.toLowerCase();
      return words.every((word) => text.includes(word));
    };
    const found = all.filter(fits);
    const ahead = first ?? new Set(all.filter(({ on }) => on).map(({ id }) => id));
    if (all.length > 0) first = ahead;
    const ordered = [...found.filter(({ id }) => ahead.has(id)), ...found.filter(({ id }) => !ahead.has(id))];
    reconcile(list, ordered.slice(0, most), {
      key: ({ id }) => id,
      make: (deviation) => deviationRow(deviation, () => void toggle(deviation)),
    });
    more.hidden = ordered.length <= most;
    more.textContent = `Show ${Math.min(STEP, ordered.length - most)} more of ${ordered.length - most}`;
    const on = all.filter((each) => each.on).length;
    byId('deviations-shown').textContent = `${counted(found.length, 'deviation')}, ${on} on`;
    byId('deviations-none').hidden = found.length > 0;
    byId<HTMLButtonElement>('deviations-off').disabled = !all.some(isOurs);
    const badge = byId('count-deviations');
    badge.textContent = String(on);
    badge.hidden = on === 0;
  }

  async function toggle(deviation: Deviation): Promise<void> {
    const others = all.filter((each) => isOurs(each) && each.id !== deviation.id).map(({ id }) => id);
    await put(deviation.on ? others : [...others, deviation.id]);
  }

  const put = (on: readonly string[]) => app.attempt(() => app.ask('PUT', '/deviations', { on }));

  filter.addEventListener('input', () => {
    most = STEP;
    first = undefined;
    draw();
  });
  more.addEventListener('click', () => {
    const last = list.childElementCount;
    most += STEP;
    draw();
    list.children[last]?.querySelector('button')?.focus();
  });
  byId('deviations-off').addEventListener('click', () => void put([]));

  return {
    name: 'deviations',
    enter() {
      first = undefined;
    },
    async refresh() {
      all = await app.ask<readonly Deviation[]>('GET', '/deviations');
      draw();
    },
  };
}

/** A deviation with its switch. One that came with the manner of the mock stays on. */
export function deviationRow({ id, says, violates, on, standing }: Deviation, toggle: () => void): HTMLElement {
  const label = `deviation-${id}`;
  const button = element('button', {
    type: 'button',
    role: 'switch',
    class: 'switch',
    'aria-checked': String(on),
    'aria-labelledby': label,
    'data-act': 'switch',
    ...(standing === true ? { disabled: '' } : {}),
  });
  button.addEventListener('click', toggle);
  const others = violates.filter((requirement) => requirement !== id);
  return element(
    'li',
    { class: on ? 'deviation on' : 'deviation' },
    button,
    element(
      'div',
      { id: label },
      element('p', { class: 'says' }, says),
      element('code', {}, id),
      others.length > 0 && element('span', { class: 'soft' }, ` breaks ${others.join(', ')}`),
      standing === true && element('span', { class: 'soft' }, ' came with the manner of the mock'),
    ),
  );
}
