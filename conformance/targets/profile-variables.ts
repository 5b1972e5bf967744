/** A profile with its variables filled in, and what could not be. */
export interface Filled {
  readonly filled: unknown;
  readonly problems: readonly string[];
}

const VARIABLE = /\$\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?\}/g;

/**
 * Puts environment variables in place of `${NAME}` and `${NAME:-default}` in every string value; keys stay as they are.
 * An empty variable counts as one that is not set.
 */
export function fillVariables(written: unknown, env: NodeJS.ProcessEnv): Filled {
  const problems: string[] = [];
  const fill = (value: unknown, path: string): unknown => {
    if (typeof value === 'string')
      return value.replace(VARIABLE, (_all, name: string, otherwise: string | undefined) => {
        const found = env[name] || otherwise;
        if (found === undefined)
          problems.push(`${path}: the environment variable ${name} is not set; set it, or write \${${name}:-default}`);
        return found ?? '';
      });
    if (Array.isArray(value)) return value.map((item, index) => fill(item, `${path}[${index}]`));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, below]) => [key, fill(below, path === '' ? key : `${path}.${key}`)]),
    );
  };
  return { filled: fill(written, ''), problems };
}
