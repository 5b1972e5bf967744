import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Attributes } from '../../protocol/hawk.js';
import { DomainError } from '../domain/domain-error.js';
import type { BearerTokenRow, TokenRow } from '../domain/rows.js';
import type { World } from '../world.js';
import { writeAnswer } from './answer.js';
import { mayHaveBody, NO_BODY, readBody, swallowRest, takesBytes } from './body.js';
import type { Answer, RequestContext } from './context.js';
import type { CheckedInput } from './dispatch.js';
import type { Exchange } from './exchange.js';
import { knownPart } from './parameters.js';
import { pathVariables } from './path-variables.js';
import { readQuery } from './query.js';

/** A listener for `node:http`, also an Express middleware that answers everything. */
export type Listener = (message: IncomingMessage, response: ServerResponse) => void;

/** Answers a path that is no operation; undefined when it is not one of its own either. `target` is path and query. */
export type OtherRoutes = (method: string, path: string, target: string) => Answer | undefined;

/** The pipeline of a mock: route, Hawk, size, payload hash, JSON, parameters, operation, answer. */
export function createPipeline(world: World, otherRoutes: OtherRoutes): Listener {
  async function work(message: IncomingMessage, exchange: Exchange): Promise<Answer> {
    const { request } = exchange;
    const credential = credentialOf(world, request);
    const body = mayHaveBody(request) ? await bodyBehind(world, request, message, credential) : NO_BODY;
    const input = inputOf(world, request, admitted(world, request, credential, body), body);
    exchange.input = input;
    world.features.check(request.operation.id);
    return (await world.faults.reached(exchange)) ?? world.endpoints.run(request, input);
  }

  function failure({ request }: Exchange, message: IncomingMessage, error: unknown): Answer {
    swallowRest(message);
    if (!(error instanceof DomainError)) world.settings.onUnexpected(request.operation.id, error);
    return world.answers.failure(request, error);
  }

  async function serve(message: IncomingMessage, response: ServerResponse, exchange: Exchange): Promise<void> {
    const { request } = exchange;
    let due: Answer;
    try {
      const struck = await world.faults.before(exchange);
      if (struck !== undefined) swallowRest(message);
      due = struck ?? (await world.load.carry(request.locale, () => work(message, exchange)));
    } catch (error) {
      due = failure(exchange, message, error);
    }
    try {
      const answer = await world.faults.after(exchange, world.answers.shape(request, due));
      world.journal.record(exchange, answer);
      writeAnswer(world, response, answer);
    } catch (error) {
      writeAnswer(world, response, world.answers.failure(request, error));
    }
  }

  return (message, response) => {
    const target = message.url ?? '/';
    const [path = '/', search = ''] = splitTarget(target);
    const method = (message.method ?? 'GET').toUpperCase();
    const operation = world.routes.find(method, path);
    if (operation === undefined) {
      const other =
        world.answers.preflight(method, message.headers) ??
        otherRoutes(method, path, target) ??
        world.answers.failure(undefined, new DomainError('UnknownRoute'));
      swallowRest(message);
      world.journal.recordStray({ method, path, address: message.socket.remoteAddress ?? '' }, other);
      writeAnswer(world, response, other);
      return;
    }
    const { headers } = message;
    const address = message.socket.remoteAddress ?? '';
    const locale = localeOf(headers['accept-language']);
    const request: RequestContext = { operation, method, target, path, search, headers, address, locale };
    void serve(message, response, { request, faults: [] });
  };
}

/** What an operation works on. Throws InvalidJson and what `parameters.refuse` throws. */
function inputOf(world: World, request: RequestContext, { token, bearer }: Credential, body: Buffer): CheckedInput {
  const { operation } = request;
  const parsed =
    operation.body !== undefined || operation.errors.some(({ errno }) => errno === 106)
      ? world.body.parse(request, body)
      : undefined;
  const path = pathVariables(operation.path, request.path) ?? {};
  const query = readQuery(operation.query, request.search);
  const given = parsed === undefined ? {} : parsed;
  const problems = world.parameters
    .find(operation, 'path', path)
    .concat(world.parameters.find(operation, 'query', query), world.parameters.find(operation, 'body', given));
  if (problems.length > 0) world.endpoints.abandon(request, given);
  world.parameters.refuse(operation, problems);
  const bytes = takesBytes(operation) ? body : undefined;
  return { path, query, body: knownPart(operation.body, given), bytes, token, bearer };
}

/** What a request is allowed by: nothing on an operation that asks for nothing, or for the operator's secret. */
interface Credential {
  readonly token?: TokenRow;
  /** What the token's signature says; there are none without a token. */
  readonly attributes?: Attributes;
  readonly bearer?: BearerTokenRow;
}

const NO_CREDENTIAL: Credential = {};

/** The credential that a request came with, as far as its headers prove it. */
function credentialOf(world: World, request: RequestContext): Credential {
  if (request.operation.security.length === 0) return NO_CREDENTIAL;
  if (!world.bearer.applies(request)) return signatureOf(world, request);
  const text = world.bearer.readToken(request);
  const bearer = world.bearer.takesSecret(request) ? undefined : world.bearer.findToken(request, text);
  if (bearer === undefined) {
    world.bearer.checkSecret(request, text);
    return NO_CREDENTIAL;
  }
  world.bearer.checkScopes(request, bearer);
  return { bearer };
}

/** Hawk in its order, up to the body. */
function signatureOf(world: World, request: RequestContext): Credential {
  const attributes = world.hawk.readAttributes(request);
  const token = world.hawk.findToken(request, attributes);
  world.hawk.checkMac(request, attributes, token);
  world.hawk.checkNonce(request, attributes, token);
  world.hawk.checkTimestamp(request, attributes);
  return { token, attributes };
}

/** The body of a request. From an accepted signature on, a single-use token is used up whatever comes next. */
function bodyBehind(
  world: World,
  request: RequestContext,
  message: IncomingMessage,
  { token }: Credential,
): Promise<Buffer> {
  const reading = readBody(world, request, message);
  if (token === undefined || !isSingleUse(world, request, token)) return reading;
  return reading.catch((error: unknown) => {
    useUp(world, request, token);
    throw error;
  });
}

/** The credential once the body is there, which a signature may cover. */
function admitted(world: World, request: RequestContext, credential: Credential, body: Buffer): Credential {
  const { token, attributes } = credential;
  if (token === undefined || attributes === undefined) return credential;
  world.hawk.checkPayloadHash(request, attributes, body);
  useUp(world, request, token);
  world.sessions.touch(token, request);
  return credential;
}

/** Of two requests that raced for the same token, the second finds it gone. */
function useUp(world: World, request: RequestContext, token: TokenRow): void {
  if (isSingleUse(world, request, token) && !world.tokens.consume(token)) throw new DomainError('InvalidToken');
}

function isSingleUse({ behaviour }: World, { operation }: RequestContext, { type }: TokenRow): boolean {
  return operation.consumesToken || behaviour.singleUseTokens?.includes(type) === true;
}

function splitTarget(target: string): [path: string, search: string] {
  const mark = target.indexOf('?');
  return mark < 0 ? [target, ''] : [target.slice(0, mark), target.slice(mark + 1)];
}

function localeOf(header: string | undefined): string | undefined {
  const first = header?.split(',', 1)[0]?.split(';', 1)[0]?.trim();
  return first === '' || first === '*' ? undefined : first;
}
