import { Router } from 'express';
import { emptyStore } from '../domain/store.js';
import type { World } from '../world.js';
import { readSettings } from './settings-body.js';

/** `POST /reset`: the mock as it was when it started. Deviations stay as they are. */
export function resetRouter(world: World): Router {
  const router = Router();
  router.post('/reset', (request, response) => {
    readSettings(request.body, {});
    emptyStore(world.store);
    world.clock.reset();
    world.random.restart();
    response.json({});
  });
  return router;
}
