import { certificateCall } from './certificate.js';
import type { Credential } from './credential.js';
import type { KeyServerCast } from './key-server-cast.js';
import type { KeyServerPerson } from './key-server-login.js';

/**
 * Signs in from a device that does all that a syncing one does: it fetches the keys and has a certificate signed. The
 * document does not say what makes two devices of two sessions; they also tell apart what they are.
 * @param name goes into its User-Agent
 * @throws Blocked
 */
export async function syncingDevice(cast: KeyServerCast, person: KeyServerPerson, name: string): Promise<Credential> {
  const headers = { 'user-agent': `Conformance (${name})` };
  const { session, keyFetch } = await cast.signIn(person, { headers });
  await cast.must('accountKeys', { as: keyFetch, headers });
  await cast.must('certificateSign', { ...certificateCall(cast, session), headers });
  return session;
}
