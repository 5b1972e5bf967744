import type { operations } from '../../openapi/generated/control.types.js';
import type { Operation } from '../../openapi/model.js';
import { ControlError } from '../control/control-error.js';
import type { MailRow } from '../domain/rows.js';
import { emailToWire } from '../http/email-writing.js';
import type { World } from '../world.js';

/** What the mock answered to the code. */
export type Followed = operations['followMail']['responses'][200]['content']['application/json'];

/** A mail's header with a code, the operation that takes it, and what else that wants of the mail. */
interface Way {
  readonly header: string;
  readonly operation: string;
  readonly wants: 'uid' | 'email';
}

/** Codes that whoever reads the mail can hand in: no signature and nothing that only a client knows belongs to them. */
const WAYS: readonly Way[] = [
  { header: 'x-verify-code', operation: 'recoveryEmailVerifyCode', wants: 'uid' },
  { header: 'x-verify-code', operation: 'accountRecoveryMethodsVerifyCode', wants: 'email' },
  { header: 'x-unlock-code', operation: 'accountUnlockVerifyCode', wants: 'uid' },
];

/**
 * Hands in the code of a mail, as a request to the mock's own port.
 * @throws ControlError 404 for an unknown mail, 409 for one without such a code or a mock that cannot be reached
 */
export async function followMail(worlds: readonly World[], messageId: string): Promise<Followed> {
  const [first] = worlds;
  const mail = first?.store.mail.get(messageId);
  if (mail === undefined) throw new ControlError(404, `There is no mail "${messageId}"`);
  for (const way of WAYS) {
    if (mail.headers[way.header] === undefined) continue;
    for (const world of worlds) {
      const operation = world.edition.operations.find(({ id }) => id === way.operation);
      if (operation !== undefined) return handIn(world, operation, bodyFor(world, way, mail));
    }
  }
  throw new ControlError(409, 'This mail has no code that can be handed in without the client that asked for it');
}

function bodyFor(world: World, { header, wants }: Way, mail: MailRow): Readonly<Record<string, string>> {
  const code = mail.headers[header] ?? '';
  if (wants === 'uid') return { uid: mail.headers['x-uid'] ?? '', code };
  return { email: emailToWire(world.behaviour, mail.to[0]?.address ?? ''), code };
}

async function handIn({ publicOrigin, behaviour }: World, operation: Operation, body: object): Promise<Followed> {
  const url = new URL(operation.path, publicOrigin());
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, {
      method: operation.method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    text = await response.text();
  } catch {
    throw new ControlError(409, `No answer came from ${url.origin}, where clients reach the mock`);
  }
  const errno = response.ok ? undefined : behaviour.failureBody.errnoOf(parsed(text));
  return { operation: operation.id, status: response.status, ...(errno === undefined ? {} : { errno }) };
}

/** A fault may have answered with anything. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
