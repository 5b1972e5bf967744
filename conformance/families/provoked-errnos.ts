import type { Edition } from '../../openapi/model.js';
import { type CaseContext, type CaseDefinition, defineFamily } from '../case.js';
import type { Call } from '../cast/caller.js';
import { everyRequest } from '../cast/every-request.js';
import { type ProfileCast, USER } from '../cast/profile-cast.js';
import { whileItLasts } from '../cast/while-it-lasts.js';
import type { Check } from '../judging/check.js';
import { checkable } from '../judging/expected-errno.js';
import { NOT_NOW } from '../judging/not-now.js';
import { checkWhereSeen } from '../judging/seen-number.js';
import { isSuccess } from '../judging/success.js';
import { needsOf, type Page, pagesOf } from '../requests/recipe-book.js';
import type { Condition } from '../targets/target.js';
import { type Answered, fieldsOf, summary } from '../wire/exchange.js';

const BEHIND = 'api/server-behind-it-out-of-reach-is-no-fault-of-the-client';
const OWN_FAILURE = 'api/server-failure-status-is-5xx';

/** What brings a number about that no section lists: at an operation, or wherever the server needs another one. */
const CONDITIONS: Readonly<Record<number, (operation: string) => Condition>> = {
  104: () => ({ kind: 'OAuth server out of reach' }),
  105: () => ({ kind: 'auth server out of reach' }),
  114: (operation) => ({ kind: 'asked too often', operation }),
  125: (operation) => ({ kind: 'blocked for security reasons', operation }),
  999: (operation) => ({ kind: 'unexpected failure', operation }),
};

/** An operation that asks all there is behind a profile server. */
const EVERYTHING = 'profile';

/** What takes no token of a user, and the number that is tried there. */
const FOR_OPERATORS = { operation: 'cacheDelete', errno: 999 } as const;

/** Numbers of an outage behind the server (52 and 53), and of its own failures (54). */
const [OUTAGES, OWN] = [[104, 105], [999]] as const;

/** What is asked again with the same token once it is over, with the rows that its scopes are enough. */
const GOES_ON = [
  ['uid', 'uid/scope-is-accepted'],
  ['email', 'email/scope-is-accepted'],
  ['displayName', 'display-name/scope-is-accepted'],
] as const;

/** The number of who may be blocked for longer (48), and the status of who has asked too often (50). */
const [BLOCKED, TOO_OFTEN] = [125, 429];

type FamilyCase = CaseDefinition<ProfileCast> & { readonly of: string };

/** Sends good requests while something goes wrong that only an operator can bring about. */
export default defineFamily<ProfileCast>('provoked-errnos', (edition) => {
  const pages = pagesOf(edition);
  if (!pages.some(({ operation }) => operation.id === EVERYTHING)) return [];
  const forOperators = pages.filter(({ operation }) => operation.id === FOR_OPERATORS.operation);
  return [
    ...Object.keys(CONDITIONS).flatMap((errno) => everywhere(edition, Number(errno))),
    ...forOperators.flatMap((page) => atOne(edition, page, FOR_OPERATORS.errno)),
  ];
});

/** The number at every operation that takes a token of a user. */
function everywhere(edition: Edition, errno: number): FamilyCase[] {
  const law = `api/errno-${errno}`;
  const besides = isOneOf(OUTAGES, errno) ? [BEHIND] : isOneOf(OWN, errno) ? [OWN_FAILURE] : [];
  if ([law, ...besides].some((id) => checkable(edition, id) === undefined)) return [];
  return [
    {
      of: law,
      requirements: [law, ...besides, ...(errno === BLOCKED ? [] : GOES_ON.map(([, served]) => served))],
      casts: ['profile'],
      needs: [...USER, 'faults'],
      alone: true,
      run: (context) => judgeEverywhere(context, law, errno),
    },
  ];
}

