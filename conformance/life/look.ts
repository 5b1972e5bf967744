import { verificationFacts } from '../cast/verification-facts.js';
import { Blocked } from '../stops.js';
import { fieldsOf } from '../wire/exchange.js';
import { LAWS } from './laws.js';
import { checkRefused, type ExpectedKeys, type Life, refuseToken, type Stage } from './life.js';

/** So many of the requests that are refused for good are made at each look, besides the newest. */
const TRIED_AGAIN = 2;

/** No more sessions than this are followed: a server may limit how many an account has (auth-2013, line 482). */
const MOST_SESSIONS = 2;

type SignedIn = Awaited<ReturnType<Stage['cast']['confirmedSignIn']>>;

/** Looks at everything that is promised of an account now; of what is refused for good, at the newest and some others. */
export async function look(life: Life, stage: Stage): Promise<void> {
  const { cast, check, law } = stage;
  life.looks += 1;
  const [live, ofWhom] = [law(...LAWS.session), law(...LAWS.uid)];
  for (const session of life.sessions) {
    if (live === undefined) break;
    const used = await cast.useSession(session);
    check.succeeds(live, used);
    if (ofWhom !== undefined && life.account.uid !== '')
      check.equal(ofWhom, fieldsOf(used).uid, life.account.uid, used);
  }
  await lookAtKeys(await signedIn(life, stage), life, stage);
  await lookAtVerification(life, stage);
  await lookAtDevices(life, stage);
  for (const refused of toTry(life)) await checkRefused(refused, check);
}

/** Signs in with the password that is good now; where that fails, another attempt shows what it is that is refused. */
async function signedIn({ account, passwordLaw }: Life, { cast, check }: Stage): Promise<SignedIn> {
  try {
    const signIn = await cast.confirmedSignIn(account);
    if (passwordLaw !== undefined) check.succeeds(passwordLaw, signIn.answer);
    return signIn;
  } catch (error) {
    if (error instanceof Blocked && passwordLaw !== undefined)
      check.succeeds(passwordLaw, await cast.tryLogin(account));
    throw error;
  }
}

/** Compares the keys of a sign-in with those that are expected, as far as these are known. */
async function lookAtKeys({ session, keyFetch }: SignedIn, life: Life, { cast, check, law }: Stage): Promise<void> {
  life.sessions = [...life.sessions, session].slice(-MOST_SESSIONS);
  life.account = { ...life.account, session };
  const answer = await cast.must('accountKeys', { as: keyFetch });
  const found = cast.keysIn(answer, keyFetch);
  refuseToken(life, law(...LAWS.usedKeyFetchToken), () => cast.call('accountKeys', { as: keyFetch }));
  for (const part of ['kA', 'wrapKb'] as const) {
    const expected = life.keys[part];
    if (expected !== undefined) {
      const isIt = expected.value === found[part];
      check.that(expected.law, isIt, `the ${part} that the account has to have`, isIt ? 'it' : 'another one', answer);
    }
    for (const former of life.formerKeys) {
      if (former[part] === undefined) continue;
      const isNew = former[part] !== found[part];
      check.that(former.law, isNew, `another ${part} than before`, isNew ? 'another one' : 'one from before', answer);
    }
  }
  life.keys = expectedFrom(law(...LAWS.sameKeys), found);
}

function expectedFrom(law: string | undefined, { kA, wrapKb }: { kA: string; wrapKb: string }): ExpectedKeys {
  return law === undefined ? {} : { kA: { law, value: kA }, wrapKb: { law, value: wrapKb } };
}

async function lookAtVerification(life: Life, { cast, check, law }: Stage): Promise<void> {
  const [verified, session] = [law(...LAWS.verified), life.sessions.at(-1)];
  if (verified === undefined || session === undefined) return;
  const { verified: isVerified, answer } = await verificationFacts(cast, session);
  check.equal(verified, isVerified, true, answer);
}

/** Whatever is listed: the list is there for whoever has a session. */
async function lookAtDevices(life: Life, { cast, check, law }: Stage): Promise<void> {
  const [served, session] = [law(...LAWS.devices), life.sessions.at(-1)];
  if (served === undefined || session === undefined) return;
  check.succeeds(served, await cast.call('accountDevices', { as: session }));
}

/**
 * Those that came since the last look, and some of the others in turn; of former passwords no more than one, because a
 * server may lock an account after wrong ones.
 */
function toTry(life: Life): Life['refused'] {
  const [fresh, others] = [life.refused.slice(life.tried), life.refused.slice(0, life.tried)];
  life.tried = life.refused.length;
  const passwords = fresh.some(isPassword) ? [] : inTurn(others.filter(isPassword), life.looks, 1);
  const tokens = inTurn(
    others.filter((each) => !isPassword(each)),
    life.looks,
    TRIED_AGAIN,
  );
  return [...fresh, ...passwords, ...tokens];
}

function isPassword({ errno }: Life['refused'][number]): boolean {
  return errno === 103;
}

/** So many of a list, others at each look. */
function inTurn<T>(list: readonly T[], look: number, most: number): readonly T[] {
  if (list.length <= most) return list;
  return Array.from({ length: most }, (_, nth) => list[(look * most + nth) % list.length]).flatMap(
    (each) => each ?? [],
  );
}
