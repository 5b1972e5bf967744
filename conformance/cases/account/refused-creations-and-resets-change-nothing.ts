import { defineCase } from '../../case.js';
import { openedKeys } from '../../cast/key-server-bundle.js';

const CREATE = 'account-create/refused-request-changes-nothing';
const RESET = 'account-reset/refused-request-changes-nothing';

type Body = Readonly<Record<'bundle', string>>;

/** A bundle that is cut in half, and one that is no hex. */
const SPOILT: readonly ((bundle: string) => string)[] = [
  (bundle) => bundle.slice(0, bundle.length / 2),
  (bundle) => `zz${bundle.slice(2)}`,
];

/** No line says how either request is answered: one that is not refused decides nothing. */
export default defineCase({
  casts: ['key-server'],
  requirements: [CREATE, RESET],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const other = { ...cast.withPassword(ann, cast.hex()), srpSalt: `a5${cast.hex(31)}` };
    const look = async (law: string, person: typeof ann, stranger: typeof ann) => {
      const signedIn = await cast.tryLogin(person);
      check.succeeds(law, signedIn);
      check.control(signedIn);
      const crossed = await cast.tryLogin(stranger);
      crossed.expectation = 'refusal';
      const isRefused = crossed.response.status >= 400;
      check.that(law, isRefused, 'no sign-in with the other password', isRefused ? 'none' : 'a sign-in', crossed);
    };
    const again = await cast.tryCreate(other);
    if (again.response.status >= 400) {
      again.expectation = 'refusal';
      await look(CREATE, ann, other);
    } else check.succeeds(CREATE, again);
    check.seen(CREATE, again.response.status >= 400 ? 'the address is taken' : 'the address can be taken again');

    const bob = await cast.verifiedAccount();
    const before = openedKeys(await cast.must('accountKeys', { as: bob.keyFetch }), bob.keyFetch);
    const renewed = cast.withPassword(bob, cast.hex());
    for (const spoil of SPOILT) {
      const call = cast.resetCall((await cast.beginChange(bob)).accountReset, renewed);
      const answer = await cast.call('accountReset', { ...call, body: { bundle: spoil((call.body as Body).bundle) } });
      if (answer.response.status < 400) return check.succeeds(RESET, answer);
      answer.expectation = 'refusal';
    }
    await look(RESET, bob, renewed);
    const { keyFetch } = await cast.signIn(bob);
    const answer = await cast.must('accountKeys', { as: keyFetch });
    const after = openedKeys(answer, keyFetch);
    const same = after.kA === before.kA && after.wrapKb === before.wrapKb;
    check.that(RESET, same, 'the keys from before', same ? 'those keys' : 'other keys', answer);
  },
});
