import express, { type ErrorRequestHandler, type Express, type RequestHandler, type Response, Router } from 'express';
import { controlRoutes as registered } from '../../openapi/generated/registry/controlRoutes.js';
import type { Operation } from '../../openapi/model.js';
import { suggestion } from '../../openapi/nearest.js';
import type { ControlPanel } from '../control-panel.js';
import type { AnswerStream } from '../http/context.js';
import { readQuery } from '../http/query.js';
import { writeStream } from '../http/write-stream.js';
import { inspectorPage } from '../inspector/page.js';
import { checkedBody, checkedQuery } from './checked-body.js';
import { ControlError } from './control-error.js';
import type { ControlHandlers } from './control-handlers.js';
import { controlOperations } from './control-operations.js';
import { guard } from './guard.js';

type AnyHandler = (input: {
  readonly path: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly panel: ControlPanel;
  readonly signal: AbortSignal;
}) => unknown;

/** The mock's second port: what a test holds in its hand. It is no part of any edition's API. */
export function createControlApp(panel: ControlPanel): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(guard(panel.settings.host));
  app.use(inspectorPage());
  // Bodies are JSON whatever their content-type says, because `curl -d` says something else.
  app.use(express.json({ type: () => true, limit: '1mb' }));
  app.use(routerOf(panel));
  app.use(missed);
  app.use(failed);
  return app;
}

/** Every handler by operationId, as the files of `control/routes` declare them. */
export function controlHandlerTable(): ReadonlyMap<string, AnyHandler> {
  const files = registered as readonly { readonly value: ControlHandlers }[];
  return new Map(files.flatMap(({ value }) => Object.entries(value) as [string, AnyHandler][]));
}

function routerOf(panel: ControlPanel): Router {
  const router = Router();
  const handlers = controlHandlerTable();
  for (const operation of controlOperations()) {
    const handler = handlers.get(operation.id);
    if (handler === undefined) continue;
    const method = operation.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
    router[method](operation.path.replaceAll(/\{(\w+)\}/g, ':$1'), serve(panel, operation, handler));
  }
  return router;
}

function serve(panel: ControlPanel, operation: Operation, handler: AnyHandler): RequestHandler {
  return async (request, response) => {
    const hungUp = new AbortController();
    response.on('close', () => hungUp.abort());
    const answer = await handler({
      path: request.params,
      query: queryOf(operation, request.originalUrl),
      body: checkedBody(operation.id, request.body as unknown),
      panel,
      signal: hungUp.signal,
    });
    if (operation.method !== 'GET') panel.inspection.changed();
    if (response.destroyed) return;
    if (operation.responseTypes['200']?.includes(EVENT_STREAM)) await writeEvents(response, answer as AnswerStream);
    else response.json(answer);
  };
}

const EVENT_STREAM = 'text/event-stream';

async function writeEvents(response: Response, stream: AnswerStream): Promise<void> {
  response.writeHead(200, { 'content-type': EVENT_STREAM, 'cache-control': 'no-store' });
  await writeStream(response, stream);
}

function queryOf(operation: Operation, url: string): unknown {
  const search = new URL(url, 'http://control').searchParams;
  const strangers = [...search.keys()].map((name) => [name, search.get(name)] as const);
  return checkedQuery(operation, {
    ...Object.fromEntries(strangers),
    ...readQuery(operation.query, search.toString()),
  });
}

const missed: RequestHandler = ({ method, path }) => {
  const known = controlOperations().map((operation) => `${operation.method} ${operation.path}`);
  throw new ControlError(
    404,
    `The control port has no ${method} ${path}; ${suggestion(`${method} ${path}`, known, 'docs/control.md has them')}`,
  );
};

/** Four parameters make it Express's error handler. */
const failed: ErrorRequestHandler = (error: unknown, _request, response, _next) => {
  const status = statusOf(error);
  const message = status === 500 ? 'The control port failed; this is a fault of the mock' : (error as Error).message;
  if (status === 500) process.stderr.write(`control: ${(error as Error).stack}\n`);
  if (!response.headersSent) response.status(status).json({ code: status, message });
};

/** Express's own refusals, such as a body that is not JSON, carry their status. */
function statusOf(error: unknown): number {
  const status = error instanceof Error && 'status' in error ? error.status : 500;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}
