import { unhex } from '../../../../protocol/bytes.js';
import type { TokenRow } from '../../../domain/rows.js';
import { addToIndex, tokenKey } from '../../../domain/store.js';
import type { AnyTokenType } from '../../../domain/token-type.js';
import type { World } from '../../../world.js';
import type { Fields } from '../../at-operation.js';

/** What a sessionToken that is dead from the start breaks at every operation that one signs. */
export const NO_SESSION = [
  '*/response-200',
  '*/session-token-is-accepted',
  '*/optional-parameters-may-be-left-out',
  'recovery-email-resend-code/redirect-to-is-accepted',
  'api/hawk-credentials-come-from-the-token',
];

/** Ends the token that an answer gives out in the field of its type; returns the answer as it is. */
export function endTokenOf(world: World, type: AnyTokenType, body: Fields): Fields {
  const seed = body[type];
  if (typeof seed !== 'string') return body;
  const token = world.tokens.find(type, world.behaviour.tokens.derive(type, unhex(seed)).tokenId.toString('hex'));
  if (token !== undefined) world.tokens.end(token);
  return body;
}

/** Puts a token that was ended back among the living. */
export function revive(world: World, token: TokenRow): void {
  const key = tokenKey(token.type, token.tokenId);
  world.store.tokens.set(key, token);
  addToIndex(world.store.tokensOfAccount, token.uid, key);
}
