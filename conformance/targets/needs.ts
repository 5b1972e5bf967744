import { type AdapterName, type Adapters, isAbsent } from './target.js';

/**
 * What a case may need of a target: adapters that it uses itself, somebody whose address is verified, and somebody with
 * an account at the auth server behind a target that makes none itself.
 */
export type Need = Exclude<AdapterName, 'accounts'> | 'verifiedAccount' | 'existingAccount';

/** What meets a need: one of these is enough. Who can read mail verifies accounts, and else the operator has some. */
const MET_BY: { readonly [N in Need]?: readonly AdapterName[] } = {
  verifiedAccount: ['mailbox', 'accounts'],
  existingAccount: ['accounts'],
};

/** The adapters of which one is enough for a need. */
export function adaptersFor(need: Need): readonly AdapterName[] {
  return MET_BY[need] ?? [need as Exclude<Need, 'verifiedAccount' | 'existingAccount'>];
}

/** Why the needs of a case are not met, one reason for each adapter that would do: empty when they are. */
export function unmetNeeds(needs: readonly Need[], adapters: Adapters): string[] {
  return needs.flatMap((need) => {
    const reasons = adaptersFor(need).map((name) => {
      const adapter = adapters[name];
      return isAbsent(adapter) ? `${name}: ${adapter.absent}` : undefined;
    });
    const absent = reasons.filter((reason) => reason !== undefined);
    return absent.length < reasons.length ? [] : [absent.join('; ')];
  });
}
