import { generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { jwkToDecimal, type RsaJwk, signCertificate } from '../../../../protocol/browserid.js';
import { payloadHash, signRequest } from '../../../../protocol/hawk.js';
import { text } from '../../../cast/cast.js';
import { HarnessError, NotRun } from '../../../stops.js';
import type { AuthServer, SignedIn } from '../../adapters/auth-server.js';
import { clientsInTurn } from '../../adapters/clients-in-turn.js';
import { adapterKind, part } from '../../kind.js';
import { reasonOf } from '../../reason-of.js';
import type { BearerTokens } from '../../target.js';

/** How an OAuth server is asked for tokens; addresses are origins. */
export interface OAuthSettings {
  readonly kind: 'oauth';
  /** Where people sign in, and where certificates come from. */
  readonly authServer: string;
  /** The auth server where it stands in for it. */
  readonly oauthServer?: string;
  /** 16 hex digits of a client that may have tokens of its users right away. */
  readonly clientId: string;
  /** The same of another client: each is asked for in its turn. */
  readonly otherClientId?: string;
  /** What is exchanged for a token and where; `authorization` by default. */
  readonly grant?: 'authorization' | 'token' | 'session';
  /** What assertions are made for: the origin of the OAuth server by default. */
  readonly audience?: string;
}

/** For one answer, milliseconds. */
const TIMEOUT_MS = 10_000;

/** A certificate for this long is made anew with each assertion, milliseconds; an assertion is used at once. */
const LIFETIME_MS = 5 * 60_000;

/** How an OAuth server is asked for a token: where, with what beside client and scopes, and signed by whom. */
interface Asking {
  readonly url: URL;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Signs the request with Hawk, at an auth server that stands in for the OAuth server. */
  readonly by?: SignedIn;
}

interface KeyPair {
  readonly privateKey: KeyObject;
  /** As certificate/sign takes it: decimal numbers. */
  readonly publicKey: Readonly<Record<string, string>>;
}

/** Bearer tokens of an OAuth server, for people who sign in at the auth server that it trusts. */
function oauthTokens(settings: OAuthSettings, authServer: AuthServer): BearerTokens {
  const { clientId, otherClientId } = settings;
  const clientOf = clientsInTurn([clientId, ...(otherClientId === undefined ? [] : [otherClientId])]);
  let keys: Promise<KeyPair> | undefined;
  const assertionOf = async (signedIn: SignedIn): Promise<string> => {
    keys ??= newKeyPair();
    return assertion(signedIn, await keys, settings.audience ?? origin(settings).origin);
  };
  return {
    async mint(owner, scopes) {
      const signedIn = await authServer.signedIn(owner);
      return tokenFrom(await asking(settings, signedIn, assertionOf), clientOf(owner.email), scopes);
    },
  };
}

function origin({ oauthServer, authServer }: OAuthSettings): URL {
  return new URL(oauthServer ?? authServer);
}

async function asking(
  settings: OAuthSettings,
  signedIn: SignedIn,
  assertionOf: (signedIn: SignedIn) => Promise<string>,
): Promise<Asking> {
  const { grant = 'authorization', authServer } = settings;
  switch (grant) {
    case 'session':
      return { url: new URL('/v1/oauth/token', authServer), fields: { grant_type: 'fxa-credentials' }, by: signedIn };
    case 'token':
      return {
        url: new URL('/v1/token', origin(settings)),
        fields: { grant_type: 'fxa-credentials', assertion: await assertionOf(signedIn) },
      };
    case 'authorization':
      return {
        url: new URL('/v1/authorization', origin(settings)),
        fields: { response_type: 'token', state: 'conformance', assertion: await assertionOf(signedIn) },
      };
  }
}

/** @throws NotRun where the server gives no token with these scopes, HarnessError where it cannot be reached */
async function tokenFrom({ url, fields, by }: Asking, clientId: string, scopes: readonly string[]): Promise<string> {
  const body = JSON.stringify({ client_id: clientId, scope: scopes.join(' '), ...fields });
  const headers = { 'content-type': 'application/json', ...(by === undefined ? {} : hawk(url, body, by)) };
  const { status, answer } = await posted(url, headers, body);
  const { access_token: token, scope, errno } = answer;
  if (typeof token !== 'string') {
    const why = `bearerTokens: ${url.origin} gave none for ${scopes.join(' ')}: ${status} with errno ${String(errno)}`;
    throw status < 500 ? new NotRun(why) : new HarnessError(why);
  }
  if (typeof scope === 'string' && !isSame(scope.split(/\s+/), scopes))
    throw new NotRun(`bearerTokens: ${url.origin} gave ${scope} where ${scopes.join(' ')} was asked for`);
  return token;
}

async function posted(
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<{ readonly status: number; readonly answer: Readonly<Record<string, unknown>> }> {
  try {
    const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(TIMEOUT_MS) });
    const answer = (await response.json().catch(() => ({}))) as Readonly<Record<string, unknown>> | null;
    return { status: response.status, answer: answer ?? {} };
  } catch (error) {
    throw new HarnessError(`bearerTokens: ${url.origin} does not answer: ${reasonOf(error)}`);
  }
}

