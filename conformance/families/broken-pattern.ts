import { defineFamily } from '../case.js';
import { badValue } from '../judging/bad-value-case.js';
import { schemaAt, valueOutOfForm } from '../requests/bad-values.js';
import { valueAt, withValue } from '../requests/call-changes.js';
import { type Param, paramsOf } from '../requests/parameters.js';

/** Spoils a parameter for which nobody has a good value; alphanumeric, as every such parameter so far. */
const STAND_IN = 'ABCD1234';

/** Gives one parameter a text of the good one's length with a character that its form does not allow. */
export default defineFamily('broken-pattern', (edition) =>
  paramsOf(edition, ['pattern', 'enum']).map((param) =>
    badValue(edition, param, (call) => withValue(call, param.place, outOfForm(param, valueAt(call, param.place)))),
  ),
);

function outOfForm({ page, place }: Param, good: unknown): string {
  const value = valueOutOfForm(schemaAt(page.operation, place), typeof good === 'string' ? good : STAND_IN);
  if (value === undefined) throw new Error(`No character breaks the form of ${page.operation.id}'s ${place.path}`);
  return value;
}
