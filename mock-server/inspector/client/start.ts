import { accountsView } from './accounts.js';
import { type App, ask, type Schemas, type View } from './app.js';
import { clockView } from './clock.js';
import { deviationsView } from './deviations.js';
import { byId } from './dom.js';
import { drawFaultChoices } from './fault-form.js';
import { faultsView } from './faults.js';
import { inboxView } from './inbox.js';
import { journalView } from './journal.js';
import { listenToKeys } from './keys.js';
import { askFirst, attempt, copyText, showNotice } from './notices.js';
import { stateActions } from './state.js';
import { followEvents } from './stream.js';
import { makeTabs } from './tabs.js';
import { followTheme } from './theme.js';

/** Brings the page to life. */
export function start(): void {
  const app: App = {
    ask,
    editions: [],
    say: (text) => showNotice(text, false),
    attempt: (work, done) => attempt(work, app.refresh, done),
    sure: askFirst,
    copy: async (text) => {
      await copyText(text);
      showNotice(`Copied ${text.length > 40 ? `${text.slice(0, 40)}…` : text}`, false);
    },
    visit(name, filter) {
      tabs.show(name);
      if (filter !== undefined) filtered[name]?.filterBy(filter);
    },
    refresh: () => refreshSoon(),
  };
  const journal = journalView(app);
  const accounts = accountsView(app);
  const inbox = inboxView(app);
  const faults = faultsView(app);
  const clock = clockView(app);
  const views: readonly View[] = [journal, accounts, inbox, clock, faults, deviationsView(app)];
  const filtered: Readonly<Record<string, { filterBy(text: string): void }>> = { journal, accounts, inbox };
  const tabs = makeTabs((name) => {
    views.find((view) => view.name === name)?.enter?.();
    app.refresh();
  });
  const shown = () => views.filter((view) => view.name === tabs.current() || view === clock || view === faults);
  const refreshSoon = refresher(shown);

  stateActions(app);
  followTheme();
  listenToKeys(tabs, journal.togglePause);
  byId('help-button').addEventListener('click', () => byId<HTMLDialogElement>('help').showModal());
  window.addEventListener('hashchange', () => tabs.show(location.hash.slice(1)));
  const asked = location.hash.slice(1);
  tabs.show(tabs.names.includes(asked) ? asked : 'journal');

  followEvents({
    connected(restarted) {
      showConnection(true);
      if (restarted) journal.addBreak();
      if (restarted) app.say('The mock was started again');
      void readEditions(app);
      app.refresh();
    },
    disconnected: () => showConnection(false),
    entry(entry) {
      journal.add(entry);
      app.refresh();
    },
    message() {
      if (tabs.current() !== 'inbox') inbox.arrived();
      app.refresh();
    },
    changed: () => app.refresh(),
  });
}

/** Makes a function that brings the views that are shown up to date, once however often it is called in a row. */
export function refresher(shown: () => readonly View[]): () => void {
  /** What a test does in its own process with the mock is no event; it shows within this time. */
  const EVERY_MS = 3000;
  const GATHER_MS = 120;
  let waiting = false;
  let again = false;

  async function refresh(): Promise<void> {
    again = false;
    // A mock that does not answer is said by the connection's own mark.
    await Promise.all(shown().map((view) => view.refresh().catch(() => undefined)));
    waiting = false;
    if (again) soon();
  }
  function soon(): void {
    if (waiting) {
      again = true;
      return;
    }
    waiting = true;
    setTimeout(() => void refresh(), GATHER_MS);
  }
  setInterval(() => {
    if (document.visibilityState === 'visible') soon();
  }, EVERY_MS);
  return soon;
}

/** Says whether the page hears the mock. */
export function showConnection(there: boolean): void {
  const mark = byId('connection');
  mark.textContent = there ? 'live' : 'disconnected';
  mark.className = there ? 'connection live' : 'connection gone';
}

/** Reads which editions are spoken, for names and choices all over the page. */
export async function readEditions(app: App): Promise<void> {
  const editions = await app.ask<readonly Schemas['SpokenEdition'][]>('GET', '/editions').catch(() => undefined);
  if (editions === undefined) return;
  const known = JSON.stringify(app.editions) === JSON.stringify(editions);
  app.editions = editions;
  byId('spoken').textContent = editions.map(({ id, url }) => `${id} at ${url}`).join(', ');
  byId('try').textContent = `curl -X POST ${editions[0]?.url ?? ''}${tryPath(editions[0])}`;
  if (!known) drawFaultChoices(app);
}

/** A request that needs nothing, for somebody who has no client at hand; any path will do where there is none. */
export function tryPath(edition: Schemas['SpokenEdition'] | undefined): string {
  return edition?.operations.find(({ id }) => id === 'getRandomBytes')?.path ?? '/';
}
