import { defineCase } from '../../case.js';
import type { Call } from '../../cast/caller.js';
import { USER } from '../../cast/profile-cast.js';
import type { Check } from '../../judging/check.js';
import { isSuccess } from '../../judging/success.js';
import { type Answered, fieldsOf, summary } from '../../wire/exchange.js';

const IN_PROFILE = 'profile/ecosystem-anon-id-is-the-users';
const EITHER = 'ecosystem-anon-id-post/second-update-takes-effect-or-answers-106';

/** Line 49; no section says which update is refused so. */
const IS_SET = 106;

/** So many characters at the end of an identifier have letters among them: those of its tag. */
const CHANGED = 16;

/** What HTTP has for "only if there is none yet", and a server of the time listened to. */
const ONLY_IF_NONE = { headers: { 'if-none-match': '*' } };

/**
 * A second update, the same once more, one that differs in its letter case alone, and two that go back; as they are and
 * on the condition that there is none.
 */
export default defineCase({
  requirements: [EITHER, IN_PROFILE],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    for (const condition of [{}, ONLY_IF_NONE]) {
      const ann = await cast.user();
      const first = await cast.ecosystemAnonId(ann);
      const second = cast.anonId();
      let former = first;
      for (const ecosystemAnonId of [second, second, inOtherCase(second), first, second]) {
        const call: Call = await cast.good(ann, 'ecosystemAnonIdPost', { ...condition, body: { ecosystemAnonId } });
        const update = await cast.call('ecosystemAnonIdPost', call);
        if (!isSuccess(update)) check.errno(EITHER, update, IS_SET);
        const shown = fieldsOf(await cast.ask(ann, 'ecosystemAnonId')).ecosystemAnonId;
        const due = isSuccess(update) ? ecosystemAnonId : former;
        judge(check, update, { shown, due });
        former = due;
      }
      // Read for the first time, the profile shows what there is, whatever was refused.
      const profile = await cast.ask(ann, 'profile');
      check.equal(IN_PROFILE, fieldsOf(profile).ecosystemAnonId, former, profile);
    }
  },
});

/** The same with other letters at its end, but for the last, of which few bits count. */
function inOtherCase(identifier: string): string {
  const from = identifier.length - CHANGED;
  const end = identifier.slice(from, -1);
  const isUpper = end === end.toUpperCase();
  return identifier.slice(0, from) + (isUpper ? end.toLowerCase() : end.toUpperCase()) + identifier.slice(-1);
}

function judge(
  check: Check,
  update: Answered,
  { shown, due }: { readonly shown: unknown; readonly due: string },
): void {
  const replaced = isSuccess(update);
  update.expectation = replaced ? 'success' : 'refusal';
  const [wanted, other] = replaced
    ? ['the new identifier', 'another or none']
    : ['the old identifier', 'another or none'];
  check.that(EITHER, shown === due, `${wanted} after ${summary(update)}`, shown === due ? wanted : other, update);
  check.seen(EITHER, replaced ? 'the update replaces it' : 'the update is refused with errno 106');
}
