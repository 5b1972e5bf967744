import { spokenSrp } from '../domain/key-server-verifiers.js';
import type { StartedLogin } from '../domain/srp-logins.js';
import type { World } from '../world.js';

/** What both operations of key-server-2013 that begin with SRP answer; binary values in hex. */
export interface StartedLoginFields {
  srpToken: string;
  stretch: { rounds: number; salt?: string };
  srp: { N_bits: number; alg: string; s: string; B: string };
}

/** The first half of a login as the client is told of it. */
export function startedLoginFields(world: World, { srpToken, verifier, B }: StartedLogin): StartedLoginFields {
  const { alg, N_bits } = spokenSrp(world);
  return {
    srpToken: srpToken.tokenId,
    // Every account of this edition has it.
    stretch: { rounds: 0, ...verifier.stretch },
    srp: { N_bits, alg, s: verifier.salt, B },
  };
}
