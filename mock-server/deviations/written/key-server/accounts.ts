import { hex, unhex } from '../../../../protocol/bytes.js';
import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { Wraps } from '../../../seams.js';
import { around, type Fields, readingBody } from '../../at-operation.js';
import { families } from './_family.js';

/** A number whose last bit is another; hex. */
function spoiled(number: string): string {
  const bytes = unhex(number);
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 0x01, bytes.length - 1);
  return hex(bytes);
}

/** Hex digits in capitals are refused as the value of something else. */
function mindingCapitals(operation: string, ...fields: readonly string[]): Wraps {
  return around(operation, ({ input, next }) => {
    const given = input.body as Fields;
    if (fields.some((field) => /[A-F]/.test(String(given[field])))) throw new DomainError('IncorrectPassword', {});
    return next(input);
  });
}

/** Faults in what becomes of the values that clients send. */
export default {
  'keeps-another-verifier': deviation({
    violates: 'account-create/account-has-the-given-verifier',
    // Nobody can sign in.
    alsoBreaks: ['*'],
    families,
    says: 'account/create keeps a verifier whose last bit is another.',
    wrap: readingBody('accountCreate', (body) => ({ ...body, verifier: spoiled(String(body.verifier)) })),
  }),
  'compares-proofs-as-text': deviation({
    violates: 'api/binary-values-are-read-as-base16',
    families,
    says: 'An M in capital hex digits is another proof.',
    wrap: mindingCapitals('sessionAuthFinish', 'M'),
  }),
};
