/**
 * The values that a path has for the variables of a template (`/v1/avatar/{id}`), decoded; undefined where it does not
 * fit. A variable is one segment of the path and never empty.
 */
export function pathVariables(template: string, path: string): Record<string, string> | undefined {
  if (!template.includes('{')) return template === path ? {} : undefined;
  const segments = path.split('/');
  const names = template.split('/');
  if (segments.length !== names.length) return undefined;
  const values: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    const segment = segments[index] ?? '';
    const variable = /^\{(\w+)\}$/.exec(name)?.[1];
    if (variable === undefined ? segment !== name : segment === '') return undefined;
    if (variable !== undefined) values[variable] = decoded(segment);
  }
  return values;
}

/** A segment whose escapes are broken stands for itself. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
