import { readFileSync } from 'node:fs';
import type { MockSettings } from '../mock-server/settings.js';
import { UsageError } from './usage-error.js';

/**
 * Reads whose preVerifyTokens a mock trusts: a JSON object from the https URL of each JWK set to the set.
 * @throws UsageError that names the file and what is wrong with it
 */
export function readTrustFile(file: string): MockSettings['preVerifyTrust'] {
  const trust = parsed(file);
  if (typeof trust !== 'object' || trust === null || Array.isArray(trust))
    throw new UsageError(`${file} must hold a JSON object from URLs to JWK sets`);
  for (const [jku, set] of Object.entries(trust)) {
    if (!jku.startsWith('https://')) throw new UsageError(`${file}: "${jku}" must be an https URL`);
    if (!Array.isArray((set as { keys?: unknown } | null)?.keys))
      throw new UsageError(`${file}: what stands under "${jku}" must be a JWK set with a list of "keys"`);
  }
  return trust as MockSettings['preVerifyTrust'];
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`);
  }
}
