import type { App, Schemas, View } from './app.js';
import { byId } from './dom.js';
import { spanText } from './format.js';
import { refreshSnapshots } from './state.js';

/** The mock's clock: in the head of the page, and large in its own view. */
export function clockView(app: App): View {
  /** How far the mock's clock is from this computer's, ms; a frozen one stands at `stoppedAt`. */
  let offset = 0;
  let stoppedAt: number | undefined;

  function draw(): void {
    const now = new Date(stoppedAt ?? Date.now() + offset);
    const iso = now.toISOString();
    byId('head-clock').textContent = iso.slice(11, 19);
    byId('head-clock').classList.toggle('frozen', stoppedAt !== undefined);
    byId('clock-time').textContent = iso.slice(11, 19);
    byId('clock-date').textContent = now.toLocaleDateString('en-GB', { dateStyle: 'full', timeZone: 'UTC' });
    byId('clock-frozen').hidden = stoppedAt === undefined;
    byId('clock-freeze').textContent = stoppedAt === undefined ? 'Freeze' : 'Let it run';
    const ahead = now.getTime() - Date.now();
    // Within a second the two are the same for a reader.
    byId('clock-distance').textContent =
      Math.abs(ahead) < 1500
        ? 'the same as this computer’s'
        : `${spanText(ahead)} ${ahead > 0 ? 'ahead of' : 'behind'} this computer’s`;
  }

  function take({ now, frozen }: Schemas['Clock']): void {
    offset = now - Date.now();
    stoppedAt = frozen ? now : undefined;
    const instant = byId('clock-set').querySelector<HTMLInputElement>('input');
    if (instant?.value === '') instant.value = new Date(now).toISOString().slice(0, 19);
    draw();
  }

  function change(body: Schemas['ClockChange'], done?: string): void {
    void app.attempt(async () => take(await app.ask<Schemas['Clock']>('POST', '/clock', body)), done);
  }

  for (const button of byId('clock-steps').querySelectorAll<HTMLButtonElement>('button')) {
    const ms = Number(button.dataset.ms);
    button.addEventListener('click', () => change({ advance: ms }, `The clock went on by ${spanText(ms)}`));
  }
  byId('clock-freeze').addEventListener('click', () => change({ freeze: stoppedAt === undefined }));
  byId('clock-reset').addEventListener('click', () =>
    change({ set: Date.now(), freeze: false }, 'The clock shows the time of this computer'),
  );
  listenToClockForms(change);
  setInterval(draw, 250);

  return {
    name: 'clock',
    async refresh() {
      take(await app.ask<Schemas['Clock']>('GET', '/clock'));
      await refreshSnapshots(app);
    },
  };
}

/** The two forms: on by a span of one's own, and to an instant. */
export function listenToClockForms(change: (body: Schemas['ClockChange'], done?: string) => void): void {
  const span = byId<HTMLFormElement>('clock-advance');
  span.addEventListener('submit', (event) => {
    event.preventDefault();
    const said = new FormData(span);
    const ms = Math.round(Number(said.get('count')) * Number(said.get('unit')));
    change({ advance: ms }, `The clock went ${ms < 0 ? 'back' : 'on'} by ${spanText(ms)}`);
  });
  const instant = byId<HTMLFormElement>('clock-set');
  instant.addEventListener('submit', (event) => {
    event.preventDefault();
    // The field has no time zone; here every time is UTC.
    change({ set: Date.parse(`${String(new FormData(instant).get('instant'))}Z`) }, 'The clock was set');
  });
}
