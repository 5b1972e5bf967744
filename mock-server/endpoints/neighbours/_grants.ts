import { DomainError } from '../../domain/domain-error.js';
import type { GrantRequest, Identity, IssuedToken } from '../../domain/oauth.js';
import type { World } from '../../world.js';
import type { NeighbourBody } from './_neighbour.js';

/** The answer of /token and, where a token was asked for, of /authorization; times in seconds. */
export function tokenAnswer({ token, scopes, expiresIn, authAt }: IssuedToken): object {
  return {
    access_token: token,
    token_type: 'bearer',
    scope: scopes.join(' '),
    expires_in: expiresIn,
    auth_at: authAt,
  };
}

/** What /authorization answers for somebody who was identified: a token, or a code and where to take it. */
export function authorized(world: World, identity: Identity, body: NeighbourBody): object {
  if (body.response_type === 'token') return tokenAnswer(world.oauth.issue(identity, requestOf(body)));
  const state = given('state', body.state);
  const code = world.oauth.grant(identity, requestOf(body), body.code_challenge);
  const redirect = redirectOf(world, body);
  redirect.searchParams.set('code', code);
  redirect.searchParams.set('state', state);
  return { redirect: redirect.href, code, state };
}

/** What /token answers: for a code, or for somebody whom `identify` makes out. */
export function exchanged(world: World, body: NeighbourBody, identify: () => Identity): object {
  const { grant_type = 'authorization_code', code_verifier } = body;
  if (grant_type === 'fxa-credentials') return tokenAnswer(world.oauth.issue(identify(), requestOf(body)));
  const { clientId } = requestOf(body);
  return tokenAnswer(world.oauth.redeem(given('code', body.code), clientId, code_verifier));
}

/** The value of a parameter that only some requests have to have. Throws MissingParameter. */
export function given(param: string, value: string | undefined): string {
  if (value === undefined) throw new DomainError('MissingParameter', { param });
  return value;
}

function requestOf({ client_id = '', scope = '', ttl }: NeighbourBody): GrantRequest {
  const scopes = scope.split(' ').filter((name) => name !== '');
  return { clientId: client_id.toLowerCase(), scopes, ...(ttl === undefined ? {} : { ttl }) };
}

/** The client's own address, which the mock does not know unless it is told. Throws InvalidParameter. */
function redirectOf(world: World, { redirect_uri, client_id }: NeighbourBody): URL {
  const text = redirect_uri ?? `${world.settings.contentUrl}/oauth/success/${client_id}`;
  if (URL.canParse(text)) return new URL(text);
  throw new DomainError('InvalidParameter', { validation: { source: 'payload', keys: ['redirect_uri'] } });
}
