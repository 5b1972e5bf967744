import { unhex } from '../../../protocol/bytes.js';
import { defineCase } from '../../case.js';
import { finishCall, proofOf, startCall, startOf } from '../../cast/srp-login.js';

const CREATED = 'account-create/account-has-the-given-verifier';
const PROOF = 'auth-finish/right-proof-is-accepted';
const RESET = 'account-reset/new-password-is-accepted';

/**
 * SHA-256 of `short 98`. What g gives to its power modulo N has 255 bytes: written with 256 of them it begins with a zero
 * byte, as one number in 256 does. It serves as x, which makes a verifier so, and as a, which makes an A so.
 */
const SECRET = '05637666c1ad1175324a7b1cb96b3df0d209b611d0dc4a8cf7fcb334662e25c7';

/** A verifier and an A whose first byte is zero are as good as any. */
export default defineCase({
  requirements: [CREATED, PROOF, RESET],
  casts: ['srp'],
  async run({ cast, check }) {
    const [ann, ben] = [{ ...cast.person(), x: BigInt(`0x${SECRET}`) }, await cast.account()];
    const created = await cast.tryCreate(ann);
    check.succeeds(CREATED, created);
    if (created.response.status === 200) cast.remember(ann);
    check.succeeds(CREATED, await cast.tryLogin(ann));

    const start = startOf(await cast.must('authStart', startCall(ben.email)));
    check.succeeds(PROOF, await cast.call('authFinish', finishCall(start, proofOf(start, ben, unhex(SECRET)))));

    const renewed = { ...ben, x: ann.x };
    const reset = await cast.call('accountReset', cast.resetCall((await cast.beginChange(ben)).accountReset, renewed));
    check.succeeds(RESET, reset);
    if (reset.response.status === 200) cast.remember(renewed);
    check.succeeds(RESET, await cast.tryLogin(renewed));
  },
});
