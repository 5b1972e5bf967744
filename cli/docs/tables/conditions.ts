import type { Condition } from '../../../conformance/targets/target.js';
import { code, table } from '../markdown.js';

/** What is asked of who runs a server, in a row of a page. */
interface Described {
  /** The keys beside `kind`. */
  readonly keys: readonly string[];
  /** What the server does meanwhile. */
  readonly meaning: string;
}

type Keys<K extends Condition['kind']> = Exclude<keyof Extract<Condition, { readonly kind: K }>, 'kind'>;

/** Every kind of condition that a case provokes; the type sees that none is missing. */
const CONDITIONS: { readonly [K in Condition['kind']]: Described & { readonly keys: readonly Keys<K>[] } } = {
  'account must be reset': {
    keys: ['email'],
    meaning: 'The account can be used again after a reset of its password alone: errno 126.',
  },
  'too many sessions': {
    keys: ['email'],
    meaning: 'The account has as many sessions as it may have: its next one meets errno 115.',
  },
  'high load': { keys: [], meaning: 'Requests are refused for high load: status 503 with errno 201.' },
  'feature disabled': { keys: ['feature'], meaning: 'The feature is switched off, of which `sms` is one: errno 202.' },
  'message rejected': { keys: ['phoneNumber'], meaning: 'The provider rejects texts to this number: errno 132.' },
  'unexpected failure': {
    keys: ['operation'],
    meaning: 'The operation, by its `operationId`, fails with errno 999.',
  },
  'asked too often': { keys: ['operation'], meaning: 'The operation was asked too often: errno 114.' },
  'blocked for security reasons': {
    keys: ['operation'],
    meaning: 'The operation is blocked for security reasons: errno 125.',
  },
  subscribed: {
    keys: ['email', 'capabilities'],
    meaning: 'The account has subscriptions with these capabilities, a list of texts, and no others.',
  },
  'OAuth server out of reach': { keys: [], meaning: 'The profile server does not reach the OAuth server: errno 104.' },
  'auth server out of reach': { keys: [], meaning: 'The profile server does not reach the auth server: errno 105.' },
};

/** What `faults` is asked to bring about, a row for each kind. */
export function conditionsTable(): string {
  const rows = Object.entries<Described>(CONDITIONS).map(([kind, { keys, meaning }]) => [
    code(kind),
    keys.map(code).join(', '),
    meaning,
  ]);
  return table(['kind', 'further keys', 'what the server does until it ends'], rows);
}
