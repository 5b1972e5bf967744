import { adapterKind, part } from '../../kind.js';

export interface AuthServerSettings {
  readonly kind: 'auth-server';
  /** Origin. */
  readonly url: string;
}

/** Verified accounts that the suite makes at the auth server behind a profile server. */
export default adapterKind<'accounts', AuthServerSettings>({
  serves: 'accounts',
  kind: 'auth-server',
  says: 'The suite makes accounts at the auth server behind a profile server, verifies them with the codes that arrive in mailbox, and destroys them there.',
  example: { kind: 'auth-server', url: 'http://127.0.0.1:9000' },
  required: { url: part('url') },
  optional: {},
  open({ url }, { authServer }) {
    const server = authServer(url);
    return { take: () => server.newAccount(), release: (account) => server.destroy(account) };
  },
});
