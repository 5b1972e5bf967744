import { defineCase } from '../../case.js';
import { openedKeys } from '../../cast/key-server-bundle.js';
import { begin, EXCHANGES, prove } from '../../cast/key-server-exchanges.js';
import { creationBody, finishCall } from '../../cast/key-server-login.js';
import { isSuccessStatus } from '../../judging/success.js';

const LAW = 'api/binary-values-are-read-as-base16';

export default defineCase({
  casts: ['key-server'],
  requirements: [LAW],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const wrapKb = cast.hex();
    const changed = await cast.finishChange(ann, await cast.beginChange(ann), wrapKb);
    const { keyFetch } = await cast.signIn(changed);
    const answer = await cast.must('accountKeys', { as: keyFetch });
    // The bundle holds bytes: only a server that decoded the text can have put them there.
    const same = openedKeys(answer, keyFetch).wrapKb === wrapKb;
    check.that(LAW, same, 'the 32 bytes that the hex text stands for', same ? 'those bytes' : 'other bytes', answer);

    const { start } = await begin(cast, 'session', changed);
    const { body } = finishCall(start, prove(cast, start, changed));
    const { srpToken, A, M } = body as Readonly<Record<'srpToken' | 'A' | 'M', string>>;
    const capitals = { srpToken, A: A.toUpperCase(), M: M.toUpperCase() };
    const inCapitals = await cast.call(EXCHANGES.session.finish, { body: capitals });
    // Hex digits of either case stand for the same bytes. A server that refuses capitals as a form may do so.
    if (isSuccessStatus(inCapitals)) check.succeeds(LAW, inCapitals);

    const { session } = await cast.signIn(changed);
    const renewed = cast.withPassword(changed, cast.hex());
    const { accountReset } = await cast.beginChange({ ...changed, session });
    const reset = cast.resetCall(accountReset, renewed);
    const { bundle } = reset.body as { readonly bundle: string };
    const resetting = await cast.call('accountReset', { ...reset, body: { bundle: bundle.toUpperCase() } });
    if (isSuccessStatus(resetting)) check.succeeds(LAW, await cast.tryLogin(renewed));

    const bob = cast.person();
    const bobs = creationBody(bob);
    const created = await cast.call('accountCreate', {
      body: { ...bobs, verifier: bobs.verifier.toUpperCase(), salt: bobs.salt.toUpperCase() },
    });
    if (isSuccessStatus(created)) check.succeeds(LAW, await cast.tryLogin(bob));
  },
});