function isSame(given: readonly string[], asked: readonly string[]): boolean {
  return [...given].sort().join(' ') === [...asked].sort().join(' ');
}

function hawk(url: URL, body: string, { cast, session }: SignedIn): { authorization: string } {
  const { hostname, port, protocol, pathname } = url;
  const authorization = signRequest({
    ...{ id: session.id, key: session.key, method: 'POST', path: pathname, host: hostname },
    port: port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port),
    ts: cast.caller.serverSeconds(),
    nonce: cast.hex(6),
    hash: payloadHash('application/json', body),
  });
  return { authorization };
}

/** A certificate of the auth server and what its key signs for the audience, `cert~jwt`. */
async function assertion({ cast, session }: SignedIn, keys: KeyPair, aud: string): Promise<string> {
  const { publicKey, privateKey } = keys;
  const body = { publicKey, duration: LIFETIME_MS };
  const cert = text(await cast.must('certificateSign', { as: session, body }), 'cert');
  const exp = cast.caller.serverSeconds() * 1000 + LIFETIME_MS;
  return `${cert}~${signCertificate({ signingKey: privateKey, payload: { exp, aud } })}`;
}

/** RSA of 2048 bits, which takes a fraction of a second and is done once. */
async function newKeyPair(): Promise<KeyPair> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  return { privateKey, publicKey: { algorithm: 'RS', ...jwkToDecimal(publicKey.export({ format: 'jwk' }) as RsaJwk) } };
}

export default adapterKind<'bearerTokens', OAuthSettings>({
  serves: 'bearerTokens',
  kind: 'oauth',
  says: 'The suite signs in at the auth server and has the OAuth server give tokens.',
  example: { kind: 'oauth', authServer: 'http://127.0.0.1:9000', clientId: '5882386c6d801776', grant: 'session' },
  required: {
    authServer: part('url', 'Origin of the auth server; accounts need a secret.'),
    clientId: {
      type: 'string',
      pattern: '^[0-9a-fA-F]{16}$',
      description: '16 hex digits of a client that may have the scopes, and tokens without a page in between.',
    },
  },
  optional: {
    otherClientId: {
      type: 'string',
      pattern: '^[0-9a-fA-F]{16}$',
      description: '16 hex digits of a second client of that kind; tokens are asked for either in turn.',
    },
    oauthServer: part('url', 'Origin of the OAuth server; authServer when absent.'),
    grant: {
      enum: ['authorization', 'token', 'session'],
      default: 'authorization',
      description:
        'authorization and token bring a BrowserID assertion to /v1/authorization or /v1/token of the OAuth server, session a session to /v1/oauth/token of the auth server.',
    },
    audience: part('url', 'What assertions are made for; oauthServer when absent.'),
  },
  open: (settings, { authServer }) => oauthTokens(settings, authServer(settings.authServer)),
});
