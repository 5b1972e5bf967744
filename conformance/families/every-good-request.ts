import type { Edition } from '../../openapi/model.js';
import type { Call } from '../cast/caller.js';
import { type CaseDefinition, defineFamily } from '../case.js';
import { checkable } from '../expected-errno.js';
import { needsOf, type Page, pagesOf } from '../recipe-book.js';

/** Statements about the whole API that the plain request of an operation shows, and which operations show them. */
const SHOWN: Readonly<Record<string, (page: Page) => boolean>> = {
  'api/unmarked-endpoints-need-no-signature': ({ operation }) => operation.security.length === 0,
  'api/hawk-credentials-come-from-the-token': ({ operation }) => operation.security.some((scheme) => scheme.startsWith('hawk')),
  'api/accepts-application-json': ({ operation }) => operation.body !== undefined,
};

const LANGUAGE = 'api/accept-language-is-tolerated';

/** Sends the plain request of every operation, as it is and with a wish for French, for what holds everywhere. */
export default defineFamily('every-good-request', (edition) =>
  pagesOf(edition).flatMap((page) => {
    const shown = Object.entries(SHOWN).flatMap(([id, applies]) => (applies(page) ? [id] : []));
    return [
      ...caseOf(edition, page, 'as-it-is', shown, {}),
      ...caseOf(edition, page, 'in-french', [LANGUAGE], { 'accept-language': 'fr, en;q=0.5' }),
    ];
  }),
);

function caseOf(
  edition: Edition,
  { operation, recipe }: Page,
  how: string,
  laws: readonly string[],
  headers: NonNullable<Call['headers']>,
): (CaseDefinition & { readonly of: string })[] {
  const requirements = laws.filter((id) => checkable(edition, id) !== undefined);
  if (requirements.length === 0) return [];
  return [
    {
      of: `${operation.kebab}/${how}`,
      requirements,
      ...needsOf(recipe),
      async run({ cast, check }) {
        const call = await recipe.plain(cast);
        const answer = await cast.call(operation.id, { ...call, headers: { ...call.headers, ...headers } });
        for (const id of requirements) check.succeeds(id, answer);
      },
    },
  ];
}
