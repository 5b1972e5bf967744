import type { components } from '../../openapi/generated/control.types.js';
import { ControlError } from '../control/control-error.js';
import type { Deviation } from '../deviation.js';
import type { Seams } from '../seams.js';
import type { World } from '../world.js';

/** A deviation and whether it is on. */
export type DeviationReading = components['schemas']['Deviation'];

/** Ways in which the mock breaks its contract on purpose. */
export interface DeviationPanel {
  /** Every deviation that the edition knows. */
  list(): Promise<DeviationReading[]>;
  /** Switches those on that are named by id or by a requirement they violate, and all others off. */
  set(names: readonly string[]): Promise<DeviationReading[]>;
  /** The same with deviations at hand. */
  apply(deviations: readonly Deviation[]): void;
}

/** Makes the part of one mock. The deviations are many files, which load when somebody asks. */
export function deviationPanel(world: World, seams: Seams): DeviationPanel {
  let on: readonly Deviation[] = [];
  const files = () => import('../deviations/all-deviations.js');
  const reading = ({ id, violates, says }: Deviation): DeviationReading => ({
    id,
    violates: [...violates],
    says,
    on: on.some((each) => each.id === id),
  });
  const panel: DeviationPanel = {
    async list() {
      return (await files()).deviationsOf(world.edition).map(reading);
    },
    async set(names) {
      const { namedDeviations } = await files();
      try {
        panel.apply(namedDeviations(world.edition, names));
      } catch (error) {
        throw new ControlError(400, (error as Error).message);
      }
      return on.map(reading);
    },
    apply(deviations) {
      seams.wrap(deviations.map(({ wrap }) => wrap));
      on = deviations;
    },
  };
  return panel;
}
