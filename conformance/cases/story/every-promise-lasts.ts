import { defineCase } from '../../case.js';
import { ACTS } from '../../life/acts.js';
import { ALL_LAWS, LAWS, lawFinder } from '../../life/laws.js';
import { type Anybody, checkRefused, type Life, type Stage } from '../../life/life.js';
import { look } from '../../life/look.js';

/**
 * What one account goes through: acts in turn, and those that set a password twice in a row as well, since what went
 * well once may fail the second time.
 */
const STORY: readonly (keyof typeof ACTS)[] = [
  'changesThePassword',
  'changesThePassword',
  'signsOut',
  'resetsThePassword',
  'resetsThePassword',
  'leavesAResetUndone',
  'changesThePassword',
  'startsOver',
  'triesInVain',
  'resetsThePassword',
  'changesThePassword',
  'startsOver',
  'signsOut',
  'resetsThePassword',
];

/** A bystander is looked at after so many acts of the other. */
const BYSTANDER_EVERY = 7;

/** What every edition promises. */
const COMMON = [
  'account-keys/keys-are-the-accounts',
  'account-reset/new-password-is-accepted',
  'account-reset/old-password-is-refused',
  'session-destroy/token-is-refused-afterwards',
];

/** Whatever somebody does with their account, everything else that was ever promised of it still holds afterwards. */
export default defineCase({
  requirements: COMMON,
  whereKnown: ALL_LAWS.filter((id) => !COMMON.includes(id)),
  casts: ['onepw', 'srp', 'key-server'],
  needs: ['mailbox'],
  waits: true,
  async run({ cast, check, edition }) {
    const stage: Stage = { cast, check, law: lawFinder(edition.requirements.map(({ id }) => id)) };
    const offered = new Set(edition.operations.map(({ id }) => id));
    const [ann, bob] = [await begin(stage), await begin(stage)];
    for (const [nth, name] of STORY.filter((act) => act !== 'startsOver' || offered.has('accountDestroy')).entries()) {
      await ACTS[name](ann, stage);
      await look(ann, stage);
      if (nth % BYSTANDER_EVERY === 0) await look(bob, stage);
    }
    await look(bob, stage);
    for (const refused of ann.refused) if (refused.errno === 110) await checkRefused(refused, check);
  },
});

/** A verified account, looked at once. */
async function begin(stage: Stage): Promise<Life> {
  const account: Anybody = await stage.cast.verifiedAccount();
  const life: Life = {
    ...{ account, passwordLaw: stage.law(...LAWS.firstPassword), sessions: [account.session] },
    ...{ keys: {}, formerKeys: [], forgotTokens: [], refused: [], tried: 0, looks: 0 },
  };
  await look(life, stage);
  return life;
}
