import { operationOf } from '../../openapi/editions.js';
import type { Edition, Operation } from '../../openapi/model.js';
import { payloadHash } from '../../protocol/hawk.js';
import { type CaseContext, type CaseDefinition, defineFamily } from '../case.js';
import type { AccountCast } from '../cast/account-cast.js';
import type { Call } from '../cast/caller.js';
import { checkable, expectedErrnos } from '../judging/expected-errno.js';
import { bytesOf, withBytes } from '../requests/call-changes.js';
import { hasOperation } from '../requests/has-operation.js';
import { needsOf, type Page, pagesOf, tokenKindOf } from '../requests/recipe-book.js';

type Context = CaseContext<AccountCast>;

/** The good request with one part of what was signed changed; undefined where it has no such part. */
type Alteration = (call: Call, operation: Operation, context: Context) => Call | undefined;

/** Paths to sign for in place of the right one. */
const ELSEWHERE = ['accountDevices', 'accountKeys'];

/** One alteration for each part of the normalised string, by the second half of the row's id. */
const ALTERATIONS: Readonly<Record<string, Alteration>> = {
  'signature-covers-method': (call, { method }) => ({ ...call, hawk: { method: method === 'GET' ? 'POST' : 'GET' } }),
  'signature-covers-path': (call, { id }, { edition }) => {
    const other = ELSEWHERE.find((each) => each !== id && hasOperation(edition, each)) ?? id;
    return { ...call, hawk: { target: operationOf(edition, other).path } };
  },
  'signature-covers-query': (call, { path }) =>
    call.query === undefined ? { ...call, hawk: { target: `${path}?keys=true` } } : undefined,
  'signature-covers-host': (call) => ({ ...call, hawk: { host: 'elsewhere.invalid' } }),
  'signature-covers-port': (call, _operation, { target: { publicUrl } }) => ({
    ...call,
    hawk: { port: (Number(publicUrl.port) || 443) + 1 },
  }),
  'signature-covers-timestamp': (call, operation, context) =>
    resigned(call, operation, context, /ts="(\d+)"/, (ts) => `ts="${Number(ts) + 1}"`),
  'signature-covers-nonce': (call, operation, context) =>
    resigned(call, operation, context, /nonce="([^"]+)"/, () => `nonce="${context.cast.hex(8)}"`),
  // The same JSON in other bytes; hash and body are exchanged together, so that only the MAC tells.
  'signature-covers-payload-hash': (call, operation, context) => {
    const bytes = bytesOf(call);
    if (bytes === undefined || operation.method === 'GET') return undefined;
    const other = Buffer.concat([bytes, Buffer.from(' ')]);
    const hash = `hash="${payloadHash('application/json', other)}"`;
    return withBytes(
      resigned(call, operation, context, /hash="([^"]+)"/, () => hash),
      other,
    );
  },
};

const FUTURE = 'api/refuses-a-future-timestamp';

/** The first second of 2100, as ts: the document names no skew, and none can be that large. */
const FAR_AHEAD = 4_102_444_800;

const VALID_SESSION = [
  'session-status/succeeds-while-the-token-is-valid',
  'session-create/session-token-is-not-used-up',
];

/** Alters each part of the signature at each signed operation; what was refused leaves a session as it was. */
export default defineFamily<AccountCast>('signatures-at-every-operation', (edition) =>
  pagesOf(edition).flatMap((page) => caseOf(edition, page)),
);

function caseOf(edition: Edition, page: Page): (CaseDefinition<AccountCast> & { readonly of: string })[] {
  const { operation, recipe } = page;
  const kind = tokenKindOf(operation);
  const laws = Object.keys(ALTERATIONS).map((law) => `api/${law}`);
  if (kind === undefined || laws.some((id) => checkable(edition, id) === undefined)) return [];
  const lives = kind === 'sessionToken' ? VALID_SESSION.filter((id) => checkable(edition, id)) : [];
  // Who uses single-use tokens up before looking at the signature does not know them any more.
  const gone = kind === 'sessionToken' ? [] : [110];
  const errnos = [...expectedErrnos(edition, operation, 'bad-signature'), ...gone];
  const future = checkable(edition, FUTURE) === undefined ? [] : [FUTURE];
  const isBodiless = operation.method === 'GET';
  const ownLaws = laws.filter((id) => !isBodiless || id !== 'api/signature-covers-payload-hash');
  return [
    {
      of: operation.kebab,
      requirements: [...ownLaws, ...future, ...lives],
      ...needsOf(recipe),
      async run(context) {
        const { cast, check } = context;
        const call = await recipe.plain(cast);
        // Before the others where it can be: some look at the signature until a token came with a right one.
        const isAgain = kind === 'sessionToken' && recipe.repeatable === undefined;
        if (isAgain) check.control(await cast.call(operation.id, call));
        for (const [law, alter] of Object.entries(ALTERATIONS)) {
          const altered = alter(call, operation, context);
          if (altered === undefined) continue;
          check.errno(`api/${law}`, await cast.call(operation.id, altered), errnos);
        }
        for (const law of future) {
          const answer = await cast.call(operation.id, { ...call, hawk: { ts: FAR_AHEAD } });
          check.errno(law, answer, [...expectedErrnos(edition, operation, 'stale-timestamp'), ...gone]);
        }
        for (const law of lives) if (call.as !== undefined) check.succeeds(law, await cast.useSession(call.as));
        if (!isAgain)
          check.control(await cast.call(operation.id, kind === 'sessionToken' ? call : await recipe.plain(cast)));
      },
    },
  ];
}

/** The call under a fresh signature of which one attribute was replaced. */
function resigned(
  call: Call,
  { id }: Operation,
  { cast }: Context,
  attribute: RegExp,
  replace: (value: string) => string,
): Call {
  const authorization = cast.caller.authorization(id, call).replace(attribute, (_all, value: string) => replace(value));
  return { ...call, authorization };
}
