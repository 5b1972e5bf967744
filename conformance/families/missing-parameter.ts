import { defineFamily } from '../case.js';
import { refusal } from '../judging/comparison.js';
import { errnoRequirements, expectedErrnos } from '../judging/expected-errno.js';
import { without } from '../requests/call-changes.js';
import { paramsOf } from '../requests/parameters.js';

/** Leaves out one required parameter. */
export default defineFamily('missing-parameter', (edition) =>
  paramsOf(edition, ['required']).flatMap(({ id, page, place, prepare }) => {
    if (prepare === undefined) return [];
    const { operation } = page;
    const errnos = expectedErrnos(edition, operation, 'missing-parameter');
    const requirements = [id, ...errnoRequirements(edition, operation, errnos)];
    const spoil = (call: Parameters<typeof without>[0]) => without(call, place);
    return [refusal(`${operation.kebab}/${place.path}`, requirements, errnos, { page, prepare, spoil })];
  }),
);
