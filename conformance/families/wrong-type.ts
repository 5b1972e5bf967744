import { defineFamily } from '../case.js';
import { badValue } from '../judging/bad-value-case.js';
import { schemaAt, valueOfWrongType } from '../requests/bad-values.js';
import { withValue } from '../requests/call-changes.js';
import { paramsOf } from '../requests/parameters.js';

/**
 * Gives one parameter a value of a type it cannot have. A parameter for which nobody has a good value is absent from
 * the control.
 */
export default defineFamily('wrong-type', (edition) =>
  paramsOf(edition, ['type', 'oneOf']).map((param) => {
    const value = valueOfWrongType(schemaAt(param.page.operation, param.place));
    return badValue(edition, param, (call) => withValue(call, param.place, value));
  }),
);
