/** What the domain knows of whoever sent a request. */
export interface Caller {
  /** IP address. */
  readonly address: string;
  /** Language for mails, as the client names it: `de-AT`. */
  readonly locale?: string;
  /** Name of the client program, at most 255 characters. */
  readonly userAgent?: string;
}
