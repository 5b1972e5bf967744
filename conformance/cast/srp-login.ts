import { hex } from '../../protocol/bytes.js';
import { srpClientProof } from '../../protocol/srp.js';
import { srpClientSecret, srpPower, srpProof } from '../../protocol/srp-equations.js';
import { AUTH_2013_SRP, readPublicValue, writeNumber } from '../../protocol/srp-form.js';
import { numberFrom, padded } from '../../protocol/srp-numbers.js';
import { auth2013Credentials } from '../../protocol/srp-stretch.js';
import { Blocked } from '../stops.js';
import { type Answered, fieldsOf } from '../wire/exchange.js';
import type { Call } from './caller.js';

/**
 * The errnos that may refuse a right proof whose srpToken is no good any more: no line names the one of a token in a body,
 * so that it may be that of a token (line 67), or of what auth/finish lists: a parameter, a password that is not proven, an
 * account that is not found (519-522).
 */
export const REFUSING_A_LOGIN: readonly number[] = [110, 107, 103, 102];

/** What auth/start told: raw bytes, but for the srpToken. */
export interface LoginStart {
  readonly srpToken: string;
  /** The salt of SRP. */
  readonly srpSalt: Buffer;
  /** The salt of the stretching. */
  readonly stretchingSalt: Buffer;
  /** 256 bytes. */
  readonly B: Buffer;
}

/** What the client answers with, raw bytes: A of 256, M of 32; and the K that opens the bundle it gets, of 32. */
export interface LoginProof {
  readonly A: Buffer;
  readonly M: Buffer;
  readonly K: Buffer;
}

/** Somebody who can prove a password: `srpPw` is 32 bytes as hex, and `x` stands in its place where there is one. */
interface Prover {
  readonly email: string;
  readonly srpPw: string;
  readonly x?: bigint;
}

/** The hex of an address's UTF-8, as every body of auth-2013 has it (line 131). */
export function hexOfText(text: string): string {
  return hex(Buffer.from(text, 'utf8'));
}

/** The unsent auth/start of an address. */
export function startCall(email: string): Call {
  return { body: { email: hexOfText(email) } };
}

/** What an answer of auth/start holds. @throws Blocked when something is missing or no hex */
export function startOf(answer: Answered): LoginStart {
  const { srpToken, srp, passwordStretching } = fieldsOf(answer);
  if (typeof srpToken !== 'string')
    throw new Blocked('the answer of authStart has no srpToken', 'auth-start/response-200-srpToken');
  const B = bytesIn(srp, 'B', 'srp.B');
  return {
    srpToken,
    srpSalt: bytesIn(srp, 'salt', 'srp.salt'),
    stretchingSalt: bytesIn(passwordStretching, 'salt', 'passwordStretching.salt'),
    // No line says that leading zeros are written, so that a shorter number is taken as what it is.
    B: B.length > AUTH_2013_SRP.group.bytes ? B : padded(numberFrom(B), AUTH_2013_SRP.group.bytes),
  };
}

/**
 * The proof that somebody knows the password.
 * @param a the client's secret of this exchange, 32 raw bytes
 * @throws Blocked for a B that a client must not use
 */
export function proofOf({ srpSalt, B }: LoginStart, { email, srpPw, x }: Prover, a: Buffer): LoginProof {
  const credentials = auth2013Credentials(email, Buffer.from(srpPw, 'hex'), srpSalt);
  try {
    if (x !== undefined) return proofBy(x, numberFrom(a), B);
    return srpClientProof(AUTH_2013_SRP, { credentials, a }, B);
  } catch (error) {
    throw new Blocked(
      `the B of authStart cannot be used: ${(error as Error).message}`,
      'auth-start/response-200-srp.B',
    );
  }
}

function proofBy(x: bigint, a: bigint, received: Buffer): LoginProof {
  const [A, B] = [srpPower(AUTH_2013_SRP, a), readPublicValue(AUTH_2013_SRP, 'B', received)];
  const S = srpClientSecret(AUTH_2013_SRP, { x, a, A, B });
  return { A: writeNumber(AUTH_2013_SRP, A), ...srpProof(AUTH_2013_SRP, { A, B, S }) };
}

/** The unsent auth/finish of a login. */
export function finishCall({ srpToken }: Pick<LoginStart, 'srpToken'>, { A, M }: Pick<LoginProof, 'A' | 'M'>): Call {
  return { body: { srpToken, A: hex(A), M: hex(M) } };
}

function bytesIn(fields: unknown, name: string, path: string): Buffer {
  const value = (fields as Readonly<Record<string, unknown>> | null | undefined)?.[name];
  if (typeof value === 'string' && /^(?:[0-9a-f]{2})+$/i.test(value)) return Buffer.from(value, 'hex');
  throw new Blocked(`the answer of authStart has no hex in ${path}`, `auth-start/response-200-${path}`);
}
