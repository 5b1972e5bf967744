import { NotRun } from '../../../stops.js';
import { adapterKind } from '../../kind.js';
import type { BearerTokens } from '../../target.js';

/** A token that is there already, of somebody with these scopes and no others. */
interface ListedToken {
  readonly email: string;
  readonly scopes: readonly string[];
  readonly token: string;
}

export interface ListedSettings {
  readonly kind: 'listed';
  readonly tokens: readonly ListedToken[];
}

/** Tokens that an operator listed, by whose they are and what they are good for. `mint` throws NotRun for any other. */
export function listedTokens(tokens: readonly ListedToken[]): BearerTokens {
  const keyOf = (email: string, scopes: readonly string[]) => [email.toLowerCase(), ...[...scopes].sort()].join(' ');
  const listed = new Map(tokens.map(({ email, scopes, token }) => [keyOf(email, scopes), token]));
  return {
    async mint({ email }, scopes) {
      const token = listed.get(keyOf(email, scopes));
      if (token !== undefined) return token;
      throw new NotRun(`bearerTokens: none is listed for ${email} with just the scopes ${scopes.join(' ')}`);
    },
  };
}

const TOKEN = {
  type: 'object',
  required: ['email', 'scopes', 'token'],
  additionalProperties: false,
  properties: {
    email: { type: 'string', minLength: 1 },
    scopes: {
      type: 'array',
      items: { type: 'string', minLength: 1 },
      description: 'All of them: a case that needs others does not take it.',
    },
    token: { type: 'string', pattern: '^[-._~+/0-9A-Za-z]+=*$' },
  },
};

export default adapterKind<'bearerTokens', ListedSettings>({
  serves: 'bearerTokens',
  kind: 'listed',
  says: 'Tokens that are there already, of the accounts that are listed.',
  example: { kind: 'listed', tokens: [{ email: 'ann@example.test', scopes: ['profile'], token: `\${ANN_TOKEN}` }] },
  required: { tokens: { type: 'array', items: TOKEN } },
  optional: {},
  open: ({ tokens }) => listedTokens(tokens),
});
