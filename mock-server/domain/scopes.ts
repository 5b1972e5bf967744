/** The scope that has all the others of the profile server (line 25 of profile-2020). */
const GENERAL = 'profile';

const WRITE = ':write';

/**
 * Whether a scope that a token has reaches as far as the one that is asked for. Names are paths with colons: a scope
 * covers all that begin with it, `:write` covers reading too, and reading covers no writing but for the general scope.
 * The document has the last rule alone; the others are those of the deployed servers. Letter case matters.
 */
export function covers(held: string, asked: string): boolean {
  if (held === asked) return true;
  const [from, to] = [base(held), base(asked)];
  if (asked.endsWith(WRITE) && !held.endsWith(WRITE) && held !== GENERAL) return false;
  return from === to || to.startsWith(`${from}:`);
}

function base(scope: string): string {
  return scope.endsWith(WRITE) ? scope.slice(0, -WRITE.length) : scope;
}

/** Whether scopes cover one that is asked for. */
export function anyCovers(held: readonly string[], asked: string): boolean {
  return held.some((scope) => covers(scope, asked));
}

/** Whether scopes cover every scope of at least one alternative. */
export function coversAnAlternative(held: readonly string[], alternatives: readonly (readonly string[])[]): boolean {
  return alternatives.some((all) => all.every((asked) => anyCovers(held, asked)));
}
