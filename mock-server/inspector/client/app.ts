import type { components } from '../../../openapi/generated/control.types.js';

/** The schemas of the control API. */
export type Schemas = components['schemas'];

/** Sends a control request and reads its JSON. Rejects with the control port's own sentence. */
export type Ask = <T>(method: string, path: string, body?: object) => Promise<T>;

/** What every view of the page can use. */
export interface App {
  readonly ask: Ask;
  /** The editions that the mock speaks; empty until they are known. */
  editions: readonly Schemas['SpokenEdition'][];
  /** Tells the reader in passing. */
  say(text: string): void;
  /** Does something and says what came of it; whether it went well. */
  attempt(work: () => Promise<unknown>, done?: string): Promise<boolean>;
  /** Asks before something that cannot be undone. */
  sure(question: string, verb: string): Promise<boolean>;
  /** Copies a text and says so. */
  copy(text: string): Promise<void>;
  /** Shows another view, with its filter set if there is one to set. */
  visit(view: string, filter?: string): void;
  /** Brings everything up to date. */
  refresh(): void;
}

/** One tab of the page. */
export interface View {
  readonly name: string;
  /** Brings the view up to date; called when it is shown and when something changed. */
  refresh(): Promise<void>;
  /** Called before that when somebody comes from another view. */
  enter?(): void;
}

/** Sends a control request. A mock that is gone says so in words as well. */
export async function ask<T>(method: string, path: string, body?: object): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
  } catch {
    throw new Error('The mock does not answer: it may have been stopped');
  }
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok) return answer as T;
  throw new Error((answer as { message?: string } | undefined)?.message ?? `The mock answered ${response.status}`);
}
