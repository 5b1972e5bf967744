import type { CaseContext } from '../case.js';
import type { ProfileCast } from '../cast/profile-cast.js';
import { fieldsOf, summary } from '../wire/exchange.js';
import { isFailureOfTheServer } from './failure-of-the-server.js';

/**
 * Judges whether a display name with unusual characters comes back as it was set; who refuses it with 101 keeps nothing
 * and is right as well. The control is a name that differs in these characters alone.
 */
export async function judgeKeptName(context: CaseContext<ProfileCast>, law: string, unusual: string): Promise<void> {
  await judgeKeptNames(context, law, [`${unusual} ${context.cast.hex(6)}`]);
}

/** The same of several names, exactly as they are, which one user sets one after the other. */
export async function judgeKeptNames(
  { cast, check }: CaseContext<ProfileCast>,
  law: string,
  names: readonly string[],
): Promise<void> {
  const ann = await cast.user();
  await cast.displayName(ann);
  for (const displayName of names) {
    const set = await cast.call('displayNamePost', await cast.good(ann, 'displayNamePost', { body: { displayName } }));
    if (set.response.status === 400) {
      check.errno(law, set, 101);
      check.seen(law, 'refused');
      continue;
    }
    // The user has got a name before: a failure of the server is one of this name.
    if (isFailureOfTheServer(set)) {
      check.that(law, false, 'the name is kept, or refused with errno 101', summary(set), set);
      continue;
    }
    check.control(set);
    const answer = await cast.ask(ann, 'displayName');
    check.equal(law, fieldsOf(answer).displayName, displayName, answer);
    check.seen(law, 'kept');
  }
}
