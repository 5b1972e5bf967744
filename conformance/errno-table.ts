import { kebab } from '../openapi/kebab.js';
import type { CaseDefinition } from './case.js';
import type { Cast } from './cast/cast.js';
import type { CastName, CastOf, Casts } from './cast/casts.js';
import type { Need } from './targets/needs.js';
import type { PresentAdapters } from './targets/target.js';
import type { Answered } from './wire/exchange.js';

/** One way to earn an errno: `control` differs from `attempt` in one property and must succeed. */
export interface ErrnoLine<T, C extends Cast = Casts['onepw']> {
  readonly errno: number;
  /** As of a case: families of editions whose people it works with. */
  readonly casts?: readonly CastName[];
  /** Other requirements that the same refusal decides. */
  readonly also?: readonly string[];
  /** As of a case; its adapters are what the steps may reach through their last argument. */
  readonly needs?: readonly Need[];
  /** It brings about a state that every request of the operation would meet. */
  readonly alone?: boolean;
  readonly setUp: (cast: C, adapters: PresentAdapters) => Promise<T>;
  readonly control: (given: T, cast: C, adapters: PresentAdapters) => Promise<Answered>;
  readonly attempt: (given: T, cast: C, adapters: PresentAdapters) => Promise<Answered>;
  /** The attempt goes first, where the control would take away what it needs. */
  readonly attemptFirst?: boolean;
}

/** A line with its types gone: what a table holds. */
export type AnyErrnoLine = ErrnoLine<unknown, Cast>;

/** Keeps the types of one line together; one for other families than onepw names them in `casts`. */
export function errnoLine<T, N extends CastName = 'onepw'>(
  line: ErrnoLine<T, CastOf<N>> & { readonly casts?: readonly N[] },
): AnyErrnoLine {
  return line as unknown as AnyErrnoLine;
}

/** Cases of one table: `of` is the second half of a case's id. */
export type ErrnoTable = readonly (CaseDefinition<Cast> & { readonly of: string })[];

/** Makes a case of every line. The name says the trigger, `wrong-password`. */
export function errnoCases(operationId: string, lines: Readonly<Record<string, AnyErrnoLine>>): ErrnoTable {
  const operation = kebab(operationId);
  return Object.entries(lines).map(([name, line]) => ({
    of: `${operation}/${name}`,
    requirements: [`${operation}/errno-${line.errno}`, ...(line.also ?? [])],
    ...(line.casts === undefined ? {} : { casts: line.casts }),
    ...(line.needs === undefined ? {} : { needs: line.needs }),
    ...(line.alone === undefined ? {} : { alone: line.alone }),
    async run({ cast, check, adapters }) {
      const given = await line.setUp(cast, adapters);
      const early = line.attemptFirst === true ? await line.attempt(given, cast, adapters) : undefined;
      check.control(await line.control(given, cast, adapters));
      const attempt = early ?? (await line.attempt(given, cast, adapters));
      for (const requirement of [`${operation}/errno-${line.errno}`, ...(line.also ?? [])])
        check.errno(requirement, attempt, line.errno);
    },
  }));
}
