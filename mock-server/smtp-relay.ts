import type { Transporter } from 'nodemailer';
import type { MailRow } from './domain/rows.js';
import type { World } from './world.js';

/** Hands every mail on to an SMTP server. */
export interface SmtpRelay {
  /** Waits for the mails on their way, then hangs up. */
  stop(): Promise<void>;
}

/** A server that does not answer in this time has failed. */
const PATIENCE_MS = 5000;

/**
 * Sends every mail of the outbox to an SMTP server as well. Nobody waits for it: a server that fails is reported on
 * stderr and in the journal, and no request ever notices.
 * @param server `host:port`
 * @throws Error for anything else
 */
export function startSmtpRelay(world: World, server: string): SmtpRelay {
  const { host, port } = smtpServer(server);
  const onTheirWay = new Set<Promise<void>>();
  let transport: Promise<Transporter> | undefined;

  async function connect(): Promise<Transporter> {
    const { createTransport } = await import('nodemailer');
    const patience = { connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS };
    return createTransport({ host, port, secure: false, ignoreTLS: true, pool: true, maxConnections: 1, ...patience });
  }

  async function handOn(mail: MailRow): Promise<void> {
    try {
      transport ??= connect();
      await (await transport).sendMail(messageOf(mail));
    } catch (error) {
      const message = `${mail.subject}: ${server} did not take it (${(error as Error).message})`;
      world.journal.recordSmtpFailure(message);
      process.stderr.write(`smtp: ${message}\n`);
    }
  }

  const silence = world.mail.onArrival((mail) => {
    const sending = handOn(mail).finally(() => onTheirWay.delete(sending));
    onTheirWay.add(sending);
  });
  return {
    async stop() {
      silence();
      await Promise.all(onTheirWay);
      (await transport)?.close();
    },
  };
}

/** Reads `host:port`; an IPv6 address stands in brackets. Throws Error. */
export function smtpServer(text: string): { readonly host: string; readonly port: number } {
  const [, host = '', digits = ''] = /^(\[[0-9a-fA-F:]+\]|[^\s:/]+):(\d{1,5})$/.exec(text) ?? [];
  const port = Number(digits);
  if (host === '' || port < 1 || port > 65535)
    throw new Error(`An SMTP server is written host:port, such as 127.0.0.1:1025, not "${text}"`);
  return { host: host.replace(/^\[|\]$/g, ''), port };
}

/** Headers that the fields of a mail give already. */
const OF_FIELDS = new Set(['from', 'to', 'subject', 'date', 'message-id', 'mime-version', 'content-type']);

function messageOf({ from, to, subject, text, html, messageId, date, headers }: MailRow) {
  return {
    from: [...from],
    to: [...to],
    subject,
    text,
    html,
    messageId: `<${messageId}>`,
    date: new Date(date),
    // Prepared values are not folded: links are longer than a line, and a fold inside one would change it.
    headers: Object.entries(headers)
      .filter(([name]) => !OF_FIELDS.has(name.toLowerCase()))
      .map(([key, value]) => ({ key, value: { prepared: true, value: value.replaceAll(/[\r\n]+/g, ' ') } })),
  };
}
