import { type ControlPanel, createControlPanel } from './control-panel.js';
import { type Creation, createWorld } from './create-world.js';
import { createPipeline, type Listener } from './http/pipeline.js';
import { otherRoutes } from './other-routes.js';
import type { MockSettings } from './settings.js';

/** A mock that listens nowhere yet: its world, the seams into it, and the listener for whoever serves it. */
export interface AssembledMock extends Creation {
  readonly listener: Listener;
  readonly panel: ControlPanel;
}

/** Puts world and pipeline together. */
export function assembleMock(settings: MockSettings, publicOrigin: () => URL): AssembledMock {
  const { world, seams } = createWorld(settings, publicOrigin);
  const panel = createControlPanel(world, seams);
  return { world, seams, panel, listener: createPipeline(world, otherRoutes(world)) };
}
