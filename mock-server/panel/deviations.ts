import type { components } from '../../openapi/generated/control.types.js';
import type { Edition } from '../../openapi/model.js';
import { ControlError } from '../control/control-error.js';
import type { Creation } from '../create-world.js';
import type { Deviation } from '../deviation.js';

/** A deviation and whether it is on. */
export type DeviationReading = components['schemas']['Deviation'];

/** Ways in which the mock breaks its contract on purpose. */
export interface DeviationPanel {
  /** Every deviation that any edition of the mock knows, and those that came with `as`. */
  list(): Promise<DeviationReading[]>;
  /** Switches those on that are named by id or by a requirement they violate, and all others off but what came with `as`. */
  set(names: readonly string[]): Promise<DeviationReading[]>;
  /** The same with deviations at hand: each is on in the editions that have the requirements it violates. */
  apply(deviations: readonly Deviation[]): void;
}

/**
 * Makes the part of one mock. The deviations are many files, which load when somebody asks.
 * @param standing those of each creation that are on whatever is switched: they are in the list, and stay on in it
 */
export function deviationPanel(
  creations: readonly Creation[],
  standing: readonly (readonly Deviation[])[] = [],
): DeviationPanel {
  let on: readonly Deviation[] = onceEach(standing.flat());
  const files = () => import('../deviations/all-deviations.js');
  const reading = ({ id, violates, says }: Deviation): DeviationReading => ({
    id,
    violates: [...violates],
    says,
    on: on.some((each) => each.id === id),
    ...(standing.flat().some((each) => each.id === id) ? { standing: true } : {}),
  });

  /** Editions have requirements with the same id, and faults for them with the same name. */
  function switchTo(chosen: readonly (readonly Deviation[])[]): void {
    for (const [place, { seams }] of creations.entries()) {
      const known = new Set((standing[place] ?? []).map(({ id }) => id));
      seams.wrap((chosen[place] ?? []).filter(({ id }) => !known.has(id)).map(({ wrap }) => wrap));
    }
    on = onceEach([...standing.flat(), ...chosen.flat()]);
  }

  return {
    async list() {
      const { deviationsOf } = await files();
      const known = creations.flatMap(({ world }) => deviationsOf(world.edition));
      return onceEach([...known, ...standing.flat()]).map(reading);
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
