import type { Halves } from './key-server-bundle.js';
import type { KeyServerCast } from './key-server-cast.js';
import { type ExchangeName, goThrough } from './key-server-exchanges.js';

/** The two tokens of a bundle, 64 hex digits each. */
export interface Pair {
  readonly keyFetchToken: string;
  /** The sessionToken, or the accountResetToken. */
  readonly other: string;
}

/**
 * The order of the tokens in the bundles, as a case finds it out: the document has the keyFetchToken last (lines 415,
 * 546), the design page it points to has it first, and either is right in either bundle.
 */
export class BundleOrders {
  private readonly keyFetchFirst: { [N in ExchangeName]?: boolean } = {};

  constructor(private readonly cast: KeyServerCast) {}

  /** The tokens of a bundle of session/auth: what signs as a sessionToken is one. */
  async ofSession(halves: Halves): Promise<Pair> {
    this.keyFetchFirst.session ??= (await this.lastOf(halves, (token) => this.isSession(token))) ?? true;
    return inOrder(halves, this.keyFetchFirst.session);
  }

  /** The tokens of a bundle of password/change, as another account finds out: a token is used up by being tried. */
  async ofChange(halves: Halves): Promise<Pair> {
    this.keyFetchFirst.change ??= await this.triedInAChange();
    return inOrder(halves, this.keyFetchFirst.change);
  }

  private async triedInAChange(): Promise<boolean> {
    const somebody = await this.cast.account();
    const { halves } = await goThrough(this.cast, 'change', somebody);
    const resets = async (token: string) => {
      const as = this.cast.credential('accountResetToken', token);
      return succeeds(this.cast.call('accountReset', this.cast.resetCall(as, somebody)));
    };
    // Where neither half resets anything, the other bundle is as good a guess as any.
    return (await this.lastOf(halves, resets)) ?? this.keyFetchFirst.session ?? true;
  }

  private isSession(token: string): Promise<boolean> {
    return succeeds(this.cast.useSession(this.cast.credential('sessionToken', token)));
  }

  /** Whether the last half is the one that works, or the first; undefined where neither does. */
  private async lastOf(
    [first, last]: Halves,
    works: (token: string) => Promise<boolean>,
  ): Promise<boolean | undefined> {
    if (await works(last)) return true;
    return (await works(first)) ? false : undefined;
  }
}

async function succeeds(call: Promise<{ readonly response: { readonly status: number } }>): Promise<boolean> {
  return (await call).response.status === 200;
}

function inOrder([first, last]: Halves, keyFetchFirst: boolean): Pair {
  return keyFetchFirst ? { keyFetchToken: first, other: last } : { keyFetchToken: last, other: first };
}
