import type { Operation, Schema } from '../../openapi/model.js';

const TEXT: Schema = { type: 'string' };
const CLIENT_ID: Schema = { type: 'string', pattern: '^[0-9a-fA-F]{16}$' };
/** Certificate and assertion in base64url, with what stands between their parts. */
const ASSERTION: Schema = { type: 'string', minLength: 50, maxLength: 10_240, pattern: '^[A-Za-z0-9_.~=-]+$' };
const TTL: Schema = { type: 'integer', minimum: 0 };

/** What a client asks for, whoever vouches for its user. */
const GRANT: Readonly<Record<string, Schema>> = {
  client_id: CLIENT_ID,
  scope: TEXT,
  ttl: TTL,
};

const AUTHORIZATION: Readonly<Record<string, Schema>> = {
  ...GRANT,
  response_type: { enum: ['code', 'token'] },
  state: { type: 'string', maxLength: 256 },
  redirect_uri: TEXT,
  code_challenge: { type: 'string', minLength: 43, maxLength: 43 },
  code_challenge_method: { enum: ['S256'] },
};

const TOKEN: Readonly<Record<string, Schema>> = {
  ...GRANT,
  grant_type: { enum: ['authorization_code', 'fxa-credentials'] },
  code: TEXT,
  code_verifier: TEXT,
};

/**
 * What other servers of the profile server's deployment answer, as far as its clients need them: the OAuth server, the
 * two routes by which the auth server of 2020 took a session in place of an assertion, and the host of avatars. No
 * document of this project describes them; they do what was seen of the servers of 2020, and no more.
 */
export const neighbourOperations: readonly Operation[] = [
  operation('oauthVerify', 'POST', '/v1/verify', object({ token: TEXT }, ['token'])),
  operation(
    'oauthAuthorization',
    'POST',
    '/v1/authorization',
    object({ ...AUTHORIZATION, assertion: ASSERTION }, ['client_id', 'assertion']),
  ),
  operation('oauthToken', 'POST', '/v1/token', object({ ...TOKEN, assertion: ASSERTION }, ['client_id'])),
  signed(
    operation('sessionOauthAuthorization', 'POST', '/v1/oauth/authorization', object(AUTHORIZATION, ['client_id'])),
  ),
  signed(operation('sessionOauthToken', 'POST', '/v1/oauth/token', object(TOKEN, ['client_id']))),
  operation('avatarImage', 'GET', '/a/{name}'),
];

function object(properties: Readonly<Record<string, Schema>>, required: readonly string[]): Schema {
  return { type: 'object', properties, required };
}

function operation(id: string, method: string, path: string, body?: Schema): Operation {
  return {
    id,
    kebab: id,
    method,
    path,
    tag: 'neighbours',
    summary: id,
    lines: [0, 0],
    section: '',
    link: '',
    security: [],
    scopes: [],
    fieldScopes: {},
    errors: [],
    payloadHashRequired: false,
    consumesToken: false,
    pathParameters: {},
    query: {},
    ...(body === undefined ? {} : { body }),
    bodyRequired: body !== undefined,
    requestTypes: body === undefined ? [] : ['application/json'],
    responses: {},
    responseTypes: {},
  };
}

/** Hawk with a sessionToken, whose signature covers the body. */
function signed(given: Operation): Operation {
  return { ...given, security: ['hawkSessionToken'], payloadHashRequired: true };
}
