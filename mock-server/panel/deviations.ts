import type { components } from '../../openapi/generated/control.types.js';
import type { Edition } from '../../openapi/model.js';
import { ControlError } from '../control/control-error.js';
import type { Creation } from '../create-world.js';
import type { Deviation } from '../deviation.js';

/** A deviation and whether it is on. */
export type DeviationReading = components['schemas']['Deviation'];

/** Ways in which the mock breaks its contract on purpose. */
export interface DeviationPanel {
  /** Every deviation that any edition of the mock knows. */
  list(): Promise<DeviationReading[]>;
  /** Switches those on that are named by id or by a requirement they violate, and all others off. */
  set(names: readonly string[]): Promise<DeviationReading[]>;
  /** The same with deviations at hand: each is on in the editions that have the requirements it violates. */
  apply(deviations: readonly Deviation[]): void;
}

/** Makes the part of one mock. The deviations are many files, which load when somebody asks. */
export function deviationPanel(creations: readonly Creation[]): DeviationPanel {
  let on: readonly Deviation[] = [];
  const files = () => import('../deviations/all-deviations.js');
  const reading = ({ id, violates, says }: Deviation): DeviationReading => ({
    id,
    violates: [...violates],
    says,
    on: on.some((each) => each.id === id),
  });

  /** Editions have requirements with the same id, and faults for them with the same name. */
  function switchTo(chosen: readonly (readonly Deviation[])[]): void {
    for (const [place, { seams }] of creations.entries()) seams.wrap((chosen[place] ?? []).map(({ wrap }) => wrap));
    on = onceEach(chosen.flat());
  }

  return {
    async list() {
      const { deviationsOf } = await files();
      return onceEach(creations.flatMap(({ world }) => deviationsOf(world.edition))).map(reading);
    },
    async set(names) {
      const { namedInEach } = await files();
      const editions = creations.map(({ world }) => world.edition);
      try {
        switchTo(namedInEach(editions, names));
      } catch (error) {
        throw new ControlError(400, (error as Error).message);
      }
      return on.map(reading);
    },
    apply: (deviations) => switchTo(creations.map(({ world }) => deviations.filter(fits(world.edition)))),
  };
}

/** Whether an edition has what a deviation violates. */
function fits({ requirements }: Edition): (deviation: Deviation) => boolean {
  const known = new Set(requirements.map(({ id }) => id));
  return ({ violates }) => violates.every((id) => known.has(id));
}

function onceEach(deviations: readonly Deviation[]): Deviation[] {
  return [...new Map(deviations.map((each) => [each.id, each])).values()];
}
