import { followForm, setForm } from './filter.js';
import { goTo } from './places.js';
import { fillOnOpening } from './rows.js';
import { storyReader } from './stories.js';

/** Brings the page to life. Without this script it can still be read: verdict, matrix and requirements are there. */
export function start(): void {
  const form = document.getElementById('filter');
  if (!(form instanceof HTMLFormElement)) return;
  const read = storyReader();
  const follow = () => goTo(location.hash.slice(1), form, read);
  fillOnOpening(read);
  followForm(form);
  listenToKeys(form);
  window.addEventListener('hashchange', follow);
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    // A link to the fragment that is already in the address changes nothing, so no hashchange follows.
    if (link && link.getAttribute('href') === location.hash) follow();
  });
  follow();
}

/** `/` goes to the search; Esc empties the search first, then the rest of the filter. */
export function listenToKeys(form: HTMLFormElement): void {
  const search = form.querySelector<HTMLInputElement>('#search');
  document.addEventListener('keydown', (event) => {
    if (!search || event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target instanceof Element && event.target.matches('input[type="search"], select, textarea');
    if (event.key === '/' && !typing) {
      event.preventDefault();
      search.focus();
      search.select();
    }
    if (event.key === 'Escape') {
      const said = [...new FormData(form)].filter(([, value]) => value !== '');
      const query = new URLSearchParams(said.map(([name, value]) => [name, String(value)]));
      if (said.length === 0) return;
      event.preventDefault();
      const emptied = query.has('search') ? query : new URLSearchParams();
      emptied.delete('search');
      setForm(form, emptied);
      form.dispatchEvent(new Event('input'));
    }
  });
}
