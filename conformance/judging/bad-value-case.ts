import type { Edition } from '../../openapi/model.js';
import type { CaseDefinition } from '../case.js';
import type { Call } from '../cast/caller.js';
import type { Param } from '../requests/parameters.js';
import { needsOf } from '../requests/recipe-book.js';
import { type Answered, fieldsOf, summary } from '../wire/exchange.js';
import { compare } from './comparison.js';
import { checkable, errnoRequirements, errnosOfBadValue } from './expected-errno.js';

/** A case that spoils one parameter and expects it to be refused as a bad value. */
export function badValue(
  edition: Edition,
  param: Param,
  spoil: (call: Call) => Call,
): CaseDefinition & { readonly of: string } {
  const { id, page, place } = param;
  const { operation, recipe } = page;
  const errnos = errnosOfBadValue(edition, operation, place.path);
  const numbered = errnoRequirements(edition, operation, errnos);
  // Where the document says that an errno may be sent (line 1474), the parameter is guarded by any refusal; and a path
  // with such a value may be one that the server does not have at all.
  const open = place.in === 'path' || numbered.some((errno) => checkable(edition, errno)?.level !== 'MUST');
  return {
    of: `${operation.kebab}/${place.path}`,
    requirements: [id, ...numbered],
    ...needsOf(recipe),
    async run(context) {
      const { check } = context;
      const answer = await compare(context, { page, prepare: param.prepare ?? recipe.plain, spoil });
      if (open) check.that(id, isRefusal(answer), 'a 4xx status with an errno', summary(answer), answer);
      else check.errno(id, answer, errnos);
      for (const requirement of numbered) check.errno(requirement, answer, errnos);
    },
  };
}

function isRefusal(answer: Answered): boolean {
  answer.expectation = 'refusal';
  const { status } = answer.response;
  return status >= 400 && status < 500 && Number.isInteger(fieldsOf(answer).errno);
}
