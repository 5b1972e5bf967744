import { defineFamily } from '../case.js';
import { rowsNamed } from '../ledger-rows.js';
import { needsOf, preparationOf } from '../recipe-book.js';
import { Blocked } from '../stops.js';
import { documentedAnswer } from '../success.js';

/** Rows about a login that has to be verified: the field they speak of, and its only documented value. */
const FIELDS: Readonly<Record<string, { readonly field: string; readonly value?: string }>> = {
  'verification-reason-when-unverified': { field: 'verificationReason' },
  'verification-method-when-unverified': { field: 'verificationMethod' },
  'verification-reason-is-login': { field: 'verificationReason', value: 'login' },
  'verification-method-is-email': { field: 'verificationMethod', value: 'email' },
};

/** Signs in with keys to an account that was never verified, and looks at what the answer says of verification. */
export default defineFamily('verification-asked', (edition) =>
  rowsNamed(edition, Object.keys(FIELDS)).map(({ requirement: { id }, law, page: { operation, recipe } }) => ({
    of: id,
    requirements: [id],
    ...needsOf(recipe),
    async run({ cast, check }) {
      const call = await preparationOf(recipe, 'keys')?.(cast);
      const { answer, fields } = documentedAnswer(check, await cast.call(operation.id, call));
      if (fields.verified !== false) throw new Blocked('the login of an unverified account needs no verification here');
      const { field = '', value } = FIELDS[law] ?? {};
      const actual = fields[field];
      if (value === undefined) {
        check.that(id, actual !== undefined, `a ${field}`, actual === undefined ? 'there is none' : 'it is there', answer);
      } else if (actual === undefined) {
        throw new Blocked(`the answer has no ${field}`);
      } else {
        check.equal(id, actual, value, answer);
      }
    },
  })),
);
