import { badValue } from '../bad-value-case.js';
import { schemaAt, valueOfWrongType } from '../bad-values.js';
import { withValue } from '../call-changes.js';
import { defineFamily } from '../case.js';
import { paramsOf } from '../parameters.js';

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
