import { defineCase } from '../../case.js';
import type { Call } from '../../cast/caller.js';
import { type ProfileCast, USER } from '../../cast/profile-cast.js';
import { whileItLasts } from '../../cast/while-it-lasts.js';
import { isSuccess } from '../../judging/success.js';
import type { TargetFaults, TokenOwner } from '../../targets/target.js';
import { type Answered, fieldsOf, summary } from '../../wire/exchange.js';

const LAW = 'api/outage-is-told-of-the-server-that-is-out';

/** What reads something, and what sets something. */
const READING = ['uid', 'email', 'profile', 'subscriptions', 'displayName', 'ecosystemAnonId', 'avatar'];
const NAMING = 'displayNamePost';

/** Each outage with the number that tells of the other one (lines 52 and 53). */
const OUTAGES = [
  { kind: 'OAuth server out of reach', other: 105 },
  { kind: 'auth server out of reach', other: 104 },
] as const;

/** An answer that tells nothing of the servers behind it, and those that do. */
const NOTHING = 'nothing';
const WORDS = [NOTHING, ...OUTAGES.map(({ other }) => String(other))];

function told(answer: Answered): string {
  return isSuccess(answer) ? NOTHING : String(fieldsOf(answer).errno);
}

/**
 * One server may be both, and then either number is right. A server that answers one operation in two ways, while the one
 * is out of reach and while the other is, knows two, and knows which is out. Every request brings a token of its own, so
 * that nothing is known of it before.
 */
export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: [...USER, 'faults'],
  alone: true,
  async run({ cast, check, adapters: { faults } }) {
    const ann = await cast.user();
    await cast.displayName(ann);
    const seen = [];
    for (const outage of OUTAGES) seen.push({ ...outage, answers: await answersIn(cast, faults, ann, outage) });
    const [first = [], second = []] = seen.map(({ answers }) => answers.map(told));
    const areTwo = first.some((each, place) => {
      const both = [each, second[place] ?? each];
      return both[0] !== both[1] && both.every((word) => WORDS.includes(word));
    });
    for (const { kind, other, answers } of seen) {
      for (const answer of answers) {
        const isRight = !areTwo || fieldsOf(answer).errno !== other;
        check.that(LAW, isRight, `not errno ${other}: ${kind}`, summary(answer), answer);
      }
    }
    check.seen(LAW, areTwo ? 'two servers' : 'one server');
  },
});

/** The answers of all operations, in one order, while a server is out of reach. */
async function answersIn(
  cast: ProfileCast,
  faults: TargetFaults,
  ann: TokenOwner,
  { kind }: (typeof OUTAGES)[number],
): Promise<Answered[]> {
  const calls: [string, Call][] = [];
  const good = async (operation: string, call?: Call) => {
    const { scopes } = cast.caller.operation(operation);
    calls.push([operation, { ...call, bearer: await cast.token(ann, [...(scopes[0] ?? []), 'openid']) }]);
  };
  for (const operation of READING) await good(operation);
  await good(NAMING, { body: { displayName: 'Ann Example' } });
  const answers: Answered[] = [];
  return whileItLasts(faults.provoke({ kind }), async () => {
    for (const [operation, call] of calls) answers.push(await cast.call(operation, call));
    return answers;
  });
}
