import type { Schema } from '../../openapi/model.js';
import { defineFamily } from '../case.js';
import { badValue } from '../judging/bad-value-case.js';
import { schemaAt } from '../requests/bad-values.js';
import { valueAt, withValue } from '../requests/call-changes.js';
import { type Param, paramsOf } from '../requests/parameters.js';

/** Gives one parameter a text that is a character too short or too long, of the same characters as the good one. */
export default defineFamily('wrong-length', (edition) =>
  paramsOf(edition, ['minLength', 'maxLength']).map((param) => {
    const spoilt = badValue(edition, param, (call) =>
      withValue(call, param.place, ofWrongLength(param, valueAt(call, param.place))),
    );
    return { ...spoilt, of: `${spoilt.of}/${param.keyword}` };
  }),
);

function ofWrongLength({ page, place, keyword }: Param, good: unknown): string {
  const text = typeof good === 'string' && good !== '' ? good : 'A';
  const { minLength = 0, maxLength = 0 } = schemaAt(page.operation, place) as Schema & Limits;
  const length = keyword === 'minLength' ? minLength - 1 : maxLength + 1;
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}

interface Limits {
  readonly minLength?: number;
  readonly maxLength?: number;
}
