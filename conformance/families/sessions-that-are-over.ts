import type { Edition, Operation } from '../../openapi/model.js';
import { type CaseContext, type CaseDefinition, defineFamily } from '../case.js';
import type { AccountCast } from '../cast/account-cast.js';
import type { Credential } from '../cast/credential.js';
import { anotherDevice, deviceOf } from '../cast/devices.js';
import { checkable, errnosOfTheDestroyed } from '../judging/expected-errno.js';
import { hasOperation } from '../requests/has-operation.js';
import { alike, type PagesAlike, pagesSignedBy } from '../requests/pages-signed-by.js';

const SIGNED_OUT = 'session-destroy/token-is-refused-afterwards';
const DEVICE_GONE = 'account-device-destroy/session-of-the-device-dies';
const ACCOUNT_GONE = 'account-destroy/sessions-die';
const OTHERS = 'session-destroy/other-sessions-survive';

/** A session that is over, and the statement that says so. */
interface Over {
  readonly law: string;
  readonly session: Credential;
}

/** Signs with sessions that are over, for every reason that there is, at every operation that a sessionToken signs. */
export default defineFamily<AccountCast>('sessions-that-are-over', (edition) =>
  alike(pagesSignedBy(edition, 'sessionToken')).flatMap((group) => caseOf(edition, group)),
);

function caseOf(edition: Edition, group: PagesAlike): (CaseDefinition<AccountCast> & { readonly of: string })[] {
  const requirements = [SIGNED_OUT, DEVICE_GONE, ACCOUNT_GONE, OTHERS].filter((id) => checkable(edition, id));
  if (!requirements.includes(SIGNED_OUT)) return [];
  return [
    {
      of: group.name,
      requirements,
      needs: group.needs,
      async run(context) {
        const { cast, check } = context;
        const ann = await cast.account();
        const bystanders = [(await cast.signIn(ann)).session, (await cast.account()).session];
        const over = [...(await signedOut(context, ann)), ...(await endedOtherwise(context))];
        bystanders.push((await cast.signIn(ann)).session);
        for (const { operation, recipe } of group.pages) {
          const good = await recipe.plain(cast);
          check.control(await cast.call(operation.id, good));
          for (const { law, session } of over)
            check.errno(law, await cast.call(operation.id, { ...good, as: session }), errnosOf(law, operation));
        }
        for (const session of bystanders) check.succeeds(OTHERS, await cast.useSession(session));
      },
    },
  ];
}

function errnosOf(law: string, operation: Operation): readonly number[] {
  return law === ACCOUNT_GONE ? errnosOfTheDestroyed(operation) : [110];
}

type Account = Awaited<ReturnType<AccountCast['account']>>;

/** The first session of an account and a later one, with keys and a device, each used once and signed out. */
async function signedOut({ cast, edition }: CaseContext<AccountCast>, ann: Account): Promise<Over[]> {
  const later = (await cast.signIn(ann, { keys: true })).session;
  if (hasOperation(edition, 'accountDevice')) await deviceOf(cast, later);
  const sessions = [ann.session, later];
  for (const as of sessions) {
    await cast.useSession(as);
    await cast.must('sessionDestroy', { as, body: {} });
  }
  return sessions.map((session) => ({ law: SIGNED_OUT, session }));
}

/** Sessions that ended with their device, or with their account, whose address somebody has again. */
async function endedOtherwise({ cast, edition }: CaseContext<AccountCast>): Promise<Over[]> {
  const over: Over[] = [];
  if (hasOperation(edition, 'accountDeviceDestroy')) {
    const dan = await cast.account();
    for (const { session, id } of [await anotherDevice(cast, dan), await anotherDevice(cast, dan)]) {
      await cast.must('accountDeviceDestroy', { as: dan.session, body: { id } });
      over.push({ law: DEVICE_GONE, session });
    }
  }
  if (hasOperation(edition, 'accountDestroy')) {
    const eve = await cast.account();
    const { session } = await cast.signIn(eve);
    await cast.destroy(eve);
    await cast.account({}, cast.withPassword(eve, cast.hex()));
    over.push({ law: ACCOUNT_GONE, session: eve.session }, { law: ACCOUNT_GONE, session });
  }
  return over;
}
