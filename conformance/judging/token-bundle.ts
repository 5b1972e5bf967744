import { type CaseDefinition, defineCase } from '../case.js';
import { text } from '../cast/cast.js';
import type { Credential } from '../cast/credential.js';
import { bundleMacFits, decryptedBundle } from '../cast/srp-bundle.js';
import type { SrpAccount, SrpCast } from '../cast/srp-cast.js';
import { type Answered, summary } from '../wire/exchange.js';
import { isSuccessStatus } from '../wire/success-status.js';

/** A bundle that holds a keyFetchToken and one more, and belongs to the authToken that asked for it. */
interface TokenBundle {
  readonly operationId: string;
  /** The first half of its requirements' ids. */
  readonly law: string;
  /** The context its keys are derived in. */
  readonly context: 'session/create' | 'password/change';
  /** What the second token is. */
  readonly second: 'sessionToken' | 'accountResetToken';
  /** Uses the second token, in a way that succeeds for the right one alone. */
  use(cast: SrpCast, second: Credential, owner: SrpAccount): Promise<Answered>;
}

/** The case that looks into such a bundle: its form, its MAC, and the order of what it holds. */
export function tokenBundleCase({ operationId, law, context, second, use }: TokenBundle): CaseDefinition {
  const [base16, mac, opens] = ['is-base16', 'is-authenticated', 'opens-with-the-auth-token'].map(
    (end) => `${law}/bundle-${end}`,
  ) as [string, string, string];
  return defineCase({
    requirements: [base16, mac, opens],
    casts: ['srp'],
    needs: ['verifiedAccount'],
    async run({ cast, check }) {
      const ann = await cast.verifiedAccount();
      const authToken = await cast.authToken(ann);
      const answer = await cast.must(operationId, { as: authToken, body: {} });

      const isHex = /^(?:[0-9a-f]{2})+$/i.test(text(answer, 'bundle'));
      check.that(base16, isHex, 'pairs of hex digits', isHex ? 'pairs of hex digits' : 'other characters', answer);
      const fits = bundleMacFits(context, authToken.requestKey, answer);
      check.that(mac, fits, 'a MAC by the authToken', fits ? 'such a MAC' : 'none that fits', answer);
      // Only tokens that sign can tell that they were decrypted, and which of them stands first.
      const tokens: Readonly<Record<string, string>> | undefined = decryptedBundle(
        context,
        authToken.requestKey,
        answer,
      );
      if (tokens === undefined) {
        check.that(opens, false, 'two tokens and a MAC', 'another length', answer);
        return;
      }
      const { keyFetchToken = '', [second]: other = '' } = tokens;
      const fetched = await cast.call('accountKeys', { as: cast.credential('keyFetchToken', keyFetchToken) });
      const used = await use(cast, cast.credential(second, other), ann);
      const seen = `${summary(fetched)} for the first as a keyFetchToken, ${summary(used)} for the second as a ${second}`;
      const ok = isSuccessStatus(fetched) && isSuccessStatus(used);
      check.that(opens, ok, `a keyFetchToken and then a ${second} that sign`, seen, answer);
    },
  });
}
