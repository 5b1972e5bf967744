import type { TokenCast } from './cast.js';
import type { Halves } from './key-server-bundle.js';
import { type ExchangeName, goThrough, type Starter } from './key-server-exchanges.js';
import type { KeyServerPerson } from './key-server-login.js';

/** The two tokens of a bundle, 64 hex digits each. */
export interface Pair {
  readonly keyFetchToken: string;
  /** The sessionToken, or the accountResetToken. */
  readonly other: string;
}

/**
 * The order of the tokens in the bundles, as a case finds it out: the document has the keyFetchToken last (lines 415,
 * 546), the design page it points to has it first, and either is right.
 */
export class BundleOrders {
  private readonly keyFetchFirst: { [N in ExchangeName]?: boolean } = {};

  constructor(private readonly cast: TokenCast) {}

  /** The tokens of a bundle of session/auth: what signs as a sessionToken is one. */
  async ofSession([first, second]: Halves): Promise<Pair> {
    this.keyFetchFirst.session ??=
      (await this.signs('sessionStatus', 'sessionToken', second)) ||
      !(await this.signs('sessionStatus', 'sessionToken', first));
    return inOrder([first, second], this.keyFetchFirst.session);
  }

  /**
   * The tokens of a bundle of password/change. They may be used up by being tried, so another change is begun before
   * the first one, to no other end than to see which half fetches keys.
   */
  async ofChange(halves: () => Promise<Halves>, account: KeyServerPerson & Starter): Promise<Pair> {
    this.keyFetchFirst.change ??= await this.tried((await goThrough(this.cast, 'change', account)).halves);
    return inOrder(await halves(), this.keyFetchFirst.change);
  }

  private async tried([first, second]: Halves): Promise<boolean> {
    if (await this.signs('accountKeys', 'keyFetchToken', first)) return true;
    if (await this.signs('accountKeys', 'keyFetchToken', second)) return false;
    // A server may keep the keys from an account whose address nobody verified: then the other bundle tells.
    return this.keyFetchFirst.session ?? true;
  }

  private async signs(operation: string, kind: 'sessionToken' | 'keyFetchToken', token: string): Promise<boolean> {
    return (await this.cast.call(operation, { as: this.cast.credential(kind, token) })).response.status === 200;
  }
}

function inOrder([first, second]: Halves, keyFetchFirst: boolean): Pair {
  return keyFetchFirst ? { keyFetchToken: first, other: second } : { keyFetchToken: second, other: first };
}
