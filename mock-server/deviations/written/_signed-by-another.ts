import type { RequestContext } from '../../http/context.js';
import type { World } from '../../world.js';

/** Whether the Authorization header of a request names a living session of another account than the one of this uid. */
export function isSignedByAnother(world: World, { headers }: RequestContext, uid: string): boolean {
  const [, id = ''] = /\bid="([^"]*)"/.exec(headers.authorization ?? '') ?? [];
  const session = world.tokens.find('sessionToken', id);
  return session !== undefined && session.uid !== uid;
}
