import type { AddressInfo } from 'node:net';
import { adapterKind, type Mails, part, patient } from '../../kind.js';
import { ProfileError } from '../../profile-error.js';
import type { Mail, Mailbox } from '../../target.js';

export interface SmtpSettings extends Mails {
  readonly kind: 'smtp';
  readonly host?: string;
  readonly port?: number;
}

/** An SMTP server of the suite's own. */
export interface SmtpSink {
  readonly mailbox: Mailbox;
  /** Where it listens, `127.0.0.1:2525`. */
  readonly address: string;
  close(): Promise<void>;
}

/** What a sink is asked for; port 0 takes a free one. */
export interface SinkOptions {
  readonly host?: string;
  readonly port?: number;
  readonly domain: string;
}

/** A mail of a test is a few kilobytes; more than this is refused, in bytes. */
const LARGEST_MAIL = 1024 * 1024;

/**
 * Opens an SMTP server that takes every mail, from anybody, without encryption, and keeps what is for the domain.
 * @throws Error when the port is taken
 */
export async function openSmtpSink({ host = '127.0.0.1', port = 0, domain }: SinkOptions): Promise<SmtpSink> {
  const [{ SMTPServer }, { default: PostalMime }] = await Promise.all([import('smtp-server'), import('postal-mime')]);
  const boxes = new Map<string, Mail[]>();
  const keep = async (raw: Buffer, addressees: readonly string[]) => {
    const { subject = '', headers, text = '', html = '' } = await PostalMime.parse(raw);
    const mail = { subject, text, html, headers: Object.fromEntries(headers.map(({ key, value }) => [key, value])) };
    for (const address of addressees.map((each) => each.toLowerCase())) {
      if (!address.endsWith(`@${domain.toLowerCase()}`)) continue;
      boxes.set(address, [...(boxes.get(address) ?? []), mail]);
    }
  };
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    // Senders are configured with some password or none: here every one is right.
    onAuth: (_auth, _session, done) => done(null, { user: 'anybody' }),
    disabledCommands: ['STARTTLS'],
    size: LARGEST_MAIL,
    // Senders keep their connections open; nobody waits for them at the end of a run.
    closeTimeout: 200,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const addressees = session.envelope.rcptTo.map(({ address }) => address);
        keep(Buffer.concat(chunks), addressees).then(() => done(), done);
      });
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
  // A client that hangs up in the middle is no event for the suite.
  server.removeAllListeners('error').on('error', () => undefined);
  const { port: own } = server.server.address() as AddressInfo;
  return {
    mailbox: { domain, read: async (address) => [...(boxes.get(address.toLowerCase()) ?? [])] },
    address: `${host}:${own}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

export default adapterKind<'mailbox', SmtpSettings>({
  serves: 'mailbox',
  kind: 'smtp',
  says: 'The suite opens an SMTP server; the target sends its mail there.',
  example: { kind: 'smtp', port: 2525, domain: 'example.test' },
  required: { domain: part('domain') },
  optional: {
    host: { type: 'string', minLength: 1, default: '127.0.0.1' },
    port: {
      type: 'integer',
      minimum: 0,
      maximum: 65535,
      default: 0,
      description: '0 takes a free one, which is said on stderr.',
    },
    patienceMs: part('patienceMs'),
  },
  async open(settings, { file, tell, closeAfterwards }) {
    const sink = await openSmtpSink(settings).catch((error: Error) => {
      throw new ProfileError(file, [
        `mailbox: no SMTP server can be opened there (${error.message}); choose another port, or 0 for a free one`,
      ]);
    });
    closeAfterwards(() => sink.close());
    tell(`Listening for mail, SMTP without encryption: ${sink.address}`);
    return patient(sink.mailbox, settings);
  },
});
