/** Too many requests (line 76 of both documents), a locked account (83 of 2015), or a blocked request (87 of 2017). */
export const CUSTOMS_REFUSALS: readonly unknown[] = [114, 121, 125];

/** Too many sessions (line 65 of auth-2013): how many devices an account may have at a time, its server decides (632). */
const TOO_MANY_SESSIONS = 115;

/** The operations of that edition that open one; elsewhere the number means something else. */
const OPENING_SESSIONS: readonly unknown[] = ['sessionCreate', 'rawPasswordSessionCreate'];

/** Whether a number refuses, at an operation, whom the server need not serve: by its customs, or by a limit of its own. */
export function isAtWill(operationId: string | undefined, errno: unknown): boolean {
  if (CUSTOMS_REFUSALS.includes(errno)) return true;
  return errno === TOO_MANY_SESSIONS && OPENING_SESSIONS.includes(operationId);
}
