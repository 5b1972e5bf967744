import type { Edition } from '../../openapi/model.js';
import { type CaseDefinition, defineFamily } from '../case.js';
import type { Call } from '../cast/caller.js';
import { compare } from '../judging/comparison.js';
import { checkable } from '../judging/expected-errno.js';
import { documentedAnswer } from '../judging/success.js';
import { needsOf, type Page, pagesOf } from '../requests/recipe-book.js';
import { type Answered, fieldsOf, isInFormOfErrors, summary } from '../wire/exchange.js';
import { isSuccessStatus } from '../wire/success-status.js';

/** A statement about the whole API that a plain request shows by being served. */
interface Law {
  readonly id: string;
  readonly appliesTo: (page: Page) => boolean;
  /**
   * Answers that break it. Any other refusal has a reason of its own, and the case is blocked.
   * @param again sends the same request with other headers
   */
  readonly brokenBy: (answer: Answered, again: Again) => boolean | Promise<boolean>;
}

type Again = (headers: Readonly<Record<string, string>>) => Promise<Answered>;

const isUnauthorized = ({ response }: Answered) => response.status === 401;

const LAWS: readonly Law[] = [
  {
    id: 'api/unmarked-endpoints-need-no-signature',
    appliesTo: ({ operation }) => operation.security.length === 0,
    brokenBy: isUnauthorized,
  },
  {
    id: 'api/hawk-credentials-come-from-the-token',
    appliesTo: ({ operation }) => operation.security.some((scheme) => scheme.startsWith('hawk')),
    brokenBy: isUnauthorized,
  },
  {
    id: 'api/accepts-application-json',
    appliesTo: ({ operation }) => operation.body !== undefined,
    async brokenBy(answer, again) {
      const { status } = answer.response;
      if (fieldsOf(answer).errno === 106) return true;
      const isOfTheType = [406, 415].includes(status);
      if (!isOfTheType && (isInFormOfErrors(answer, 'errno') || status !== 400)) return false;
      // What a second request as good as the first does not meet was of the moment.
      if ((await again({})).response.status !== status) return false;
      // Without a number to tell the reason, the same request in another type does.
      return isOfTheType || isSuccessStatus(await again({ 'content-type': 'application/json; charset=utf-8' }));
    },
  },
];

const LANGUAGE = 'api/accept-language-is-tolerated';

/** Sends the plain request of every operation, as it is and with a wish for French, for what holds everywhere. */
export default defineFamily('every-good-request', (edition) =>
  pagesOf(edition).flatMap((page) => [...asItIs(edition, page), ...inFrench(edition, page)]),
);

type FamilyCase = CaseDefinition & { readonly of: string };

function asItIs(edition: Edition, page: Page): FamilyCase[] {
  const { operation, recipe } = page;
  const laws = LAWS.filter(({ id, appliesTo }) => appliesTo(page) && checkable(edition, id) !== undefined);
  if (laws.length === 0) return [];
  return [
    {
      of: `${operation.kebab}/as-it-is`,
      requirements: laws.map(({ id }) => id),
      ...needsOf(recipe),
      async run({ cast, check }) {
        const answer = await cast.call(operation.id, await recipe.plain(cast));
        const again = async (headers: Call['headers']) =>
          cast.call(operation.id, { ...(await recipe.plain(cast)), headers });
        const broken: Law[] = [];
        for (const law of laws) if (await law.brokenBy(answer, again)) broken.push(law);
        for (const { id } of broken) check.that(id, false, 'a request that is served', summary(answer), answer);
        documentedAnswer(check, answer);
        for (const { id } of laws) check.succeeds(id, answer);
      },
    },
  ];
}

function inFrench(edition: Edition, page: Page): FamilyCase[] {
  if (checkable(edition, LANGUAGE) === undefined) return [];
  const { operation, recipe } = page;
  return [
    {
      of: `${operation.kebab}/in-french`,
      requirements: [LANGUAGE],
      ...needsOf(recipe),
      async run(context) {
        const answer = await compare(context, {
          page,
          prepare: recipe.plain,
          spoil: (call) => ({ ...call, headers: { ...call.headers, 'accept-language': 'fr, en;q=0.5' } }),
        });
        context.check.succeeds(LANGUAGE, answer);
      },
    },
  ];
}
