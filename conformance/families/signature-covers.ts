import { operationOf } from '../../openapi/editions.js';
import { payloadHash } from '../../protocol/hawk.js';
import { type CaseContext, defineFamily } from '../case.js';
import type { AccountCast } from '../cast/account-cast.js';
import type { Call } from '../cast/caller.js';
import { checkable, expectedErrnos } from '../judging/expected-errno.js';
import { withBytes } from '../requests/call-changes.js';
import { hasOperation } from '../requests/has-operation.js';
import type { Answered } from '../wire/exchange.js';

/** Sends the good request with one part of what was signed changed. */
type Alteration = (call: Call, context: Altering) => Call;

/** The context of a case, and the operation it calls. */
type Altering = CaseContext<AccountCast> & { readonly operation: string };

/** What can be asked over and over with the same session, and changes nothing: the first of them that there is. */
const OPERATIONS = ['sessionStatus', 'recoveryEmailStatus'];
/** The same with a body, of which an empty object is enough. */
const WITH_BODY = ['recoveryEmailResendCode', 'passwordChangeAuthStart'];
/** One whose path is another. */
const ELSEWHERE = 'accountDevices';

/** The same JSON in other bytes, so that nothing but its hash is another. */
const OTHER_BODY = '{ }';

/** One alteration for each part of the normalised string, by the second half of the row's id. */
const ALTERATIONS: Readonly<Record<string, Alteration>> = {
  'signature-covers-method': (call) => ({ ...call, hawk: { method: 'POST' } }),
  'signature-covers-path': (call, { edition }) => ({
    ...call,
    hawk: { target: operationOf(edition, ELSEWHERE).path },
  }),
  'signature-covers-query': (call, { edition, operation }) => ({
    ...call,
    hawk: { target: `${operationOf(edition, operation).path}?keys=true` },
  }),
  'signature-covers-host': (call) => ({ ...call, hawk: { host: 'elsewhere.invalid' } }),
  'signature-covers-port': (call, { target }) => ({
    ...call,
    hawk: { port: (Number(target.publicUrl.port) || 443) + 1 },
  }),
  'signature-covers-timestamp': (call, context) =>
    resigned(call, context, /ts="(\d+)"/, (ts) => `ts="${Number(ts) + 1}"`),
  'signature-covers-nonce': (call, context) =>
    resigned(call, context, /nonce="([^"]+)"/, () => `nonce="${context.cast.hex(8)}"`),
  // Hash and body are exchanged together, so that they fit each other and only the MAC tells.
  'signature-covers-payload-hash': (call, context) =>
    withBytes(
      resigned(call, context, /hash="([^"]+)"/, () => `hash="${payloadHash('application/json', OTHER_BODY)}"`),
      Buffer.from(OTHER_BODY),
    ),
};

/** Alters one part of a signed request after it was signed. */
export default defineFamily<AccountCast>('signature-covers', (edition) =>
  Object.entries(ALTERATIONS).flatMap(([law, alter]) => {
    const id = `api/${law}`;
    const withBody = law === 'signature-covers-payload-hash';
    const operation = (withBody ? WITH_BODY : OPERATIONS).find((each) => hasOperation(edition, each));
    if (operation === undefined || checkable(edition, id) === undefined) return [];
    const errnos = expectedErrnos(edition, operationOf(edition, operation), 'bad-signature');
    return [
      {
        of: law,
        requirements: [id],
        async run(context: CaseContext<AccountCast>) {
          const { cast, check } = context;
          const as = (await cast.account()).session;
          const call: Call = withBody ? { as, body: {} } : { as };
          check.control(await cast.call(operation, call));
          const answer: Answered = await cast.call(operation, alter(call, { ...context, operation }));
          check.errno(id, answer, errnos);
        },
      },
    ];
  }),
);

/** The call under a fresh signature of which one attribute was replaced. */
function resigned(
  call: Call,
  { cast, operation }: Altering,
  attribute: RegExp,
  replace: (value: string) => string,
): Call {
  const authorization = cast.caller
    .authorization(operation, call)
    .replace(attribute, (_all, value: string) => replace(value));
  return { ...call, authorization };
}
