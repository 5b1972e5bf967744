import { type FetchedKeys, openedKeys } from '../cast/bundle.js';
import type { Call } from '../cast/caller.js';
import { text } from '../cast/cast.js';
import type { Credential } from '../cast/credential.js';
import type { Account, OnepwCast, Person } from '../cast/onepw-cast.js';
import { DEVICE, HOUR_MS, RSA_PUBLIC_KEY } from '../requests/good-values.js';
import type { Answered } from '../wire/exchange.js';
import type { Flow, Walk } from './_flow.js';

/** What a sign-in with keys brings. */
export interface SignedIn {
  readonly session: Credential;
  readonly keyFetch: Credential;
}

/** The keys of the account, and a certificate for the client's own key. */
export interface Equipped {
  readonly keys: FetchedKeys;
  readonly cert: string;
}

/** The steps of "Attach a new device" (lines 1654 to 1657), with which two other flows end. */
export function attachANewDevice<S extends Account>(flow: Flow<S>): Flow<S & SignedIn & Equipped> {
  return flow
    .step('accountLogin', confirmedSignIn<S>)
    .stepWhereKnown('accountDevice', registerDevice<S & SignedIn>)
    .step('accountKeys', fetchKeys<S & SignedIn>)
    .step('certificateSign', signCertificate<S & SignedIn & Pick<Equipped, 'keys'>>);
}

/** The client signs in and asks for keys. */
export async function signIn<S extends Person>(story: S, { cast, call }: Walk): Promise<S & SignedIn> {
  return { ...story, ...tokensOf(cast, await call(withKeys(story))) };
}

/** The flow passes over the mail that a server may want a sign-in confirmed by (453): without it there are no keys. */
async function confirmedSignIn<S extends Account>(story: S, { cast, call }: Walk): Promise<S & SignedIn> {
  const answer = await call(withKeys(story));
  const tokens = tokensOf(cast, answer);
  await cast.confirm(story, tokens.session, answer);
  return { ...story, ...tokens };
}

/** The client tells its name. */
export async function registerDevice<S extends SignedIn>(story: S, { call }: Walk): Promise<S> {
  await call({ as: story.session, body: DEVICE });
  return story;
}

/** The client fetches the keys and opens their bundle. */
export async function fetchKeys<S extends SignedIn>(story: S, { call }: Walk): Promise<S & Pick<Equipped, 'keys'>> {
  return { ...story, keys: openedKeys(await call({ as: story.keyFetch }), story.keyFetch) };
}

/** The client has its public key signed. */
export async function signCertificate<S extends SignedIn>(
  story: S,
  { call }: Walk,
): Promise<S & Pick<Equipped, 'cert'>> {
  const answer = await call({ as: story.session, body: { publicKey: RSA_PUBLIC_KEY, duration: HOUR_MS } });
  return { ...story, cert: text(answer, 'cert') };
}

function withKeys({ email, authPW }: Person): Call {
  return { query: { keys: true }, body: { email, authPW } };
}

function tokensOf(cast: OnepwCast, answer: Answered): SignedIn {
  return { session: cast.token(answer, 'sessionToken'), keyFetch: cast.token(answer, 'keyFetchToken') };
}
