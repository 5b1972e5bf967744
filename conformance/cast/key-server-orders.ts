import type { Answered } from '../wire/exchange.js';
import { isSuccessStatus } from '../wire/success-status.js';
import type { Halves } from './key-server-bundle.js';
import type { KeyServerCast } from './key-server-cast.js';
import { type ExchangeName, goThrough } from './key-server-exchanges.js';

/** The two tokens of a bundle, 64 hex digits each. */
export interface Pair {
  readonly keyFetchToken: string;
  /** The sessionToken, or the accountResetToken. */
  readonly other: string;
}

/** Whether the keyFetchToken comes first, for each kind of bundle as far as it is known. */
type Orders = { [N in ExchangeName]?: boolean };

/** What was learnt of the targets of runs. */
const learnt = new WeakMap<object, Orders>();

/**
 * The order of the tokens in the bundles, as the first cases of a run find it out: the document has the keyFetchToken
 * last (lines 415, 546), the design page it points to has it first, and either is right in either bundle.
 */
export class BundleOrders {
  /** What this case takes for the order where neither half of a bundle worked. */
  private readonly guessed: Orders = {};

  constructor(private readonly cast: KeyServerCast) {}

  /** The tokens of a bundle of session/auth: what signs as a sessionToken is one. */
  async ofSession(halves: Halves): Promise<Pair> {
    const find = () => this.lastOf(halves, (token) => this.isSession(token));
    return inOrder(halves, (await this.found('session', find)) ?? true);
  }

  /** The tokens of a bundle of password/change, as another account finds out: a token is used up by being tried. */
  async ofChange(halves: Halves): Promise<Pair> {
    // Where neither half resets anything, the other bundle is as good a guess as any.
    return inOrder(halves, (await this.found('change', () => this.triedInAChange())) ?? this.known.session ?? true);
  }

  private get known(): Orders {
    const { run } = this.cast.caller;
    const orders = learnt.get(run) ?? {};
    learnt.set(run, orders);
    return orders;
  }

  /** The order that a bundle of the run showed already; what was found out is kept for the run, a guess for the case. */
  private async found(name: ExchangeName, find: () => Promise<boolean | undefined>): Promise<boolean | undefined> {
    const present = this.known[name] ?? this.guessed[name];
    if (present !== undefined) return present;
    const order = await find();
    if (order === undefined) this.guessed[name] = name === 'change' ? (this.known.session ?? true) : true;
    else this.known[name] = order;
    return order;
  }

  private async triedInAChange(): Promise<boolean | undefined> {
    const somebody = await this.cast.account();
    const { halves } = await goThrough(this.cast, 'change', somebody);
    // No line says that the password may be the one of before.
    const renewed = this.cast.withPassword(somebody, this.cast.hex());
    const resets = async (token: string) => {
      const as = this.cast.credential('accountResetToken', token);
      return succeeds(this.cast.call('accountReset', this.cast.resetCall(as, renewed)));
    };
    return this.lastOf(halves, resets);
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

async function succeeds(call: Promise<Answered>): Promise<boolean> {
  return isSuccessStatus(await call);
}

function inOrder([first, last]: Halves, keyFetchFirst: boolean): Pair {
  return keyFetchFirst ? { keyFetchToken: first, other: last } : { keyFetchToken: last, other: first };
}