async function judgeEverywhere(context: CaseContext<ProfileCast>, law: string, errno: number): Promise<void> {
  const { cast, check, adapters } = context;
  const user = await cast.user();
  const uid = await cast.uidOf(user);
  const calls = await everyRequest(cast, user);
  check.control(await cast.call(EVERYTHING, await cast.good(user, EVERYTHING)));
  const answers: Answered[] = [];
  for (const [operation, call] of calls) {
    const begun = adapters.faults.provoke(conditionOf(errno, operation));
    const answer = await whileItLasts(begun, () => cast.call(operation, call));
    // Who is told to be at fault has to be served as soon as it is over: then it was none of the request.
    const { status } = answer.response;
    if (status >= 400 && status < 500 && fieldsOf(answer).errno !== errno)
      check.control(await cast.call(operation, call));
    answers.push(answer);
  }
  if (errno !== BLOCKED) await judgeAfterwards(context, calls);
  for (const answer of answers) judge(check, errno, answer, { email: user.email, uid });
  checkWhereSeen(check, law, { errno, answers });
}

/** A token is as good as before once it is over; what was asked too often, or is being mended, may be so still. */
async function judgeAfterwards(
  { cast, check }: CaseContext<ProfileCast>,
  calls: readonly (readonly [string, Call])[],
): Promise<void> {
  const known = new Map(calls);
  for (const [operation, law] of GOES_ON) {
    const answer = await cast.call(operation, known.get(operation));
    const { status } = answer.response;
    const isRight = isSuccess(answer) || status >= 500 || status === TOO_OFTEN;
    check.that(law, isRight, 'a success, now that it is over', summary(answer), answer);
  }
}

/** Judges an answer without the number that is tried; whoever has it is judged by its row. */
function judge(check: Check, errno: number, answer: Answered, own: Readonly<Record<string, string>>): void {
  const { status } = answer.response;
  const { errno: seen } = fieldsOf(answer);
  if (isOneOf(OUTAGES, errno)) {
    const isServed = isSuccess(answer) && Object.entries(own).every((entry) => isThere(answer, entry));
    const due = 'a status from 500 to 599, or what is served otherwise';
    check.that(BEHIND, isServed || status >= 500, due, isServed ? 'it' : summary(answer), answer);
  }
  if (isSuccess(answer) || NOT_NOW.includes(status) || seen === errno) return;
  if (isOneOf(OWN, errno)) check.that(OWN_FAILURE, status >= 500, 'a status from 500 to 599', summary(answer), answer);
}

/** Whether an answer has a field of the user's, where it is its to have: that of the profile, and the one of its name. */
function isThere(answer: Answered, [field, value]: readonly [string, string]): boolean {
  const { id } = answer.operation ?? {};
  return (id !== EVERYTHING && id !== field) || fieldsOf(answer)[field] === value;
}

/** The number at one operation, of which the recipe has a good request. */
function atOne(edition: Edition, { operation, recipe }: Page, errno: number): FamilyCase[] {
  const law = `api/errno-${errno}`;
  if ([law, OWN_FAILURE].some((id) => checkable(edition, id) === undefined)) return [];
  return [
    {
      of: `${law}/${operation.kebab}`,
      requirements: [law, OWN_FAILURE],
      casts: ['profile'],
      needs: [...(needsOf(recipe).needs ?? []), 'faults'],
      alone: true,
      async run({ cast, check, adapters }) {
        check.control(await cast.call(operation.id, await recipe.plain(cast)));
        const call = await recipe.plain(cast);
        const begun = adapters.faults.provoke(conditionOf(errno, operation.id));
        checkWhereSeen(check, law, {
          errno,
          answers: [await whileItLasts(begun, () => cast.call(operation.id, call))],
        });
      },
    },
  ];
}

function conditionOf(errno: number, operation: string): Condition {
  const condition = CONDITIONS[errno]?.(operation);
  if (condition === undefined) throw new Error(`nothing brings errno ${errno} about`);
  return condition;
}

function isOneOf(numbers: readonly number[], errno: number): boolean {
  return numbers.includes(errno);
}
