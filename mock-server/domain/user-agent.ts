/** Browsers by what they call themselves, the more particular ones first: Chrome says Safari too. */
const BROWSERS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['Firefox', /(?:Firefox|FxiOS)\/(\d{1,4})/],
  ['Edge', /Edge?\/(\d{1,4})/],
  ['Opera', /OPR\/(\d{1,4})/],
  ['Chrome', /(?:Chrome|CriOS)\/(\d{1,4})/],
  ['Safari', /Version\/(\d{1,4})[^ ]* (?:Mobile\/\S+ )?Safari/],
];

const SYSTEMS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['Windows', /Windows NT (\d{1,3}(?:\.\d{1,3})?)/],
  ['Android', /Android(?: (\d{1,3}(?:\.\d{1,3})?))?/],
  ['iOS', /(?:iPhone|iPad|iPod)(?:.{0,40}? OS (\d{1,3}(?:_\d{1,3})?))?/],
  ['Mac OS X', /Mac OS X (\d{1,3}(?:[._]\d{1,3})?)/],
  ['Linux', /Linux()/],
];

/**
 * A name for a device that has none, from the User-Agent header of its session: `Firefox 52, Mac OS X 10.12`. What
 * the header does not say is left out; nothing known is empty text.
 */
export function nameFromUserAgent(userAgent: string): string {
  return [nameIn(BROWSERS, userAgent), nameIn(SYSTEMS, userAgent)].filter((part) => part !== '').join(', ');
}

/** Whether the header speaks of a telephone or tablet. */
export function isMobile(userAgent: string): boolean {
  return /Mobi|Android|iPhone|iPad/.test(userAgent);
}

function nameIn(known: readonly (readonly [name: string, pattern: RegExp])[], userAgent: string): string {
  for (const [name, pattern] of known) {
    const found = pattern.exec(userAgent);
    if (found !== null) return [name, found[1]?.replace('_', '.')].filter(Boolean).join(' ');
  }
  return '';
}
