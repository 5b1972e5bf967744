import { Router } from 'express';
import { emptyStore } from '../domain/store.js';
import type { World } from '../world.js';
import { readSettings } from './settings-body.js';

/** What the control port needs from whoever started the mock. */
export interface ControlExtras {
  /** Starts the stream of random bytes again from the seed. */
  readonly reseed?: () => void;
}

/** `POST /reset`: the mock as it was when it started. Deviations stay as they are. */
export function resetRouter(world: World, { reseed }: ControlExtras): Router {
  const router = Router();
  router.post('/reset', (request, response) => {
    readSettings(request.body, {});
    emptyStore(world.store);
    world.clock.reset();
    reseed?.();
    response.json({});
  });
  return router;
}
