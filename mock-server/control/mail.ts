import { type Request, type Response, Router } from 'express';
import type { World } from '../world.js';
import { ControlError } from './control-error.js';

/** Longer waits are a mistake in the caller's unit. */
const LONGEST_WAIT_MS = 600_000;

/**
 * `GET /mail/<user>` and `DELETE /mail/<user>`: the outbox in the shape of the servers' own mail helper. The user is
 * a full address or a local part. `?wait=<ms>` keeps an answer back until there is mail, in the machine's time.
 */
export function mailRouter(world: World): Router {
  const router = Router();
  router.get('/mail/:user', (request, response) => {
    const wait = waitOf(request);
    if (wait === 0 || world.mail.read(request.params.user).length > 0)
      response.json(world.mail.read(request.params.user));
    else answerOnArrival(world, request.params.user, wait, response);
  });
  router.delete('/mail/:user', (request, response) => {
    world.mail.empty(request.params.user);
    response.json({});
  });
  return router;
}

function waitOf(request: Request): number {
  const { wait = '0' } = request.query;
  const ms = typeof wait === 'string' && /^\d{1,9}$/.test(wait) ? Number(wait) : Number.NaN;
  if (ms <= LONGEST_WAIT_MS) return ms;
  throw new ControlError(400, `"wait" must be a whole number of milliseconds up to ${LONGEST_WAIT_MS}`);
}

/** Answers once, whatever comes first: mail, the end of the wait, or a caller who hung up. */
function answerOnArrival(world: World, user: string, wait: number, response: Response): void {
  const timer = setTimeout(answer, wait);
  const stop = world.mail.onArrival(() => {
    if (world.mail.read(user).length > 0) answer();
  });
  response.on('close', release);

  function release(): void {
    clearTimeout(timer);
    stop();
  }

  function answer(): void {
    release();
    response.json(world.mail.read(user));
  }
}
