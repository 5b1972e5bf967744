import type { Edition } from '../../openapi/model.js';
import type { CaseDefinition } from '../case.js';
import type { Call } from '../cast/caller.js';
import type { Cast, TokenCast } from '../cast/cast.js';
import type { TokenKind } from '../cast/credential.js';
import { pagesOf, tokenKindOf } from '../requests/recipe-book.js';
import { refusal } from './comparison.js';
import { expectedErrnos, type Fault, requirementsAbout } from './expected-errno.js';

/**
 * A case for every operation that lists the errno of a fault of the signature, or that a law about the fault speaks of: a good request beside one that `spoil`
 * gave that fault.
 */
export function signedRefusals(
  edition: Edition,
  fault: Fault,
  spoil: (call: Call, type: TokenKind, cast: TokenCast) => Call,
): (CaseDefinition<Cast> & { readonly of: string })[] {
  return pagesOf(edition).flatMap((page) => {
    const { operation, recipe } = page;
    const type = tokenKindOf(operation);
    const errnos = expectedErrnos(edition, operation, fault);
    const requirements = requirementsAbout(edition, operation, fault);
    if (type === undefined || requirements.length === 0) return [];
    // An operation that a token signs is one of an edition whose cast has tokens.
    const spoilt = (call: Call, cast: Cast) => spoil(call, type, cast as TokenCast);
    return [refusal(operation.kebab, requirements, errnos, { page, prepare: recipe.plain, spoil: spoilt })];
  });
}
