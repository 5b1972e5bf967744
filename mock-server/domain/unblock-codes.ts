import { unblockCodeFromBytes } from '../../protocol/unblock-code.js';
import type { World } from '../world.js';
import type { Caller } from './caller.js';
import { DomainError } from './domain-error.js';
import { uidOf } from './hex-values.js';
import { takeOverdue } from './oldest.js';
import type { UnblockCodeRow } from './rows.js';
import { addToIndex, removeFromIndex } from './store.js';

/** Codes that let somebody sign in whom customs would keep out. Each works once; several may be good at a time. */
export interface UnblockCodes {
  /** Mails a new code to an account. Throws InvalidParameter, UnknownAccount, TooManyRequests, RequestBlocked. */
  send(email: string, caller: Caller): void;
  /** 8 digits and capitals. */
  newCode(): string;
  /** Makes a code for an account; of too many the oldest is void. */
  issue(uid: string): string;
  /** Uses a code up, in any case of its letters; false for one that is not the account's, was used or has expired. */
  consume(uid: string, code: string): boolean;
  /** Voids a code that its reader never asked for. Throws InvalidParameter, InvalidUnblockCode. */
  reject(uid: string, code: string): void;
  /** Voids every code of an account. */
  voidAllOf(uid: string): void;
}

/** More codes than anybody reads mails for; beyond them the oldest is void, so that nobody fills the memory. */
const MOST_PER_ACCOUNT = 20;

/** Makes the service of one mock. */
export function makeUnblockCodes(world: World): UnblockCodes {
  const { unblockCodes, unblockCodesOfAccount } = world.store;

  function discard(uid: string, key: string): void {
    removeFromIndex(unblockCodesOfAccount, uid, key);
    unblockCodes.delete(key);
  }

  return {
    send(email, caller) {
      world.customs.admit('sendCode', email, caller);
      const account = world.accounts.getByEmail(world.accounts.address(email));
      const { uid } = account;
      const code = world.unblockCodes.issue(uid);
      world.mail.send({ template: 'unblockCodeEmail', to: account.email, locale: caller.locale, uid, code });
    },
    newCode: () => unblockCodeFromBytes(world.random.bytes(8)),
    issue(uid) {
      const code = world.unblockCodes.newCode();
      const key = keyOf(uid, code);
      discard(uid, key);
      const [oldest, ...newer] = unblockCodesOfAccount.get(uid) ?? [];
      if (oldest !== undefined && newer.length + 1 >= MOST_PER_ACCOUNT) discard(uid, oldest);
      const isOver = ({ expiresAt }: UnblockCodeRow) => expiresAt <= world.clock.now();
      for (const over of takeOverdue(unblockCodes, isOver)) discard(over.uid, keyOf(over.uid, over.code));
      unblockCodes.set(key, { uid, code, expiresAt: world.clock.now() + (world.behaviour.unblockCodeLifetime ?? 0) });
      addToIndex(unblockCodesOfAccount, uid, key);
      return code;
    },
    consume(uid, code) {
      const key = keyOf(uid, code);
      const row = unblockCodes.get(key);
      discard(uid, key);
      return row !== undefined && row.expiresAt > world.clock.now();
    },
    reject(givenUid, code) {
      if (!world.unblockCodes.consume(uidOf(givenUid), code)) throw new DomainError('InvalidUnblockCode');
    },
    voidAllOf(uid) {
      for (const key of [...(unblockCodesOfAccount.get(uid) ?? [])]) discard(uid, key);
    },
  };
}

/** Looked up whole, so that no comparison takes longer for a code that is nearly right. */
function keyOf(uid: string, code: string): string {
  return `${uid}:${code.toUpperCase()}`;
}
