import type { Edition } from '../../openapi/model.js';
import type { CaseContext, CaseDefinition } from '../case.js';
import { defineFamily } from '../case.js';
import type { Call } from '../cast/caller.js';
import { expectedErrnos, requirementsAbout } from '../judging/expected-errno.js';
import type { Preparation } from '../requests/recipe.js';
import { needsOf, type Page, pagesOf } from '../requests/recipe-book.js';
import { Blocked } from '../stops.js';
import { type Answered, fieldsOf, summary } from '../wire/exchange.js';
import { isSuccess, isSuccessStatus } from '../wire/success-status.js';

/** Sends one signed request twice, with the same timestamp, nonce and MAC. */
export default defineFamily('replayed-nonce', (edition) =>
  pagesOf(edition).flatMap((page) => {
    const { plain, repeatable = plain } = page.recipe;
    return repeatable === null ? [] : caseOf(edition, page, repeatable);
  }),
);

function caseOf(edition: Edition, page: Page, prepare: Preparation): (CaseDefinition & { readonly of: string })[] {
  const { operation, recipe } = page;
  const errnos = expectedErrnos(edition, operation, 'replayed-nonce');
  const requirements = requirementsAbout(edition, operation, 'replayed-nonce');
  if (requirements.length === 0 || operation.security.length === 0) return [];
  return [
    {
      of: operation.kebab,
      requirements,
      ...needsOf(recipe),
      async run(context) {
        const { cast, check } = context;
        const call = await prepare(cast);
        const hawk = { ts: cast.caller.serverSeconds(), nonce: cast.hex(8) };
        const first = await cast.call(operation.id, { ...call, hawk });
        if (isSuccessStatus(first)) check.control(first);
        else await requireSignatureFirst(context, page, call, first);
        const second = await cast.call(operation.id, { ...call, hawk });
        if (!isSuccess(first)) await requireLiveToken(context, page, call, second);
        for (const requirement of requirements) check.errno(requirement, second, errnos);
      },
    },
  ];
}

/** A refused request may have been the last that its token was good for: then no replay of it gets as far as its nonce. */
async function requireLiveToken(
  { cast, edition }: CaseContext,
  { operation }: Page,
  call: Call,
  second: Answered,
): Promise<void> {
  const isOver = (answer: Answered) =>
    expectedErrnos(edition, operation, 'bad-token').some((errno) => errno === fieldsOf(answer).errno);
  if (isOver(second) && isOver(await cast.call(operation.id, call)))
    throw new Blocked(`the first request of ${operation.id} used its token up`);
}

/**
 * A recipe may repeat a request that is refused once its signature was accepted. Where the same request is refused in
 * the same way under a wrong key, the refusal does not tell that the signature was looked at, let alone its nonce.
 */
async function requireSignatureFirst(
  { cast }: CaseContext,
  { operation }: Page,
  call: Call,
  first: Answered,
): Promise<void> {
  const { errno } = fieldsOf(first);
  const listed = operation.errors.some((error) => error.errno === errno && error.status === first.response.status);
  if (first.response.status === 401 || !listed) throw new Blocked(`the first request met ${summary(first)}`);
  const unsigned = await cast.call(operation.id, { ...call, hawk: { key: Buffer.from(cast.hex(), 'hex') } });
  if (unsigned.response.status === 401) return;
  throw new Blocked(
    `${operation.id} looks at the request before its signature: under a wrong key it met ${summary(unsigned)}`,
  );
}
