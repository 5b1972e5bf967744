import { type FetchedKeys, openedKeys } from '../cast/bundle.js';
import type { Credential } from '../cast/credential.js';
import type { Account } from '../cast/onepw-cast.js';
import { DEVICE, HOUR_MS, RSA_PUBLIC_KEY } from '../good-values.js';
import type { Flow, Step, Walk } from './_flow.js';

/** A client that has signed in with keys. */
export interface SignedIn {
  readonly session: Credential;
  readonly keyFetch: Credential;
}

/** A client that has fetched the keys. */
export interface WithKeys {
  readonly keys: FetchedKeys;
}

/** The four steps of "Attach a new device" (lines 1654 to 1657), which two other flows end with. */
export function attachANewDevice<S extends Account>(flow: Flow<S>): Flow<S & SignedIn & WithKeys> {
  return flow
    .step('accountLogin', confirmedSignIn<S>)
    .step('accountDevice', registerDevice<S & SignedIn>)
    .step('accountKeys', fetchKeys<S & SignedIn>)
    .step('certificateSign', signCertificate<S & SignedIn & WithKeys>);
}

/** Asks for a session and keys. */
export async function signIn<S extends Account>(story: S, { cast, call }: Walk): Promise<S & SignedIn> {
  const answer = await call({ query: { keys: true }, body: { email: story.email, authPW: story.authPW } });
  return { ...story, session: cast.token(answer, 'sessionToken'), keyFetch: cast.token(answer, 'keyFetchToken') };
}

/** The flow leaves out the mail that a server may want a sign-in confirmed by (453); without it there are no keys. */
const confirmedSignIn = async <S extends Account>(story: S, walk: Walk): Promise<S & SignedIn> => {
  let answer: Awaited<ReturnType<Walk['call']>> | undefined;
  const signedIn = await signIn(story, {
    ...walk,
    call: async (call) => {
      answer = await walk.call(call);
      return answer;
    },
  });
  if (answer !== undefined) await walk.cast.confirm(story, signedIn.session, answer);
  return signedIn;
};
