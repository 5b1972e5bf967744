import { createBase } from './base.js';
import { type ControlPanel, createControlPanel } from './control-panel.js';
import { type Creation, createWorld, speechOf } from './create-world.js';
import type { Deviation } from './deviation.js';
import { createPipeline, type Listener } from './http/pipeline.js';
import { withNeighbours } from './neighbours/with-neighbours.js';
import { otherRoutes } from './other-routes.js';
import { editionsOf, type MockSettings } from './settings.js';

/** One edition that listens nowhere yet: its world, the seams into it, and the listener for whoever serves it. */
export interface AssembledEdition extends Creation {
  readonly listener: Listener;
}

/** The first edition of a mock, the others over the same base, and what a test holds of all of them. */
export interface AssembledMock extends AssembledEdition {
  /** In the order of the settings. */
  readonly others: readonly AssembledEdition[];
  readonly panel: ControlPanel;
}

/**
 * Puts worlds and pipelines together.
 * @param publicOrigin by the place of an edition, 0 for the first; asked when requests come
 * @param standing the deviations of an edition that are on from the start and cannot be switched off
 */
export function assembleMock(
  settings: MockSettings,
  publicOrigin: (place: number) => URL,
  standing: (editionId: string) => readonly Deviation[] = () => [],
): AssembledMock {
  const base = createBase(settings.seed);
  const ids = editionsOf(settings);
  const twice = ids.find((id, place) => ids.indexOf(id) !== place);
  if (twice !== undefined) throw new Error(`A mock speaks ${twice} on one port, not on two`);
  const speeches = ids.map((id) => speechOf(id));
  const hasNeighbours = speeches.some(({ behaviour }) => behaviour.hasNeighbours === true);
  const [first, ...others] = speeches.map((speech, place): AssembledEdition => {
    const creation = createWorld(settings, () => publicOrigin(place), base, speech);
    creation.seams.lay(standing(speech.edition.id).map(({ wrap }) => wrap));
    const own = createPipeline(creation.world, otherRoutes(creation.world));
    return { ...creation, listener: hasNeighbours ? withNeighbours(creation.world, base, own) : own };
  });
  if (first === undefined) throw new Error('A mock speaks at least one edition');
  return { ...first, others, panel: createControlPanel(first.world, first.seams, others, ids.map(standing)) };
}
