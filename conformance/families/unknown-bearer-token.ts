import { defineFamily } from '../case.js';
import { refusal } from '../judging/comparison.js';
import { expectedErrnos } from '../judging/expected-errno.js';
import { rowsNamed } from '../judging/ledger-rows.js';
import { anotherOfItsKind } from '../requests/other-values.js';

/** The second half of the rows. Where Hawk does as well, a case of its own decides them. */
const LAW = 'unknown-bearer-token-is-refused';

/** Brings a token that nobody issued, in the form of one that somebody did. */
export default defineFamily('unknown-bearer-token', (edition) =>
  rowsNamed(edition, [LAW])
    .filter(({ page }) => page.operation.security.every((scheme) => !scheme.startsWith('hawk')))
    .map(({ requirement: { id }, page }) =>
      refusal(id, [id], expectedErrnos(edition, page.operation, 'bad-token'), {
        page,
        prepare: page.recipe.plain,
        spoil: ({ bearer = '', ...call }) => ({ ...call, bearer: anotherOfItsKind(bearer) }),
      }),
    ),
);
