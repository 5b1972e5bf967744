import type { Edition } from '../../openapi/model.js';
import type { Observer } from '../observer.js';
import type { Answered } from '../wire/exchange.js';
import { checkable } from './expected-errno.js';

/** One statement that each answer of a kind keeps or breaks by itself. */
export interface Rule {
  readonly requirement: string;
  /** Which of the answers it speaks of; all of them by default. */
  readonly applies?: (answer: Answered, edition: Edition) => boolean;
  readonly holds: (answer: Answered) => boolean;
  readonly expected: string;
  readonly actual: (answer: Answered) => string;
}

/** An observer of the rules that an edition's ledger has, for the answers that `concerns` picks. */
export function rulesIn(rules: readonly Rule[], concerns: (answer: Answered) => boolean): Observer {
  const known = (edition: Edition) => rules.filter(({ requirement }) => checkable(edition, requirement) !== undefined);
  const perEdition = new WeakMap<Edition, readonly Rule[]>();
  return {
    requirements: (edition) => known(edition).map(({ requirement }) => requirement),
    observe(answer, edition) {
      if (!concerns(answer)) return [];
      const here = perEdition.get(edition) ?? known(edition);
      perEdition.set(edition, here);
      return here
        .filter(({ applies = () => true }) => applies(answer, edition))
        .map((rule) => ({
          requirement: rule.requirement,
          ok: rule.holds(answer),
          expected: rule.expected,
          // Most passes are repetitions of one that is known, and nobody reads what they say.
          get actual() {
            return rule.actual(answer);
          },
        }));
    },
  };
}
