import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { suggestion } from '../../openapi/nearest.js';
import type { World } from '../world.js';
import { clockRouter } from './clock.js';
import { ControlError } from './control-error.js';
import { mailRouter } from './mail.js';
import { resetRouter } from './reset.js';

/** Where the control port answers, for the message to those who missed it. */
const KNOWN = ['GET /mail/<user>', 'DELETE /mail/<user>', 'GET /clock', 'POST /clock', 'POST /reset'];

/** The mock's second port: what a test holds in its hand. It is no part of any edition's API. */
export function createControlApp(world: World): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  // Bodies are JSON whatever their content-type says, because `curl -d` says something else.
  app.use(express.json({ type: () => true, limit: '1mb' }));
  app.use(mailRouter(world), clockRouter(world), resetRouter(world));
  app.use(missed);
  app.use(failed);
  return app;
}

const missed: RequestHandler = ({ method, path }) => {
  throw new ControlError(404, `The control port has no ${method} ${path}; ${suggestion(`${method} ${path}`, KNOWN)}`);
};

/** Four parameters make it Express's error handler. */
const failed: ErrorRequestHandler = (error: unknown, _request, response, _next) => {
  const status = statusOf(error);
  const message = status === 500 ? 'The control port failed; this is a fault of the mock' : (error as Error).message;
  if (status === 500) process.stderr.write(`control: ${(error as Error).stack}\n`);
  response.status(status).json({ code: status, message });
};

/** Express's own refusals, such as a body that is not JSON, carry their status. */
function statusOf(error: unknown): number {
  const status = error instanceof Error && 'status' in error ? error.status : 500;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}
