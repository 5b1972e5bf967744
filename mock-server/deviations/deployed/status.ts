import { difference } from '../../deviation.js';
import { DomainError } from '../../domain/domain-error.js';
import type { RequestContext } from '../../http/context.js';
import type { Wraps } from '../../seams.js';
import type { World } from '../../world.js';
import { answering, without } from '../at-operation.js';

/** What a session is told of its own account. */
function ownStatus(world: World, request: RequestContext) {
  const signed = {
    ...request,
    operation: { ...request.operation, security: ['hawkSessionToken'] as const },
  };
  const attributes = world.hawk.readAttributes(signed);
  const token = world.hawk.findToken(signed, attributes);
  world.hawk.checkMac(signed, attributes, token);
  world.hawk.checkTimestamp(signed, attributes);
  return { exists: true, locale: world.accounts.get(token.uid).locale ?? null };
}

/** account/status looks at a Hawk header, which it does not ask for. */
const SIGNED: Wraps = {
  'faults.before': (next, world) => async (exchange) => {
    const { request } = exchange;
    const isSigned = request.operation.id === 'accountStatus' && /^hawk\b/i.test(request.headers.authorization ?? '');
    const struck = await next(exchange);
    return struck ?? (isSigned ? { status: 200, body: ownStatus(world, request), headers: {} } : undefined);
  },
};

/** account/status by uid: notes on 2017, 1.2; notes on 2015, 1. */
export default {
  'knows-sessions': difference({
    differs: 'account/status tells a session that its account exists and its locale, whatever the uid.',
    wrap: SIGNED,
  }),
  'knows-no-lock': difference({
    differs: 'account/status does not say whether an account is locked.',
    wrap: answering('accountStatus', without('locked')),
  }),
  'knows-no-further-parameter': difference({
    differs: 'account/status refuses query parameters other than uid, errno 107.',
    wrap: {
      'faults.before': (next) => async (exchange) => {
        const { operation, search } = exchange.request;
        const unknown = [...new URLSearchParams(search).keys()].find((name) => name !== 'uid');
        if (operation.id === 'accountStatus' && unknown !== undefined)
          throw new DomainError('InvalidParameter', { validation: { source: 'query', keys: [unknown] } });
        return next(exchange);
      },
    },
  }),
};
