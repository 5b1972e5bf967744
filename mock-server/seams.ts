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
  const originals = new Map<string, AnyFunction>();
  const current = new Map<string, AnyFunction>();
  let laid: readonly Wraps[] = [];
  let wrapped: readonly Wraps[] = [];

  function open<T extends object>(group: string, service: T): T {
    const seamed: Group = {};
    for (const [name, value] of Object.entries(service as Group)) {
      const seam = `${group}.${name}`;
      originals.set(seam, value);
      current.set(seam, value);
      seamed[name] = (...args) => (current.get(seam) ?? value)(...args);
    }
    return seamed as T;
  }

  function sew(): void {
    for (const [seam, original] of originals) current.set(seam, original);
    for (const layer of [...laid, ...wrapped]) {
      for (const [seam, make] of Object.entries(layer)) {
        const next = current.get(seam);
        if (next === undefined)
          throw new Error(`No seam is called ${seam}; seams are ${[...originals.keys()].join(', ')}`);
        current.set(seam, (make as unknown as (next: AnyFunction, world: World) => AnyFunction)(next, world()));
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
