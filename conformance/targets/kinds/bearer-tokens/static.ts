import { adapterKind } from '../../kind.js';
import type { BearerTokens } from '../../target.js';

export interface StaticSettings {
  readonly kind: 'static';
  readonly token: string;
}

/** Tokens of a server that knows them by their form: `{uid}`, `{email}` and `{scopes}` are filled in. */
export function tokensByForm(form: string): BearerTokens {
  return {
    async mint({ email, uid }, scopes) {
      const values = { email, uid, scopes: scopes.join(' ') };
      return form.replace(/\{(email|uid|scopes)\}/g, (_all, name: keyof typeof values) => values[name]);
    },
  };
}

export default adapterKind<'bearerTokens', StaticSettings>({
  serves: 'bearerTokens',
  kind: 'static',
  says: 'A server that knows tokens by their form.',
  example: { kind: 'static', token: 'test-{scopes}-{uid}' },
  required: {
    token: {
      type: 'string',
      pattern: '\\{(?:uid|email)\\}',
      description:
        'With {uid} or {email} of the account, and {scopes}, separated by spaces, if it matters. The user should stand last and be looked up: unknown tokens are made by changing the last characters.',
    },
  },
  optional: {},
  open: ({ token }) => tokensByForm(token),
});
