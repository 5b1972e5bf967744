import type { TokenRow } from '../../domain/rows.js';
import type { Endpoint } from '../../endpoint.js';
import type { World } from '../../world.js';

/** What the operation of a neighbour gets: its body was checked, as far as a schema can. */
export interface NeighbourInput {
  readonly path: Readonly<Record<string, string>>;
  readonly body: NeighbourBody;
  /** The session that signed, where one had to. */
  readonly token: TokenRow;
  readonly world: World;
}

/** The parameters of all these operations, under the names they have on the wire. */
export interface NeighbourBody {
  readonly token?: string;
  readonly client_id?: string;
  readonly assertion?: string;
  readonly scope?: string;
  readonly ttl?: number;
  readonly grant_type?: 'authorization_code' | 'fxa-credentials';
  readonly response_type?: 'code' | 'token';
  readonly state?: string;
  readonly redirect_uri?: string;
  readonly code?: string;
  readonly code_verifier?: string;
  readonly code_challenge?: string;
}

/** Declares an operation that no document of this project has, so that no generated types describe it. */
export function neighbour(operation: string, handle: (input: NeighbourInput) => unknown): Endpoint {
  return { operation, editions: ['neighbours'], handle: handle as unknown as Endpoint['handle'] };
}
