import type { AccountRow } from '../../domain/rows.js';
import type { Wraps } from '../../seams.js';
import { around, type Fields } from '../at-operation.js';
import { memory } from '../memory.js';

/** An operation that asks for the password, and the name of authPW in its body. */
export interface PasswordProof {
  readonly operation: 'accountDestroy' | 'passwordChangeStart';
  readonly password: 'authPW' | 'oldAuthPW';
}

/** By uid: the account with its former password, and the authPW that replaced it. */
const replacedOf = memory(() => new Map<string, { readonly former: AccountRow; readonly authPW: string }>());

/** The operation takes the password from before a change, or a reset, beside the present one. */
export function takingTheFormerPassword(
  { operation, password }: PasswordProof,
  after: 'passwords.change' | 'passwords.reset',
): Wraps {
  const reading = around(operation, ({ input, world, next }) => {
    const body = input.body as Fields;
    const uid = world.accounts.findByEmail(String(body.email))?.uid ?? '';
    const replaced = replacedOf(world).get(uid);
    const isFormer = replaced !== undefined && world.passwords.matches(replaced.former, String(body[password]));
    return next(isFormer ? { ...input, body: { ...body, [password]: replaced.authPW } } : input);
  });
  if (after === 'passwords.change') {
    return {
      ...reading,
      'passwords.change': (next, world) => (uid, given, locale) => {
        replacedOf(world).set(uid, { former: world.accounts.get(uid), authPW: given.authPW });
        return next(uid, given, locale);
      },
    };
  }
  return {
    ...reading,
    'passwords.reset': (next, world) => (uid, authPW) => {
      replacedOf(world).set(uid, { former: world.accounts.get(uid), authPW });
      return next(uid, authPW);
    },
  };
}
