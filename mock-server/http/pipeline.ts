import type { IncomingMessage, ServerResponse } from 'node:http';
import { DomainError } from '../domain/domain-error.js';
import type { BearerTokenRow, TokenRow } from '../domain/rows.js';
import type { World } from '../world.js';
import { writeAnswer } from './answer.js';
import { readBody, swallowRest, takesBytes } from './body.js';
import type { Answer, RequestContext } from './context.js';
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
  async function answerTo(message: IncomingMessage, exchange: Exchange): Promise<Answer> {
    const { request } = exchange;
    try {
      const struck = await world.faults.before(exchange);
      if (struck !== undefined) {
        swallowRest(message);
        return struck;
      }
      return await world.load.carry(request.locale, async () => {
        const input = await checkedInput(world, request, message);
        exchange.input = input;
        world.features.check(request.operation.id);
        return (await world.faults.reached(exchange)) ?? (await world.endpoints.run(request, input));
      });
    } catch (error) {
      swallowRest(message);
      const { operation } = request;
      if (!(error instanceof DomainError)) world.settings.onUnexpected(operation.id, error);
      return world.answers.failure(request, error);
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
    const request: RequestContext = {
      operation,
      method,
      target,
      path,
      search,
      headers: message.headers,
      address: message.socket.remoteAddress ?? '',
      ...localeOf(message.headers['accept-language']),
    };
    const exchange: Exchange = { request, faults: [] };
    void answerTo(message, exchange)
      .then((answer) => world.faults.after(exchange, world.answers.shape(request, answer)))
      .then((answer) => {
        world.journal.record(exchange, answer);
        writeAnswer(world, response, answer);
      })
      .catch((error: unknown) => writeAnswer(world, response, world.answers.failure(request, error)));
  };
}

async function checkedInput(world: World, request: RequestContext, message: IncomingMessage) {
  const { operation } = request;
  const { body, ...credential } = await authenticated(world, request, message);
  const parsed =
    operation.body !== undefined || operation.errors.some(({ errno }) => errno === 106)
      ? world.body.parse(request, body)
      : undefined;
  const path = pathVariables(operation.path, request.path) ?? {};
  const query = readQuery(operation.query, request.search);
  const given = parsed === undefined ? {} : parsed;
  const problems = [
    ...world.parameters.find(operation, 'path', path),
    ...world.parameters.find(operation, 'query', query),
    ...world.parameters.find(operation, 'body', given),
  ];
  if (problems.length > 0) world.endpoints.abandon(request, given);
  world.parameters.refuse(operation, problems);
  const bytes = takesBytes(operation) ? { bytes: body } : {};
  return { path, query, body: knownPart(operation.body, given), ...bytes, ...credential };
}

/** A request's body and the credential it came with, if the operation asks for one. */
interface Authenticated {
  readonly body: Buffer;
  readonly token?: TokenRow;
  readonly bearer?: BearerTokenRow;
}

async function authenticated(world: World, request: RequestContext, message: IncomingMessage): Promise<Authenticated> {
  if (request.operation.security.length === 0) return { body: await readBody(world, request, message) };
  if (!world.bearer.applies(request)) return signed(world, request, message);
  const text = world.bearer.readToken(request);
  const bearer = world.bearer.takesSecret(request) ? undefined : world.bearer.findToken(request, text);
  if (bearer === undefined) world.bearer.checkSecret(request, text);
  else world.bearer.checkScopes(request, bearer);
  return { body: await readBody(world, request, message), ...(bearer === undefined ? {} : { bearer }) };
}

/** Hawk in its order. From an accepted signature on, a single-use token is used up whatever comes next. */
async function signed(
  world: World,
  request: RequestContext,
  message: IncomingMessage,
): Promise<{ body: Buffer; token: TokenRow }> {
  const attributes = world.hawk.readAttributes(request);
  const token = world.hawk.findToken(request, attributes);
  world.hawk.checkMac(request, attributes, token);
  world.hawk.checkNonce(request, attributes, token);
  world.hawk.checkTimestamp(request, attributes);
  let body: Buffer;
  try {
    body = await readBody(world, request, message);
  } catch (error) {
    useUp(world, request, token);
    throw error;
  }
  world.hawk.checkPayloadHash(request, attributes, body);
  useUp(world, request, token);
  world.sessions.touch(token, request);
  return { body, token };
}

/** Of two requests that raced for the same token, the second finds it gone. */
function useUp(world: World, request: RequestContext, token: TokenRow): void {
  const isSingleUse = request.operation.consumesToken || world.behaviour.singleUseTokens?.includes(token.type) === true;
  if (isSingleUse && !world.tokens.consume(token)) throw new DomainError('InvalidToken');
}

function splitTarget(target: string): [path: string, search: string] {
  const mark = target.indexOf('?');
  return mark < 0 ? [target, ''] : [target.slice(0, mark), target.slice(mark + 1)];
}

function localeOf(header: string | undefined): { locale?: string } {
  const first = header?.split(',', 1)[0]?.split(';', 1)[0]?.trim();
  return first === undefined || first === '' || first === '*' ? {} : { locale: first };
}
