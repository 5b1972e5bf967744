/**
 * The value with what stands at a path replaced by something of another type.
 * @param path as in response requirements: '' is the whole body, `[].name` a field of every list item
 */
export function withWrongType(value: unknown, path: string): unknown {
  if (path === '') return otherType(value);
  if (path.startsWith('[]')) {
    const rest = path.slice(2).replace(/^\./, '');
    return Array.isArray(value) ? value.map((item) => withWrongType(item, rest)) : value;
  }
  const name = /^[^.[]+/.exec(path)?.[0] ?? path;
  const rest = path.slice(name.length).replace(/^\./, '');
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return value;
  return { ...value, [name]: withWrongType((value as Record<string, unknown>)[name], rest) };
}

/** Something no schema of these documents takes in the value's place. */
function otherType(value: unknown): unknown {
  if (typeof value === 'object' && value !== null) return 'text where structure belongs';
  return { 'not a': typeof value };
}
