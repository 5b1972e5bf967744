import type { App, Schemas } from './app.js';
import { byId, element } from './dom.js';
import { jsonOrText } from './format.js';

type ErrorRow = Schemas['SpokenEdition']['errors'][number];

/** The form that arms a fault: its fields follow what was chosen so far. */
export function faultForm(app: App): void {
  const form = byId<HTMLFormElement>('fault-form');
  const operation = byId<HTMLSelectElement>('fault-operation');
  const errno = byId<HTMLSelectElement>('fault-errno');
  const effect = byId<HTMLSelectElement>('fault-effect');

  function followEffect(): void {
    for (const field of form.querySelectorAll<HTMLElement>('[data-for]')) {
      field.hidden = !(field.dataset.for ?? '').split(' ').includes(effect.value);
    }
    drawFields();
  }

  function drawFields(): void {
    const row = rowOf(app, errno.value);
    const names = effect.value === 'errno' ? (row?.fields ?? []) : [];
    byId('fault-fields').replaceChildren(
      ...names.map((name) => {
        const input = element('input', {
          type: 'text',
          name: `field ${name}`,
          placeholder: 'as usual',
          autocomplete: 'off',
        });
        return element('label', { class: 'field' }, element('span', {}, name), input);
      }),
    );
  }

  operation.addEventListener('change', () => {
    drawErrnos(app, operation.value, errno);
    drawFields();
  });
  errno.addEventListener('change', drawFields);
  effect.addEventListener('change', followEffect);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void app.attempt(() => app.ask('POST', '/faults', faultOf(new FormData(form))), 'The fault is armed');
  });
  followEffect();
}

/** Fills the two selects once the editions are known. */
export function drawFaultChoices(app: App): void {
  const operation = byId<HTMLSelectElement>('fault-operation');
  const several = app.editions.length > 1;
  const groups = app.editions.flatMap((edition) =>
    [...new Set(edition.operations.map(({ tag }) => tag))].map((tag) => {
      const ids = edition.operations.filter((each) => each.tag === tag).map(({ id }) => id);
      const options = ids.map((id) => element('option', { value: id }, id));
      return element('optgroup', { label: several ? `${edition.id}: ${tag}` : tag }, ...options);
    }),
  );
  operation.replaceChildren(element('option', { value: '' }, 'any operation'), ...groups);
  drawErrnos(app, '', byId<HTMLSelectElement>('fault-errno'));
  operation.dispatchEvent(new Event('change'));
}

/** Offers the errors that the operation's section lists, and then all others. */
export function drawErrnos(app: App, operationId: string, select: HTMLSelectElement): void {
  const editions = app.editions.filter(
    ({ operations }) => operationId === '' || operations.some(({ id }) => id === operationId),
  );
  const listed = editions.flatMap(({ operations }) => operations.find(({ id }) => id === operationId)?.errnos ?? []);
  const chosen = select.value;
  const rows = [...new Map(editions.flatMap(({ errors }) => errors).map((row) => [row.name, row])).values()];
  rows.sort((a, b) => a.errno - b.errno);
  const option = ({ errno, name }: ErrorRow) => element('option', { value: name }, `${errno} ${name}`);
  const [own, others] = [true, false].map((wanted) => rows.filter((row) => listed.includes(row.errno) === wanted));
  select.replaceChildren(
    ...(own?.length ? [element('optgroup', { label: `listed for ${operationId}` }, ...own.map(option))] : []),
    element('optgroup', { label: own?.length ? 'others' : 'every error' }, ...(others ?? []).map(option)),
  );
  if (rows.some(({ name }) => name === chosen)) select.value = chosen;
}

/** The error with a name. */
export function rowOf(app: App, name: string): ErrorRow | undefined {
  return app.editions.flatMap(({ errors }) => errors).find((row) => row.name === name);
}

/** What the form says, as the control port wants it. */
export function faultOf(said: FormData): Schemas['Fault'] {
  const text = (name: string) => String(said.get(name) ?? '').trim();
  const number = (name: string) => (text(name) === '' ? undefined : Number(text(name)));
  const fields = [...said.keys()]
    .filter((name) => name.startsWith('field ') && text(name) !== '')
    .map((name) => [name.slice('field '.length), jsonOrText(text(name))] as const);
  const effects: Readonly<Record<string, Schemas['Fault']>> = {
    errno: { errno: text('errno'), ...(fields.length === 0 ? {} : { fields: Object.fromEntries(fields) }) },
    status: { status: number('status') ?? 503, body: text('body') },
    unexpected: { unexpected: true },
    reset: { reset: true },
    truncate: { truncateAt: number('truncateAt') ?? 0 },
    delay: {},
  };
  const times = number('times');
  const latencyMs = number('latency');
  return {
    ...(text('operation') === '' ? {} : { operation: text('operation') }),
    ...(text('email') === '' ? {} : { email: text('email') }),
    ...(times === undefined ? {} : { times }),
    ...(latencyMs === undefined ? {} : { latencyMs }),
    ...(said.get('after') === null || text('effect') === 'truncate' ? {} : { when: 'after' }),
    ...effects[text('effect')],
  };
}
