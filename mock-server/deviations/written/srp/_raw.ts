import type { TokenRow } from '../../../domain/rows.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { answering } from '../../at-operation.js';
import { memory } from '../../memory.js';

/** Hawk ids of the sessions that raw_password/session/create opened. */
const rawSessions = memory(() => new Set<string>());

/** Uids of the accounts that raw_password/account/create made. */
const rawAccounts = memory(() => new Set<string>());

/** Remembers which sessions came of a raw password. */
export const NOTING_RAW_SESSIONS: Wraps = answering('rawPasswordSessionCreate', (body, { world }) => {
  const session = world.tokens.findBySeed('sessionToken', String(body.sessionToken));
  if (session !== undefined) rawSessions(world).add(session.tokenId);
  return body;
});

/** Remembers which accounts came with a raw password. */
export const NOTING_RAW_ACCOUNTS: Wraps = answering('rawPasswordAccountCreate', (body, { world }) => {
  rawAccounts(world).add(String(body.uid));
  return body;
});

/** Whether a session is one of those, where they are noted. */
export function isRawSession(world: World, { tokenId }: Pick<TokenRow, 'tokenId'>): boolean {
  return rawSessions(world).has(tokenId);
}

/** Whether an account is one of those, where they are noted. */
export function isRawAccount(world: World, uid: string): boolean {
  return rawAccounts(world).has(uid);
}
