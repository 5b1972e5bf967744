import type { Base } from '../base.js';
import { createWorld } from '../create-world.js';
import { createPipeline, type Listener } from '../http/pipeline.js';
import type { World } from '../world.js';
import { neighbourSpeech } from './speech.js';

/** A listener that has the neighbours answer what is theirs; everything else goes to the edition's own. */
export function withNeighbours({ settings, publicOrigin }: World, base: Base, own: Listener): Listener {
  const { world } = createWorld(settings, publicOrigin, base, neighbourSpeech);
  const theirs = createPipeline(world, () => undefined);
  return (message, response) => {
    const [path = ''] = (message.url ?? '').split('?', 1);
    const isTheirs = world.routes.find((message.method ?? '').toUpperCase(), path) !== undefined;
    (isTheirs ? theirs : own)(message, response);
  };
}
