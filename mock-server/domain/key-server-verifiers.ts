import type { World } from '../world.js';
import { DomainError } from './domain-error.js';
import type { SrpVerifier, StretchParameters } from './password-verifiers.js';
import { srpOf } from './srp-values.js';
import { checkedVerifier } from './srp-verifiers.js';

/** What account/create sends of a password; verifier and salts in hex. */
export interface NewKeyServerVerifier {
  readonly verifier: string;
  readonly salt: string;
  readonly params: {
    readonly srp: SrpParameters;
    readonly stretch: StretchParameters;
  };
}

/** Which SRP a client speaks: its hash function and the size of its group in bits. */
export interface SrpParameters {
  readonly alg: string;
  readonly N_bits: number;
}

/** The one SRP that the edition speaks, in the fields of key-server-2013 (lines 81 and 82). */
export function spokenSrp(world: World): SrpParameters {
  const { hash, group } = srpOf(world).form;
  return { alg: hash, N_bits: 8 * group.bytes };
}

/**
 * What is kept of a new password of key-server-2013. Throws InvalidParameter for a verifier that is no number of the
 * group, and for another SRP than the one spoken: the document names one value for each parameter and no choice.
 */
export function newKeyServerVerifier(world: World, { verifier, salt, params }: NewKeyServerVerifier): SrpVerifier {
  refuseOtherSrp(world, params.srp);
  const kept = checkedVerifier(world, { verifier, salt }, { verifier: 'verifier', salt: 'salt' });
  return { ...kept, stretch: boundedStretch(params.stretch) };
}

/**
 * What is kept after a reset. The salt of SRP stays, since the request has none (line 280); how the password is
 * stretched changes if the request says so, as the sample does (lines 295 to 304), which nobody has to send.
 * Throws InvalidParameter as `newKeyServerVerifier` does.
 * @param verifier hex
 */
export function replacedKeyServerVerifier(
  world: World,
  former: SrpVerifier,
  verifier: string,
  params: Readonly<Record<string, unknown>> = {},
): SrpVerifier {
  refuseOtherSrp(world, fieldsOf(params.srp));
  const { salt, stretch } = former;
  const kept = checkedVerifier(world, { verifier, salt }, { verifier: 'bundle', salt: 'salt' });
  const { rounds = stretch?.rounds, salt: stretchSalt = stretch?.salt } = statedStretch(params);
  if (rounds === undefined) return kept;
  return { ...kept, stretch: boundedStretch({ rounds, ...(stretchSalt === undefined ? {} : { salt: stretchSalt }) }) };
}

function refuseOtherSrp(world: World, given: Readonly<Record<string, unknown>> | SrpParameters): void {
  const spoken = spokenSrp(world);
  if (given.alg !== undefined && given.alg !== spoken.alg) throw refused('params.srp.alg');
  if (given.N_bits !== undefined && given.N_bits !== spoken.N_bits) throw refused('params.srp.N_bits');
}

/** What of the contract's open `params` can be used. */
function statedStretch(params: Readonly<Record<string, unknown>>): Partial<StretchParameters> {
  const { rounds, salt } = fieldsOf(params.stretch);
  return {
    ...(typeof rounds === 'number' && Number.isInteger(rounds) ? { rounds } : {}),
    ...(typeof salt === 'string' && /^(?:[0-9a-fA-F]{2})+$/.test(salt) ? { salt } : {}),
  };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

/** No salt needs more; what is kept of an account has to be bounded. */
const MOST_SALT_DIGITS = 256;

function boundedStretch({ rounds, salt }: StretchParameters): StretchParameters {
  if (salt === undefined) return { rounds };
  if (salt.length > MOST_SALT_DIGITS) throw refused('params.stretch.salt');
  return { rounds, salt: salt.toLowerCase() };
}

function refused(key: string): DomainError {
  return new DomainError('InvalidParameter', { validation: { source: 'payload', keys: [key] } });
}
