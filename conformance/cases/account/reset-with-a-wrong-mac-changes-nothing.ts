import { hex } from '../../../protocol/bytes.js';
import { defineCase } from '../../case.js';
import type { Call } from '../../cast/caller.js';
import { requireRefusal } from '../../cast/refusal.js';
import { startCall, startOf } from '../../cast/srp-login.js';
import { accountAsBefore } from '../../judging/account-as-before.js';

const LAW = 'account-reset/refused-request-changes-nothing';

/** The same request with the last bit of its bundle flipped. */
function withWrongMac(call: Call): Call {
  const { bundle, ...others } = call.body as { readonly bundle: string };
  const last = Number.parseInt(bundle.slice(-1), 16);
  return { ...call, body: { ...others, bundle: `${bundle.slice(0, -1)}${(last ^ 1).toString(16)}` } };
}

/** The same request without its salt of the stretching. */
function withoutSalt(call: Call): Call {
  const { passwordStretching, ...others } = call.body as { readonly passwordStretching: Record<string, unknown> };
  const { salt: _left, ...rest } = passwordStretching;
  return { ...call, body: { ...others, passwordStretching: rest } };
}

/** With a token of either origin; what nobody would notice at sign-in, the salt of the stretching, is looked at too. */
export default defineCase({
  requirements: [LAW],
  casts: ['srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const salts = cast.salts();
    const ann = await cast.account({}, cast.person(), salts);
    await cast.verify(ann);
    const look = await accountAsBefore(cast, check, ann);
    const renewed = cast.withPassword(ann, cast.hex());
    const ofChange = async () => (await cast.beginChange(ann)).accountReset;
    const ofMail = () => cast.resetToken(ann);
    for (const [origin, spoil] of [
      [ofChange, withWrongMac],
      [ofMail, withoutSalt],
    ] as const) {
      const refused = await cast.call('accountReset', spoil(cast.resetCall(await origin(), renewed)));
      requireRefusal(refused, [107, 108, 109], 'a reset that cannot be carried out');
      const answer = await cast.must('authStart', startCall(ann.email));
      const { srpSalt, stretchingSalt } = startOf(answer);
      check.equal(LAW, hex(srpSalt), salts.srpSalt, answer);
      check.equal(LAW, hex(stretchingSalt), salts.stretchingSalt, answer);
      check.succeeds(LAW, await cast.useSession(ann.session));
    }
    await look(LAW);
  },
});
