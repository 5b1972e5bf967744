import type { FetchedKeys } from '../../cast/bundle.js';
import { text } from '../../cast/cast.js';
import { certificateCall } from '../../cast/certificate.js';
import type { Credential } from '../../cast/credential.js';
import { type Halves, keysOfExchange, opened, openedKeys } from '../../cast/key-server-bundle.js';
import type { KeyServerCast } from '../../cast/key-server-cast.js';
import { EXCHANGES, type ExchangeName, MOST_STARTS, prove, type Starter } from '../../cast/key-server-exchanges.js';
import { finishCall, type KeyServerPerson, type KeyServerStart, startOf } from '../../cast/key-server-login.js';
import { Blocked } from '../../stops.js';
import type { Flow, Walk } from '../_flow.js';

/** What a start told the client. */
export interface Started {
  readonly start: KeyServerStart;
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

type Step<S, T> = (story: S, walk: Walk<KeyServerCast>) => Promise<T>;

/** The steps of "Attach a new device" (lines 639 to 642), with which two other flows end. */
export function attachANewDevice<S extends KeyServerPerson>(
  flow: Flow<S, KeyServerCast>,
): Flow<S & Started & SignedIn & WithKeys & { readonly cert: string }, KeyServerCast> {
  return flow
    .step('sessionAuthStart', start<S>('session'))
    .step('sessionAuthFinish', openSession<S & Started>)
    .step('accountKeys', fetchKeys<S & Started & SignedIn>)
    .step('certificateSign', signCertificate<S & Started & SignedIn & WithKeys>);
}

/** The client asks for the salt and for B; again where the B is one that can be written in two ways. */
export function start<S extends Starter>(name: ExchangeName): Step<S, S & Started> {
  return async (story, { call }) => {
    for (let asked = 0; asked < MOST_STARTS; asked += 1) {
      const begun = startOf(await call(EXCHANGES[name].start.call(story)));
      if (begun !== undefined) return { ...story, start: begun };
    }
    throw new Blocked(`each of ${MOST_STARTS} starts had a short B`);
  };
}

/** The client proves the password and opens the bundle with the key that both sides share. */
export async function finish(
  name: ExchangeName,
  story: KeyServerPerson & Started,
  { cast, call }: Walk<KeyServerCast>,
): Promise<Halves> {
  const proof = prove(cast, story.start, story);
  const answer = await call(finishCall(story.start, proof));
  const { bundle, opens } = EXCHANGES[name];
  return opened(keysOfExchange(bundle, proof.K), answer, opens);
}

/** The client has a session, and what to fetch the keys with. */
export async function openSession<S extends KeyServerPerson & Started>(
  story: S,
  walk: Walk<KeyServerCast>,
): Promise<S & SignedIn> {
  const tokens = await walk.cast.tokensOfSession(await finish('session', story, walk));
  return { ...story, ...tokens };
}

/** The client fetches the keys and opens their bundle. */
export async function fetchKeys<S extends Pick<SignedIn, 'keyFetch'>>(
  story: S,
  { call }: Walk<KeyServerCast>,
): Promise<S & WithKeys> {
  return { ...story, keys: openedKeys(await call({ as: story.keyFetch }), story.keyFetch) };
}

/** The client has its public key signed. */
export async function signCertificate<S extends Pick<SignedIn, 'session'>>(
  story: S,
  { cast, call }: Walk<KeyServerCast>,
): Promise<S & { readonly cert: string }> {
  return { ...story, cert: text(await call(certificateCall(cast, story.session)), 'cert') };
}
