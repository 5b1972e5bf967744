/** A mail as the control port shows it; header names in lower case. */
interface Mail {
  readonly headers: Readonly<Record<string, string>>;
}

/** Mail that a request causes is there when the request is answered; a slow machine gets this many milliseconds. */
const PATIENCE_MS = 5_000;

/** The mock's second port, over HTTP, as tests outside this repository would use it. */
export class ControlPort {
  constructor(private readonly origin: string | undefined) {}

  /**
   * Waits for a mail that has a header, and empties the mailbox: the next call waits for a later mail.
   * @param header name in lower case
   * @throws Error when no such mail arrives
   */
  async mailed(email: string, header: string): Promise<string> {
    const path = `/mail/${encodeURIComponent(email)}`;
    const mails = (await this.ask('GET', `${path}?wait=${PATIENCE_MS}`)) as readonly Mail[];
    await this.ask('DELETE', path);
    const value = mails.findLast(({ headers }) => header in headers)?.headers[header];
    if (value !== undefined) return value;
    const templates = mails.map(({ headers }) => headers['x-template-name'] ?? '?').join(', ');
    throw new Error(`${email} has no mail with ${header}, only: ${templates || 'nothing'}`);
  }

  /** Any other request. Throws Error when it is refused. */
  async ask(method: string, path: string, body?: object): Promise<unknown> {
    const response = await fetch(`${this.origin}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return JSON.parse(text);
  }
}
