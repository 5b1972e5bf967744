import { hex } from '../../protocol/bytes.js';
import { type SrpProof, srpClientSecret, srpPower, srpPrivateKey, srpProof } from '../../protocol/srp-equations.js';
import { KEY_SERVER_2013_SRP, type SrpForm, writeNumber } from '../../protocol/srp-form.js';
import { numberFrom, padded } from '../../protocol/srp-numbers.js';
import { keyServer2013Credentials } from '../../protocol/srp-stretch.js';
import { Blocked } from '../stops.js';
import { type Answered, fieldsOf } from '../wire/exchange.js';
import type { Wishes } from './account-cast.js';
import type { Call } from './caller.js';

/** Somebody with an address and a password, perhaps without an account. */
export interface KeyServerPerson {
  readonly email: string;
  /** P of SRP, which its client may have made of a real password in whatever way: the server never sees it. */
  readonly password: string;
  /** The salt of SRP, hex; a reset has none to give (line 280), so it stays the one of the creation. */
  readonly srpSalt: string;
  /** x of SRP where it was not made of the password and the salt: the server sees no more of it than the verifier. */
  readonly x?: bigint;
}

/** What the creation of an account asks for besides, and what its client tells of its stretching. */
export type CreationWishes = Wishes & { readonly stretch?: Stretching };

/** Who proves something: what x comes from, or x. */
export type Prover = Pick<KeyServerPerson, 'email' | 'password' | 'x'>;

/** What a start told, of a session or of a change of password: raw bytes, but for the srpToken. */
export interface KeyServerStart {
  readonly srpToken: string;
  readonly srpSalt: Buffer;
  /** 256 bytes, of which the first is not zero. */
  readonly B: Buffer;
}

/** What the client answers with, raw bytes: A of 256, M of 32; and the K that opens the bundle it gets, of 32. */
export interface KeyServerProof {
  readonly A: Buffer;
  readonly M: Buffer;
  readonly K: Buffer;
}

const { group } = KEY_SERVER_2013_SRP;

/** How somebody might write numbers who keeps their leading zero bytes. */
const PADDED: SrpForm = { ...KEY_SERVER_2013_SRP, numbers: 'padded' };

/** Each secret is of use with a probability of more than 0.97; that so many are of none never happens. */
const MOST_SECRETS = 100;

/** SRP as the list of parameters has it (lines 81 and 82), and rounds as in the sample (103). */
export const ROUNDS = 100_000;

/** What a client tells of its stretching. */
export interface Stretching {
  readonly rounds: number;
  /** Hex; shown by the sample alone (line 102). */
  readonly salt?: string;
}

/** The body of account/create. */
export function creationBody(person: KeyServerPerson, stretch: Stretching = { rounds: ROUNDS }) {
  const { email, srpSalt } = person;
  const params = { srp: { alg: 'sha256', N_bits: 2048 }, stretch };
  return { email, verifier: hex(verifierOf(person)), salt: srpSalt, params };
}

/** The verifier of a password, 256 raw bytes. */
export function verifierOf(person: KeyServerPerson): Buffer {
  return padded(srpPower(KEY_SERVER_2013_SRP, xOf(person, Buffer.from(person.srpSalt, 'hex'))), group.bytes);
}

function xOf({ email, password, x }: Prover, srpSalt: Buffer): bigint {
  return x ?? srpPrivateKey(KEY_SERVER_2013_SRP, keyServer2013Credentials(email, password, srpSalt));
}

/**
 * What an answer of a start holds; undefined when its B is short.
 * @throws Blocked when something is missing or no hex
 */
export function startOf(answer: Answered): KeyServerStart | undefined {
  const { srpToken, srp } = fieldsOf(answer);
  if (typeof srpToken !== 'string') throw lacking(answer, 'srpToken');
  const B = numberFrom(bytesIn(answer, srp, 'B'));
  // No line says whether leading zeros are written or hashed. A number that has none leaves nothing to agree on.
  if (B < 1n << BigInt(8 * (group.bytes - 1))) return undefined;
  if (B >= group.N) throw new Blocked(`the B of ${answer.operation?.id} is not below N`, idOf(answer, 'srp.B'));
  return { srpToken, srpSalt: bytesIn(answer, srp, 's'), B: padded(B, group.bytes) };
}

/**
 * The proof that somebody knows the password, by a secret with which neither A nor S, M and K begin with a zero byte:
 * whoever drops such bytes and whoever keeps them computes the same.
 * @param secret draws a client's secret of an exchange, 32 raw bytes
 */
export function proofOf({ srpSalt, B }: KeyServerStart, person: Prover, secret: () => Buffer): KeyServerProof {
  const x = xOf(person, srpSalt);
  for (let drawn = 0; drawn < MOST_SECRETS; drawn += 1) {
    const a = numberFrom(secret());
    const proof = proofIn(KEY_SERVER_2013_SRP, { x, a, B: numberFrom(B) });
    const other = proofIn(PADDED, { x, a, B: numberFrom(B) });
    if ((['A', 'M', 'K'] as const).every((part) => proof[part].equals(other[part]))) return proof;
  }
  throw new Error('no secret gives numbers of full length');
}

function proofIn(form: SrpForm, { x, a, B }: Record<'x' | 'a' | 'B', bigint>): SrpProof & { readonly A: Buffer } {
  const A = srpPower(form, a);
  return { A: writeNumber(form, A), ...srpProof(form, { A, B, S: srpClientSecret(form, { x, a, A, B }) }) };
}

/** The unsent call that ends an exchange, of a session or of a change of password. */
export function finishCall({ srpToken }: Pick<KeyServerStart, 'srpToken'>, { A, M }: Record<'A' | 'M', Buffer>): Call {
  return { body: { srpToken, A: hex(A), M: hex(M) } };
}

function bytesIn(answer: Answered, fields: unknown, name: string): Buffer {
  const value = (fields as Readonly<Record<string, unknown>> | null | undefined)?.[name];
  if (typeof value === 'string' && /^(?:[0-9a-f]{2})+$/i.test(value)) return Buffer.from(value, 'hex');
  throw lacking(answer, `srp.${name}`);
}

function lacking(answer: Answered, path: string): Blocked {
  return new Blocked(`the answer of ${answer.operation?.id} has no ${path} to use`, idOf(answer, path));
}

function idOf({ operation }: Answered, path: string): string {
  return `${operation?.kebab}/response-200-${path}`;
}
