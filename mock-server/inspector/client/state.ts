import type { App, Schemas } from './app.js';
import { actionButton, byId, element, reconcile } from './dom.js';
import { counted, instantText } from './format.js';

type Snapshot = Schemas['Snapshot'];

/** Snapshots, the way back to one, and to the beginning. */
export function stateActions(app: App): void {
  byId('snapshot-take').addEventListener('click', () => {
    void app.attempt(async () => {
      const { snapshot } = await app.ask<{ snapshot: string }>('POST', '/snapshots');
      app.say(`The present state is kept as snapshot ${snapshot}`);
    });
  });
  byId('state-reset').addEventListener('click', async () => {
    const question = 'Reset the mock? Accounts, tokens, mail, journal and armed faults are forgotten; snapshots stay.';
    if (!(await app.sure(question, 'Reset'))) return;
    await app.attempt(() => app.ask('POST', '/reset'), 'The mock is as it was when it started');
  });
}

/** Brings the list of kept states up to date. */
export async function refreshSnapshots(app: App): Promise<void> {
  const kept = await app.ask<readonly Snapshot[]>('GET', '/snapshots');
  byId('snapshots-empty').hidden = kept.length > 0;
  reconcile(byId('snapshots'), kept.toReversed(), {
    key: ({ snapshot }) => snapshot,
    make: (snapshot) => snapshotRow(app, snapshot),
  });
}

/** A kept state as a row of its list. */
export function snapshotRow(app: App, { snapshot, at, accounts }: Snapshot): HTMLElement {
  return element(
    'li',
    { class: 'line' },
    element('strong', {}, `Snapshot ${snapshot}`),
    element('span', { class: 'soft' }, `${instantText(at)}, ${counted(accounts, 'account')}`),
    actionButton('Restore', 'restore', async () => {
      const question = `Return to snapshot ${snapshot}? What happened since is lost, unless you keep it first.`;
      if (!(await app.sure(question, 'Restore'))) return;
      await app.attempt(() => app.ask('POST', '/restore', { snapshot }), `The mock is as in snapshot ${snapshot}`);
    }),
  );
}
