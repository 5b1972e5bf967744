import { defineCase } from '../../case.js';
import { begin, EXCHANGES, prove } from '../../cast/key-server-exchanges.js';
import { finishCall } from '../../cast/key-server-login.js';

const CREATED = 'account-create/account-has-the-given-verifier';
const RESET = 'account-reset/new-password-is-accepted';
const CHANGE = 'password-change-auth-finish/right-proof-is-accepted';

/**
 * SHA-256 of `short 98`. The verifier that this x gives, g to its power modulo N, has 255 bytes: one in 256 begins with a
 * zero byte as it does.
 */
const X = 0x05637666c1ad1175324a7b1cb96b3df0d209b611d0dc4a8cf7fcb334662e25c7n;

/** A verifier whose first byte is zero is as good as any, at the creation and in a reset. */
export default defineCase({
  casts: ['key-server'],
  requirements: [CREATED, RESET, CHANGE],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = { ...cast.person(), x: X };
    check.control(await cast.tryCreate(ann));
    const login = await cast.tryLogin(ann);
    check.succeeds(CREATED, login);
    check.control(login);
    const { session } = await cast.signIn(ann);
    const { start } = await begin(cast, 'change', { ...ann, session });
    check.succeeds(CHANGE, await cast.call(EXCHANGES.change.finish, finishCall(start, prove(cast, start, ann))));

    const bob = await cast.verifiedAccount();
    const renewed = { ...bob, x: X };
    check.control(await cast.call('accountReset', cast.resetCall(await cast.resetToken(bob), renewed)));
    check.succeeds(RESET, await cast.tryLogin(renewed));
  },
});
