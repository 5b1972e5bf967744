import { type FetchedKeys, openedKeys } from '../../cast/bundle.js';
import { text } from '../../cast/cast.js';
import { certificateCall } from '../../cast/certificate.js';
import type { Credential } from '../../cast/credential.js';
import { openedBundle } from '../../cast/srp-bundle.js';
import type { SrpCast } from '../../cast/srp-cast.js';
import { finishCall, type LoginStart, proofOf, startCall, startOf } from '../../cast/srp-login.js';
import type { SrpPerson } from '../../cast/srp-passwords.js';
import type { Flow, Walk } from '../_flow.js';

/** What auth/start told the client. */
export interface Started {
  readonly start: LoginStart;
}

/** What the proof of the password earned. */
export interface Proved {
  readonly authToken: Credential;
}

/** What a session comes with. */
export interface SignedIn {
  readonly session: Credential;
  readonly keyFetch: Credential;
}

/** What the account's keys are, 64 hex digits each. */
export interface WithKeys {
  readonly keys: FetchedKeys;
}

/** The steps of "Attach a new device" (lines 1178 to 1182), with which two other flows end. */
export function attachANewDevice<S extends SrpPerson>(
  flow: Flow<S, SrpCast>,
): Flow<S & Started & Proved & SignedIn & WithKeys & { readonly cert: string }, SrpCast> {
  return flow
    .step('authStart', startLogin<S>)
    .step('authFinish', finishLogin<S & Started>)
    .step('sessionCreate', openSession<S & Started & Proved>)
    .step('accountKeys', fetchKeys<S & Started & Proved & SignedIn>)
    .step('certificateSign', signCertificate<S & Started & Proved & SignedIn & WithKeys>);
}

/** The client asks for the salts and for B. */
export async function startLogin<S extends SrpPerson>(story: S, { call }: Walk<SrpCast>): Promise<S & Started> {
  return { ...story, start: startOf(await call(startCall(story.email))) };
}

/** The client proves the password and opens the bundle with the key that both sides share. */
export async function finishLogin<S extends SrpPerson & Started>(
  story: S,
  { cast, call }: Walk<SrpCast>,
): Promise<S & Proved> {
  const proof = proofOf(story.start, story, cast.secret());
  const { authToken } = openedBundle('auth/finish', proof.K, await call(finishCall(story.start, proof)));
  return { ...story, authToken: cast.credential('authToken', authToken) };
}

/** The client trades the authToken for a session. */
export async function openSession<S extends Proved>(story: S, { cast, call }: Walk<SrpCast>): Promise<S & SignedIn> {
  const answer = await call({ as: story.authToken, body: {} });
  const { keyFetchToken, sessionToken } = openedBundle('session/create', story.authToken.requestKey, answer);
  return {
    ...story,
    session: cast.credential('sessionToken', sessionToken),
    keyFetch: cast.credential('keyFetchToken', keyFetchToken),
  };
}

/** The client fetches the keys and opens their bundle. */
export async function fetchKeys<S extends Pick<SignedIn, 'keyFetch'>>(
  story: S,
  { call }: Walk<SrpCast>,
): Promise<S & WithKeys> {
  return { ...story, keys: openedKeys(await call({ as: story.keyFetch }), story.keyFetch) };
}

/** The client has its public key signed. */
export async function signCertificate<S extends Pick<SignedIn, 'session'>>(
  story: S,
  { cast, call }: Walk<SrpCast>,
): Promise<S & { readonly cert: string }> {
  return { ...story, cert: text(await call(certificateCall(cast, story.session)), 'cert') };
}
