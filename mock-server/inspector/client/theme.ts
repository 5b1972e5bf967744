import { byId } from './dom.js';

/** The button for light and dark. Until somebody presses it the page follows the system. */
export function followTheme(): void {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const shown = () => root.dataset.theme ?? (dark.matches ? 'dark' : 'light');
  const button = byId('theme');
  const name = () => {
    button.textContent = shown() === 'dark' ? 'Light' : 'Dark';
    button.setAttribute('aria-label', `Switch to the ${shown() === 'dark' ? 'light' : 'dark'} theme`);
  };
  button.addEventListener('click', () => {
    const chosen = shown() === 'dark' ? 'light' : 'dark';
    root.dataset.theme = chosen;
    localStorage.setItem('inspector-theme', chosen);
    name();
  });
  dark.addEventListener('change', name);
  name();
}
