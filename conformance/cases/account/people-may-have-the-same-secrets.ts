import { defineCase } from '../../case.js';
import { SrpCast } from '../../cast/srp-cast.js';

const LAW = 'account-create/response-200';

/** Bob happens to have the password of Ann, and the salts where an account has any: the creation is his all the same. */
export default defineCase({
  requirements: [LAW],
  casts: ['onepw', 'srp', 'key-server'],
  async run({ cast, check }) {
    if (cast instanceof SrpCast) {
      const [ann, salts] = [cast.person(), cast.salts()];
      await cast.accountAlone(ann, salts);
      const bob = { ...ann, email: cast.person().email };
      check.succeeds(LAW, await cast.tryCreate(bob, salts));
      cast.remember(bob);
      return;
    }
    const { uid: _uid, created: _created, ...ann } = await cast.accountAlone();
    const bob = { ...ann, email: cast.person().email };
    check.succeeds(LAW, await cast.tryCreate(bob));
    cast.remember(bob);
  },
});
