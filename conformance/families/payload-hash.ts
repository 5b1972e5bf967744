import { payloadHash } from '../../protocol/hawk.js';
import { defineFamily } from '../case.js';
import type { HawkTweaks } from '../cast/caller.js';
import { refusal } from '../judging/comparison.js';
import { rowsNamed } from '../judging/ledger-rows.js';

/** What is wrong with the payload hash, by the second half of the row's id. The MAC is right in both. */
const TWEAKS: Readonly<Record<string, HawkTweaks>> = {
  'payload-hash-is-required': { hash: 'none' },
  'payload-hash-is-checked': { hash: payloadHash('application/json', '{"another":"body"}') },
};

/** The rows ask for a refusal and name no errno: a wrong signature or a wrong token, either is 401. */
const ERRNOS = [109, 110];

/** Signs a good request without a payload hash, or with that of another body. */
export default defineFamily('payload-hash', (edition) =>
  rowsNamed(edition, Object.keys(TWEAKS)).map(({ requirement: { id }, law, page }) =>
    refusal(id, [id], ERRNOS, {
      page,
      prepare: page.recipe.plain,
      spoil: (call) => ({ ...call, hawk: TWEAKS[law] ?? {} }),
    }),
  ),
);
