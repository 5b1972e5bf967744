import { operationOf } from '../../openapi/editions.js';
import { payloadHash } from '../../protocol/hawk.js';
import { type CaseContext, defineFamily } from '../case.js';
import type { Call } from '../cast/caller.js';
import type { OnepwCast } from '../cast/onepw-cast.js';
import { checkable, expectedErrnos } from '../judging/expected-errno.js';
import type { Answered } from '../wire/exchange.js';

/** Sends the good request with one part of what was signed changed. */
type Alteration = (call: Call, context: CaseContext) => Call;

/** What can be asked over and over with the same session, and changes nothing. */
const OPERATION = 'sessionStatus';
/** The same with a body. */
const WITH_BODY = 'recoveryEmailResendCode';

const OTHER_BODY = '{"service":"sync"}';

/** One alteration for each part of the normalised string, by the second half of the row's id. */
const ALTERATIONS: Readonly<Record<string, Alteration>> = {
  'signature-covers-method': (call) => ({ ...call, hawk: { method: 'POST' } }),
  'signature-covers-path': (call) => ({ ...call, hawk: { target: '/v1/recovery_email/status' } }),
  'signature-covers-query': (call, { edition }) => ({
    ...call,
    hawk: { target: `${operationOf(edition, OPERATION).path}?keys=true` },
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
  'signature-covers-payload-hash': (call, context) => ({
    ...resigned(
      call,
      context,
      /hash="([^"]+)"/,
      () => `hash="${payloadHash('application/json', OTHER_BODY)}"`,
      WITH_BODY,
    ),
    body: JSON.parse(OTHER_BODY) as unknown,
  }),
};

/** Alters one part of a signed request after it was signed. */
export default defineFamily('signature-covers', (edition) => {
  if (!edition.operations.some(({ id }) => id === OPERATION)) return [];
  const errnos = expectedErrnos(edition, operationOf(edition, OPERATION), 'bad-signature');
  return Object.entries(ALTERATIONS).flatMap(([law, alter]) => {
    const id = `api/${law}`;
    if (checkable(edition, id) === undefined) return [];
    const operation = law === 'signature-covers-payload-hash' ? WITH_BODY : OPERATION;
    return [
      {
        of: law,
        requirements: [id],
        async run(context: CaseContext) {
          const { cast, check } = context;
          const call = await signedCall(operation, cast);
          check.control(await cast.call(operation, call));
          const answer: Answered = await cast.call(operation, alter(call, context));
          check.errno(id, answer, errnos);
        },
      },
    ];
  });
});

async function signedCall(operation: string, cast: OnepwCast): Promise<Call> {
  const as = (await cast.account()).session;
  return operation === WITH_BODY ? { as, body: {} } : { as };
}

/** The call under a fresh signature of which one attribute was replaced. */
function resigned(
  call: Call,
  { cast }: CaseContext,
  attribute: RegExp,
  replace: (value: string) => string,
  operation = OPERATION,
): Call {
  const authorization = cast.caller
    .authorization(operation, call)
    .replace(attribute, (_all, value: string) => replace(value));
  return { ...call, authorization };
}
