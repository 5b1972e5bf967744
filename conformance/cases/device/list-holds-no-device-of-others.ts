import type { Edition } from '../../../openapi/model.js';
import { defineCase } from '../../case.js';
import type { Credential } from '../../cast/credential.js';
import { deviceOf, devicesOf, requireListed } from '../../cast/devices.js';
import type { OnepwCast } from '../../cast/onepw-cast.js';
import { hasOperation } from '../../requests/has-operation.js';

const LAW = 'account-devices/lists-no-device-of-others';

/** Where devices register, only a list that shows them says something by leaving one out. */
async function registeredIfPossible(cast: OnepwCast, edition: Edition, session: Credential): Promise<Credential> {
  if (!hasOperation(edition, 'accountDevice')) return session;
  const { id } = await deviceOf(cast, session);
  await requireListed(cast, session, id);
  return session;
}

export default defineCase({
  requirements: [LAW],
  async run({ cast, check, edition }) {
    const ann = await cast.account();
    const own: Credential[] = [];
    for (const session of [ann.session, (await cast.signIn(ann)).session, (await cast.signIn(ann)).session])
      own.push(await registeredIfPossible(cast, edition, session));
    // What was there before the other account came is none of its devices, though ids may be unique to an account only.
    const before = (await devicesOf(cast, ann.session)).ids;
    const eve = await registeredIfPossible(cast, edition, (await cast.account()).session);
    const strange = (await devicesOf(cast, eve)).ids.filter((id) => id !== undefined && !before.includes(id));
    for (const session of own) {
      const { ids, answer } = await devicesOf(cast, session);
      const isThere = ids.some((id) => strange.includes(id));
      check.that(LAW, !isThere, 'no device of the other account', isThere ? 'one of them' : 'none', answer);
    }
  },
});
