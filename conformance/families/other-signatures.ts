import type { Operation } from '../../openapi/model.js';
import { payloadHash } from '../../protocol/hawk.js';
import { type CaseDefinition, defineFamily } from '../case.js';
import type { AccountCast } from '../cast/account-cast.js';
import type { Call } from '../cast/caller.js';
import { checkable } from '../judging/expected-errno.js';
import { writtenOtherwise } from '../requests/other-writing.js';
import { needsOf, type Page, pagesOf, tokenKindOf } from '../requests/recipe-book.js';

/** A right signature in a form that the plain requests of this suite do not have. */
interface Form {
  /** The requirement that it shows at an operation: one of the whole API or of the operation; undefined for none. */
  readonly law: (operation: Operation) => string | undefined;
  readonly write: (call: Call, page: Page, cast: AccountCast) => Call;
}

/** What an application may say in a signature; no document gives it a meaning. */
const EXT = 'of no concern';

/** In the order of the cases. */
const FORMS: Readonly<Record<string, Form>> = {
  'another-header': {
    law: () => 'api/every-hawk-header-is-read',
    write: withAnotherHeader,
  },
  'another-body': {
    law: ({ payloadHashRequired }) => (payloadHashRequired ? 'api/payload-hash-is-of-the-bytes-sent' : undefined),
    write: ({ body, ...call }) => ({ ...call, bytes: Buffer.from(writtenOtherwise(body ?? {})) }),
  },
  'no-payload-hash': {
    law: ({ kebab }) => `${kebab}/payload-hash-may-be-left-out`,
    write: (call) => ({ ...call, hawk: { hash: 'none' } }),
  },
};

/** With an ext, at a GET with the hash of no payload (as in a sample of 2013), and the last attribute first. */
function withAnotherHeader(call: Call, { operation }: Page, cast: AccountCast): Call {
  const hawk = { ext: EXT, ...(operation.method === 'GET' ? { hash: payloadHash(undefined, '') } : {}) };
  const [scheme, ...attributes] = cast.caller.authorization(operation.id, { ...call, hawk }).split(/, | (?=id=)/);
  return { ...call, authorization: `${scheme} ${attributes.reverse().join(', ')}` };
}

/** Sends the plain request of every signed operation in each form; where that is refused, also as it is. */
export default defineFamily<AccountCast>('other-signatures', (edition) =>
  Object.entries(FORMS).flatMap(([name, { law, write }]) =>
    pagesOf(edition).flatMap((page) => {
      const id = law(page.operation) ?? '';
      const isSigned = tokenKindOf(page.operation) !== undefined;
      return isSigned && checkable(edition, id) !== undefined ? [caseOf(name, id, write, page)] : [];
    }),
  ),
);

function caseOf(
  name: string,
  law: string,
  write: Form['write'],
  page: Page,
): CaseDefinition<AccountCast> & { readonly of: string } {
  const { operation, recipe } = page;
  return {
    of: `${operation.kebab}/${name}`,
    requirements: [law],
    ...needsOf(recipe),
    async run({ cast, check }) {
      const answer = await cast.call(operation.id, write(await recipe.plain(cast), page, cast));
      if (answer.response.status >= 400) check.control(await cast.call(operation.id, await recipe.plain(cast)));
      check.succeeds(law, answer);
    },
  };
}
