import type { Services, World } from './world.js';

/** Every function of the mock that a deviation may wrap: `tokens.consume`, `hawk.checkMac`, `answers.shape`, ... */
export type SeamName = { [G in keyof Services & string]: `${G}.${keyof Services[G] & string}` }[keyof Services &
  string];

/** The function behind a seam's name. */
export type SeamFunction<N extends SeamName> = N extends `${infer G}.${infer M}`
  ? G extends keyof Services
    ? M extends keyof Services[G]
      ? Services[G][M]
      : never
    : never
  : never;

/** Replacements by seam: each gets the function it wraps, so that wraps of several deviations compose. */
export type Wraps = { readonly [N in SeamName]?: (next: SeamFunction<N>, world: World) => SeamFunction<N> };

type AnyFunction = (...args: unknown[]) => unknown;
type Group = Record<string, AnyFunction>;

/** A function behind a seam, as it was made and as it is wrapped now. */
interface Place {
  readonly original: AnyFunction;
  current: AnyFunction;
}

/** The mock's functions behind one more indirection, so that they can be wrapped and unwrapped while it runs. */
export interface Seams {
  /** Puts each service's functions behind seams; the result has the service's own type. */
  readonly open: <T extends object>(group: keyof Services & string, service: T) => T;
  /** Replaces every wrap by the given ones, outermost last; what was laid stays below them. */
  readonly wrap: (wraps: readonly Wraps[]) => void;
  /** Replaces what stays whatever is wrapped later, outermost last. */
  readonly lay: (wraps: readonly Wraps[]) => void;
}

/**
 * Makes the seams of one mock.
 * @param world read only when wraps are applied, so it may still be under construction here
 */
export function createSeams(world: () => World): Seams {
  const places = new Map<string, Place>();
  let laid: readonly Wraps[] = [];
  let wrapped: readonly Wraps[] = [];

  function open<T extends object>(group: string, service: T): T {
    const seamed: Group = {};
    for (const [name, value] of Object.entries(service as Group)) {
      const place: Place = { original: value, current: value };
      places.set(`${group}.${name}`, place);
      // A request passes some forty seams: looking each up by its name took a tenth of its time.
      seamed[name] = (...args) => place.current(...args);
    }
    return seamed as T;
  }

  function sew(): void {
    for (const place of places.values()) place.current = place.original;
    for (const layer of [...laid, ...wrapped]) {
      for (const [seam, make] of Object.entries(layer)) {
        const place = places.get(seam);
        if (place === undefined)
          throw new Error(`No seam is called ${seam}; seams are ${[...places.keys()].join(', ')}`);
        const wrapper = make as unknown as (next: AnyFunction, world: World) => AnyFunction;
        place.current = wrapper(place.current, world());
      }
    }
  }

  return {
    open,
    wrap(wraps) {
      wrapped = wraps;
      sew();
    },
    lay(wraps) {
      laid = wraps;
      sew();
    },
  };
}
