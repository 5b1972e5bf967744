import type { World } from '../world.js';
import type { Caller } from './caller.js';
import { DomainError } from './domain-error.js';
import { regionOf } from './phone-numbers.js';
import type { SmsRefusal, SmsRow, TokenRow } from './rows.js';

/** The outbox of text messages, and a provider that can be told to refuse. */
export interface Sms {
  /**
   * Sends a message; the number is looked at first, then its region, then the message.
   * Throws InvalidPhoneNumber, InvalidRegion, InvalidMessageId, TooManyRequests, RequestBlocked, MessageRejected.
   */
  send(session: TokenRow, phoneNumber: string, messageId: number | string, caller: Caller): Promise<void>;
  /** The sender of messages to a number. Throws InvalidPhoneNumber, InvalidRegion. */
  senderFor(phoneNumber: string): Promise<string>;
  /** The text of a message. Throws InvalidMessageId. */
  textOf(messageId: number | string): string;
  /** Gives a message to the provider, whose outbox it reaches. Throws MessageRejected. */
  deliver(message: SmsRow): void;
  /** Whether this user can be sent a message now. */
  status(session: TokenRow): boolean;
  /** The messages to a number, oldest first. */
  read(phoneNumber: string): readonly SmsRow[];
  /** Every message in the outbox, oldest first. */
  all(): readonly SmsRow[];
  /** Forgets the messages to a number. */
  empty(phoneNumber: string): void;
  /** From now on the provider refuses messages to this number; the result ends it. */
  rejectTo(phoneNumber: string, refusal?: SmsRefusal): () => void;
  /** The provider refuses the next messages, whoever they are for. */
  rejectNext(count?: number, refusal?: SmsRefusal): void;
  /** Calls the listener with every message that arrives; the result stops that. */
  onArrival(listener: (message: SmsRow) => void): () => void;
}

/** The messages that there are. The deployed server knew number 1 alone. */
const TEXTS: ReadonlyMap<string, (contentUrl: string) => string> = new Map([
  ['1', (contentUrl) => `Get Firefox on this phone as well: ${contentUrl}/m`],
]);

/** Code and reason of a refused message when the operator gives none: a number on the provider's list of its refusals. */
const REFUSAL: SmsRefusal = { reason: 'Number barred', reasonCode: '7' };

/** Messages kept at most; the oldest goes first. */
const MOST_MESSAGES = 10_000;

/** Makes the service of one mock. */
export function makeSms(world: World): Sms {
  return { ...makeSending(world), ...makeOutbox(world), ...makeProvider(world) };
}

function makeSending(world: World): Pick<Sms, 'send' | 'senderFor' | 'textOf' | 'status'> {
  return {
    async send(session, phoneNumber, messageId, caller) {
      const sender = await world.sms.senderFor(phoneNumber);
      const text = world.sms.textOf(messageId);
      // The account may have gone while the number library was loading.
      const { uid, email } = world.accounts.get(world.sessions.current(session).uid);
      world.customs.admit('sms', email, caller);
      world.sms.deliver({ phoneNumber, sender, text, uid, sentAt: world.clock.now() });
    },
    async senderFor(phoneNumber) {
      const region = await regionOf(phoneNumber);
      if (region === undefined) throw new DomainError('InvalidPhoneNumber');
      const { smsSenders } = world.settings;
      const sender = Object.hasOwn(smsSenders, region) ? smsSenders[region] : undefined;
      if (sender === undefined) throw new DomainError('InvalidRegion', { region });
      return sender;
    },
    textOf(messageId) {
      const text = TEXTS.get(String(messageId));
      if (text === undefined) throw new DomainError('InvalidMessageId');
      return text(world.settings.contentUrl.replace(/\/+$/, ''));
    },
    status: () => world.settings.smsStatusOk && !world.features.list().includes('sms'),
  };
}

function makeOutbox(world: World): Pick<Sms, 'deliver' | 'read' | 'all' | 'empty' | 'onArrival'> {
  const { sms } = world.store;
  const listeners = world.shared('sms listeners', () => new Set<(message: SmsRow) => void>());
  return {
    deliver(message) {
      const refusal = refusalOf(world, message.phoneNumber);
      if (refusal !== undefined) throw new DomainError('MessageRejected', refusal);
      sms.set(world.random.hex(12), message);
      for (const id of sms.keys()) {
        if (sms.size <= MOST_MESSAGES) break;
        sms.delete(id);
      }
      for (const listener of [...listeners]) listener(message);
    },
    read: (phoneNumber) => [...sms.values()].filter((message) => message.phoneNumber === phoneNumber),
    all: () => [...sms.values()],
    empty(phoneNumber) {
      for (const [id, message] of sms) if (message.phoneNumber === phoneNumber) sms.delete(id);
    },
    onArrival(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Under this key stand the refusals for the next messages; no number looks like it. */
const NEXT = 'next';

/** Why the provider refuses a message; undefined when it takes it. One of the next refusals is used up by it. */
function refusalOf(world: World, phoneNumber: string): SmsRefusal | undefined {
  const { smsRefusals } = world.store;
  const [next, ...later] = smsRefusals.get(NEXT) ?? [];
  if (next === undefined) return smsRefusals.get(phoneNumber)?.[0];
  if (later.length === 0) smsRefusals.delete(NEXT);
  else smsRefusals.set(NEXT, later);
  return next;
}

function makeProvider(world: World): Pick<Sms, 'rejectTo' | 'rejectNext'> {
  const { smsRefusals } = world.store;
  return {
    rejectTo(phoneNumber, refusal = REFUSAL) {
      smsRefusals.set(phoneNumber, [refusal]);
      return () => {
        smsRefusals.delete(phoneNumber);
      };
    },
    rejectNext(count = 1, refusal = REFUSAL) {
      const armed = smsRefusals.get(NEXT) ?? [];
      smsRefusals.set(NEXT, [...armed, ...Array.from({ length: Math.min(count, MOST_MESSAGES) }, () => refusal)]);
    },
  };
}
