/** As the project's formatter has it, characters. */
const WIDTH = 120;

/** JSON as the project's formatter leaves it: what fits on a line stands on one. */
export function printJson(value: unknown): string {
  return `${printed(value, 0, 0)}\n`;
}

/** @param used characters that stand before and after it on its line */
function printed(value: unknown, depth: number, used: number): string {
  const line = onOneLine(value);
  if (typeof value !== 'object' || value === null || used + line.length <= WIDTH) return line;
  const inner = '  '.repeat(depth + 1);
  const parts = Array.isArray(value)
    ? value.map((item) => printed(item, depth + 1, inner.length + 1))
    : Object.entries(value).map(([key, item]) => {
        const name = `${JSON.stringify(key)}: `;
        return name + printed(item, depth + 1, inner.length + name.length + 1);
      });
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${'  '.repeat(depth)}${close}`;
}

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${onOneLine(item)}`);
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}
