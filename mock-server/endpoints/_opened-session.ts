import type { OpenedSession } from '../domain/sessions.js';
import type { World } from '../world.js';

/** The fields in which every operation that opens a session tells of it; tokens as hex seeds, authAt in seconds. */
export interface OpenedSessionFields {
  uid: string;
  sessionToken: string;
  keyFetchToken?: string;
  authAt: number;
}

/** A new session as answers tell of it. */
export function openedSessionFields(
  world: World,
  { account, session, keyFetchToken }: OpenedSession,
): OpenedSessionFields {
  return {
    uid: account.uid,
    sessionToken: session.seed,
    ...(keyFetchToken === undefined ? {} : { keyFetchToken: keyFetchToken.seed }),
    authAt: world.sessions.authAt(session),
  };
}
