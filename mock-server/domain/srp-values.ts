import { ProtocolError } from '../../protocol/protocol-error.js';
import type { SrpBehaviour } from '../editions/behaviour.js';
import type { World } from '../world.js';
import { DomainError } from './domain-error.js';

/** What the edition chooses in SRP. Throws an Error where it has none, which is a fault of ours. */
export function srpOf({ behaviour }: World): SrpBehaviour {
  if (behaviour.srp === undefined) throw new Error(`${behaviour.id} has no SRP`);
  return behaviour.srp;
}

/**
 * Reads bytes that a client sent. What `protocol/` refuses becomes a DomainError InvalidParameter.
 * @param key name of the parameter
 */
export function refusingBadValues<T>(key: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error;
    throw new DomainError('InvalidParameter', { validation: { source: 'payload', keys: [key] } });
  }
}
