/** A Markdown table; cells may hold anything but are kept on one line. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(heads), `|${heads.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

/** A bar would end the cell and a line break the row; outside of code, a `<` would begin a tag that nobody sees. */
function cell(text: string): string {
  const parts = text
    .replaceAll('|', '\\|')
    .replace(/\s*\n\s*/g, ' ')
    .trim()
    .split(/(`[^`]*`)/);
  return parts.map((part) => (part.startsWith('`') ? part : part.replaceAll('<', '&lt;'))).join('');
}

/** Text as code; one without a backtick of its own, which none of our names has. */
export function code(text: string): string {
  return `\`${text}\``;
}

/** A JSON value as code; empty for undefined. */
export function jsonCode(value: unknown): string {
  return value === undefined ? '' : code(JSON.stringify(value));
}
