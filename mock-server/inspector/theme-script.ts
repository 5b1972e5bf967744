/** Runs before the page is drawn, so that a theme somebody chose does not flash up as the other one first. */
export const THEME_SCRIPT = `
{
  const chosen = localStorage.getItem('inspector-theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
}
`;
