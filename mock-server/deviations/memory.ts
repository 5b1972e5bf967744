import type { World } from '../world.js';

/** Something that a fault remembers from one call to the next, each mock for itself. */
export function memory<T>(make: () => T): (world: World) => T {
  const known = new WeakMap<World, T>();
  return (world) => {
    const present = known.get(world) ?? make();
    known.set(world, present);
    return present;
  };
}
