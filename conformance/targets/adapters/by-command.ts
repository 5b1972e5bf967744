import { NotRun } from '../../stops.js';
import type { ListedToken } from '../profile.js';
import type {
  BearerTokens,
  CustomsAtAWord,
  PushMessage,
  PushOutbox,
  SmsMessage,
  SmsOutbox,
  TargetClock,
  TargetFaults,
} from '../target.js';
import { listFrom, type RunCommand } from './run-command.js';

/** A clock that a program moves: `advance <seconds>`, `reset`. */
export function clockByCommand(run: RunCommand): TargetClock {
  return {
    advance: async (seconds) => void (await run('advance', String(seconds))),
    reset: async () => void (await run('reset')),
  };
}

/** Conditions that a program brings about: `provoke <condition as JSON>`, `end <condition as JSON>`. */
export function faultsByCommand(run: RunCommand): TargetFaults {
  return {
    async provoke(condition) {
      const text = JSON.stringify(condition);
      await run('provoke', text);
      return async () => void (await run('end', text));
    },
  };
}

/** Customs that a program instructs: `rule <email> <ruling>`, `end <email>`. */
export function customsByCommand(run: RunCommand): CustomsAtAWord {
  return {
    async rule(email, ruling) {
      await run('rule', email, ruling);
      return async () => void (await run('end', email));
    },
  };
}

/** Texts that a program lists by number. */
export function smsByCommand(run: RunCommand): SmsOutbox {
  return { read: async (phoneNumber) => (await listFrom(run, phoneNumber)) as readonly SmsMessage[] };
}

/** Notifications that a program lists by callback. `origin` is that of callbacks the target accepts. */
export function pushesByCommand(run: RunCommand, origin: string): PushOutbox {
  return { origin, read: async (callback) => (await listFrom(run, callback)) as readonly PushMessage[] };
}

/** Tokens that a program prints for an email, a uid and scopes separated by spaces. */
export function tokensByCommand(run: RunCommand): BearerTokens {
  return {
    async mint({ email, uid }, scopes) {
      const token = (await run(email, uid, scopes.join(' '))).trim();
      if (token === '') throw new Error('The command printed no bearer token');
      return token;
    },
  };
}

/** Tokens that an operator listed, by whose they are and what they are good for. `mint` throws NotRun for any other. */
export function listedTokens(tokens: readonly ListedToken[]): BearerTokens {
  const keyOf = (email: string, scopes: readonly string[]) => [email.toLowerCase(), ...[...scopes].sort()].join(' ');
  const listed = new Map(tokens.map(({ email, scopes, token }) => [keyOf(email, scopes), token]));
  return {
    async mint({ email }, scopes) {
      const token = listed.get(keyOf(email, scopes));
      if (token !== undefined) return token;
      throw new NotRun(`bearerTokens: none is listed for ${email} with just the scopes ${scopes.join(' ')}`);
    },
  };
}

/** Tokens of a server that knows them by their form: `{uid}`, `{email}` and `{scopes}` are filled in. */
export function tokensByForm(form: string): BearerTokens {
  return {
    async mint({ email, uid }, scopes) {
      const values = { email, uid, scopes: scopes.join(' ') };
      return form.replace(/\{(email|uid|scopes)\}/g, (_all, name: keyof typeof values) => values[name]);
    },
  };
}
