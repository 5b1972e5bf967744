/** A failure in an edition's numbers and words, before it takes the form of an answer's body. */
export interface WireFailure {
  readonly status: number;
  readonly errno: number;
  readonly error: string;
  readonly message: string;
  /** Where more can be read. */
  readonly info: string;
  /** Fields of this error alone: `retryAfter`, `serverTime`, ... */
  readonly extras: Readonly<Record<string, unknown>>;
}

/** How a family of editions writes the body of a failure, and how its number is read from one. */
export interface FailureBody {
  write(failure: WireFailure): object;
  /** The number in a body; undefined for one that is no failure. */
  errnoOf(body: unknown): number | undefined;
}

/** The form of the auth servers: one object with code, errno, error, message and info. */
export const authFailureBody: FailureBody = {
  write: ({ status, errno, error, message, info, extras }) => ({
    code: status,
    errno,
    error,
    message,
    info,
    ...extras,
  }),
  errnoOf(body) {
    const errno = typeof body === 'object' && body !== null && 'errno' in body ? body.errno : undefined;
    return typeof errno === 'number' ? errno : undefined;
  },
};
