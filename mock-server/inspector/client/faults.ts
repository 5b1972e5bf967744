import type { App, Schemas, View } from './app.js';
import { actionButton, byId, element, reconcile } from './dom.js';
import { faultForm } from './fault-form.js';
import { clockText, counted, instantText } from './format.js';

type ArmedFault = Schemas['ArmedFault'];
type Strike = Schemas['Strike'];

/** Armed faults, a form for another one, and what they did. */
export function faultsView(app: App): View {
  faultForm(app);
  byId('faults-clear').addEventListener('click', async () => {
    if (!(await app.sure('Disarm every fault and empty the log?', 'Disarm all'))) return;
    await app.attempt(() => app.ask('DELETE', '/faults'), 'No fault is armed');
  });
  return {
    name: 'faults',
    async refresh() {
      const [armed, log] = await Promise.all([
        app.ask<readonly ArmedFault[]>('GET', '/faults'),
        app.ask<readonly Strike[]>('GET', '/fault-log'),
      ]);
      reconcile(byId('faults-armed'), armed, { key: ({ id }) => id, make: (fault) => faultRow(app, fault) });
      const MOST_STRIKES = 200;
      const strikes = log.map((strike, place) => ({ ...strike, place }));
      reconcile(byId('faults-log'), strikes.slice(-MOST_STRIKES).toReversed(), {
        key: ({ fault, at, place }) => `${fault}-${at}-${place}`,
        make: (strike) => strikeRow(strike),
      });
      byId('faults-none').hidden = armed.length > 0;
      byId('log-none').hidden = log.length > 0;
      byId<HTMLButtonElement>('faults-clear').disabled = armed.length + log.length === 0;
      const badge = byId('count-faults');
      badge.textContent = String(armed.length);
      badge.hidden = armed.length === 0;
    },
  };
}

/** An armed fault as a row of its list. */
export function faultRow(app: App, { id, fault, calls, strikes }: ArmedFault): HTMLElement {
  return element(
    'li',
    { class: 'line' },
    element('span', { class: 'tag' }, `no. ${id}`),
    element(
      'span',
      { class: 'grow' },
      element('strong', {}, fault.operation ?? 'any operation'),
      ` ${effectWords(fault)}`,
      element('span', { class: 'soft' }, limitWords(fault)),
    ),
    element('span', { class: 'soft' }, `struck ${strikes} of ${counted(calls, 'call')}`),
    actionButton('Disarm', 'disarm', () => {
      void app.attempt(() => app.ask('DELETE', `/faults/${encodeURIComponent(id)}`), `Fault no. ${id} is disarmed`);
    }),
  );
}

/** What a fault does, in words. */
export function effectWords(fault: Schemas['Fault']): string {
  const { errno, fields, status, reset, truncateAt, unexpected, latencyMs, when } = fault;
  const parts = [
    latencyMs === undefined ? '' : `waits ${latencyMs} ms`,
    errno === undefined ? '' : `answers ${errno}${fields === undefined ? '' : ` with ${JSON.stringify(fields)}`}`,
    status === undefined ? '' : `answers status ${status}`,
    unexpected === true ? 'fails unexpectedly' : '',
    reset === true ? 'resets the connection' : '',
    truncateAt === undefined ? '' : `cuts the answer after ${truncateAt} bytes`,
    when === 'after' ? 'after its work is done' : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** Whom and how often a fault strikes, in words. */
export function limitWords(fault: Schemas['Fault']): string {
  const { times, email, uid, address, probability, sequence, from, until } = fault;
  const parts = [
    times === undefined ? '' : counted(times, 'time'),
    email ?? '',
    uid ?? '',
    address === undefined ? '' : `from ${address}`,
    probability === undefined ? '' : `${Math.round(probability * 100)} % of calls`,
    sequence === undefined ? '' : `a sequence of ${sequence.length}`,
    from === undefined ? '' : `from ${instantText(from)}`,
    until === undefined ? '' : `until ${instantText(until)}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? ', without end' : `, ${parts.join(', ')}`;
}

/** What a fault did and what its client did then, as a row of the log. */
export function strikeRow({ fault, at, operation, did, client, retry }: Strike): HTMLElement {
  const later = retry === undefined ? '' : ` after ${retry.afterMs} ms`;
  return element(
    'li',
    { class: 'line' },
    element('span', { class: 'soft at' }, clockText(at)),
    element('span', { class: 'tag' }, `no. ${fault}`),
    element(
      'span',
      { class: 'grow' },
      element('strong', {}, operation),
      ` ${did}`,
      element('span', { class: 'soft then' }, `The client ${client}${later}.`),
    ),
  );
}
