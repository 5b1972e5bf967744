import { submit, wrongCode } from '../cast/forgotten-password.js';
import { LAWS } from './laws.js';
import { type Act, type Anybody, endTokens, type Life, refusePassword, refuseToken, type Stage } from './life.js';

/** Ends the older of two sessions. */
const signsOut: Act = async (life, { cast, check, law }) => {
  const [older, ...others] = [...life.sessions, (await cast.signIn(life.account)).session];
  if (older === undefined) return;
  const ended = await cast.call('sessionDestroy', { as: older, body: {} });
  const live = law(...LAWS.session);
  // Nothing has ended it so far, whatever was done in between.
  if (live !== undefined) check.succeeds(live, ended);
  check.control(ended);
  life.sessions = others;
  refuseToken(life, law(...LAWS.sessionAfterSignOut), () => cast.useSession(older));
};

/** Changes the password, with a wrapKb of the client's. */
const changesThePassword: Act = async (life, stage) => {
  const { cast, law } = stage;
  const [former, wrapKb] = [life.account, cast.hex()];
  const begun = await cast.beginChange(former);
  const changed = await cast.finishChange(former, begun, wrapKb);
  goesOnAs(life, changed, law(...LAWS.changedPassword));
  refusePassword(life, law(...LAWS.passwordBeforeChange), () => cast.tryLogin(former));
  const again = cast.withPassword(former, cast.hex());
  refuseToken(life, law(...LAWS.usedChangeToken), () => cast.tryFinish(begun, again));
  const [kA, sent] = [law(...LAWS.kAAfterChange), law(...LAWS.wrapKbAfterChange)];
  life.keys = { ...kept(life, kA), ...(sent === undefined ? {} : { wrapKb: { law: sent, value: wrapKb } }) };
};

/** Resets the password by mail. */
const resetsThePassword: Act = async (life, stage) => {
  const { cast, law } = stage;
  const former = life.account;
  const renewed = cast.withPassword(former, cast.hex());
  const token = await cast.resetToken(former);
  cancelTheForgotten(life, stage);
  await cast.must('accountReset', cast.resetCall(token, renewed));
  cast.remember(renewed);
  goesOnAs(life, renewed, law(...LAWS.resetPassword));
  refusePassword(life, law(...LAWS.passwordBeforeReset), () => cast.tryLogin(former));
  const again = cast.withPassword(former, cast.hex());
  refuseToken(life, law(...LAWS.usedResetToken), () => cast.call('accountReset', cast.resetCall(token, again)));
  const [kA, isNew] = [law(...LAWS.kAAfterReset), law(...LAWS.wrapKbAfterReset)];
  const wrapKb = life.keys.wrapKb?.value;
  if (isNew !== undefined && wrapKb !== undefined) life.formerKeys.push({ law: isNew, wrapKb });
  life.keys = kept(life, kA);
};

/** Asks for a reset twice and leaves it at that. */
const leavesAResetUndone: Act = async (life, stage) => {
  const { cast } = stage;
  for (const _ of [1, 2]) {
    const { token } = await cast.forgot(life.account);
    cancelTheForgotten(life, stage);
    life.forgotTokens = [token];
  }
};

/** Tries what is refused: a wrong password, a wrong verification code, a wrong reset code. Nothing may come of it. */
const triesInVain: Act = async (life, stage) => {
  const { cast } = stage;
  const { account } = life;
  await cast.tryLogin(cast.withPassword(account, cast.hex()));
  const forgotten = await cast.forgot(account);
  cancelTheForgotten(life, stage);
  if (forgotten.token.id !== '') await submit(cast, forgotten, wrongCode(forgotten.code));
  life.forgotTokens = [forgotten.token];
  if (account.uid !== '') {
    const code = cast.hex(16);
    await cast.call('recoveryEmailVerifyCode', { body: { uid: account.uid, code } });
  }
};

/** Destroys the account, and makes a new one with the address and another password. */
const startsOver: Act = async (life, stage) => {
  const { cast, law } = stage;
  const former = life.account;
  await cast.destroy(former);
  for (const session of life.sessions)
    refuseToken(life, law(...LAWS.sessionAfterDestruction), () => cast.useSession(session));
  for (const token of life.forgotTokens)
    refuseToken(life, law(...LAWS.forgotTokenAfterDestruction), () => cast.useForgotToken(token, former.email));
  endTokens(life);
  life.forgotTokens = [];
  const again = await cast.account({}, cast.withPassword(former, cast.hex()));
  await cast.verify(again);
  goesOnAs(life, again, law(...LAWS.firstPassword));
  refusePassword(life, law(...LAWS.passwordBeforeDestruction), () => cast.tryLogin(former));
  const erased = law(...LAWS.keysAfterDestruction);
  const { kA, wrapKb } = life.keys;
  if (erased !== undefined && kA !== undefined && wrapKb !== undefined)
    life.formerKeys.push({ law: erased, kA: kA.value, wrapKb: wrapKb.value });
  life.keys = {};
};

/** What people do with their accounts, by what a report can call it. */
export const ACTS = {
  signsOut,
  changesThePassword,
  resetsThePassword,
  leavesAResetUndone,
  triesInVain,
  startsOver,
} as const satisfies Readonly<Record<string, Act>>;

/** No line says of every edition what a new password does to sessions: those from before are not looked at any more. */
function goesOnAs(life: Life, account: Anybody, passwordLaw: string | undefined): void {
  life.account = account;
  life.passwordLaw = passwordLaw;
  life.sessions = [];
}

function kept({ keys }: Life, law: string | undefined): Pick<Life['keys'], 'kA'> {
  return law === undefined || keys.kA === undefined ? {} : { kA: { law, value: keys.kA.value } };
}

/** A new token of password/forgot cancels the one before. */
function cancelTheForgotten(life: Life, { cast, law }: Stage): void {
  const { email } = life.account;
  for (const token of life.forgotTokens)
    refuseToken(life, law(...LAWS.cancelledForgotToken), () => cast.useForgotToken(token, email));
  life.forgotTokens = [];
}
