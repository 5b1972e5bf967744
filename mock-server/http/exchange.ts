import type { World } from '../world.js';
import type { RequestContext } from './context.js';
import type { CheckedInput } from './dispatch.js';
import { emailFromWire } from './email-writing.js';

/** A request on its way through the pipeline, with what is known of it so far. */
export interface Exchange {
  readonly request: RequestContext;
  /** Known once everything was checked and the operation begins. */
  input?: CheckedInput;
  /** Ids of the faults that struck it. */
  readonly faults: string[];
  /** One of them decided the answer, so that no other may. */
  answered?: boolean;
}

/** Whose account a request is about, as far as it says so. */
export interface Party {
  /** 32 lower-case hex digits. */
  readonly uid?: string;
  /** As the account has it, or as the request names it when there is no such account. */
  readonly email?: string;
}

/** The account that signed a request, else the one that its parameters name. */
export function partyOf(world: World, { input }: Exchange): Party {
  if (input === undefined) return {};
  const owner = input.token?.uid ?? input.bearer?.uid;
  const own = owner === undefined ? undefined : world.accounts.find(owner);
  if (own !== undefined) return { uid: own.uid, email: own.email };
  const named = { ...asRecord(input.path), ...asRecord(input.query), ...asRecord(input.body) };
  const uid = owner ?? textOf(named.uid)?.toLowerCase();
  const email = emailOf(world, named.email);
  const byUid = uid === undefined ? undefined : world.accounts.find(uid);
  const account = byUid ?? (email === undefined ? undefined : world.accounts.findByEmail(email));
  if (account !== undefined) return { uid: account.uid, email: account.email };
  return { ...(uid === undefined ? {} : { uid }), ...(email === undefined ? {} : { email }) };
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

/** The email as text, however the edition writes it; undefined for what is no email. */
function emailOf(world: World, value: unknown): string | undefined {
  const text = textOf(value, 2 * MOST_CHARACTERS);
  return text === undefined ? undefined : textOf(emailFromWire(world.behaviour, text));
}

/** No address and no uid is longer; what is kept of a stranger's request has to be bounded. */
const MOST_CHARACTERS = 255;

function textOf(value: unknown, most = MOST_CHARACTERS): string | undefined {
  return typeof value === 'string' ? value.slice(0, most) : undefined;
}
