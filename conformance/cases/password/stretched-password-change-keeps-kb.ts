import { hex, unhex } from '../../../protocol/bytes.js';
import { kBFrom, rewrap, stretch } from '../../../protocol/onepw.js';
import { defineCase } from '../../case.js';
import { fetchKeys } from '../../cast/bundle.js';
import { changePassword } from '../../cast/password-change.js';

const LAW = 'password-change-finish/wrap-kb-is-the-one-sent';

export default defineCase({
  requirements: [LAW],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const person = cast.person();
    const [old, renewed] = [stretch(person.email, 'päss one'), stretch(person.email, 'päss two')];
    const ann = await cast.account({ keys: true }, { ...person, authPW: hex(old.authPW) });
    await cast.verify(ann);
    const before = await fetchKeys(cast, cast.token(ann.created, 'keyFetchToken'));
    const wrapKb = unhex(before.wrapKb);
    const { account } = await changePassword(cast, ann, {
      authPW: hex(renewed.authPW),
      wrapKb: hex(rewrap({ wrapKb, oldUnwrapBKey: old.unwrapBKey, newUnwrapBKey: renewed.unwrapBKey })),
    });
    const after = await fetchKeys(cast, (await cast.confirmedSignIn(account)).keyFetch);
    // What a client depends on: kB, which encrypts its data, comes out of the new wrapKb and the new password.
    const kept = kBFrom(unhex(after.wrapKb), renewed.unwrapBKey).equals(kBFrom(wrapKb, old.unwrapBKey));
    check.that(LAW, kept, 'a wrapKb that gives the same kB', kept ? 'such a wrapKb' : 'one that gives another kB');
  },
});
