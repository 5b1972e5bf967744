import { difference } from '../../deviation.js';
import { DomainError } from '../../domain/domain-error.js';
import type { Fields } from '../at-operation.js';
import { reading } from './_bodies.js';

const OPERATION = 'accountDevicesNotify';

const isId = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{32}$/i.test(value);
const idsIn = (value: unknown) => (Array.isArray(value) ? value.filter(isId) : value);

/** A body without what the server stripped from its lists, and with a TTL that may be text. */
function read({ to, excluded, TTL, ...rest }: Fields): Fields {
  const ttl = typeof TTL === 'string' && /^\d{1,15}$/.test(TTL) ? Number(TTL) : TTL;
  const given = { to: idsIn(to), excluded: idsIn(excluded), TTL: ttl };
  return { ...rest, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) };
}

/** account/devices/notify: notes on 2017, 1.2. */
export default {
  'lists-lose-what-is-no-id': difference({
    differs:
      'What is no device id is taken out of the lists to and excluded, and a TTL may be text with a number in it.',
    wrap: reading(OPERATION, read),
  }),
  'keys-end-with-to': difference({
    differs: 'The validation of a wrong to or TTL has two keys, of which the second is to.',
    wrap: {
      'parameters.refuse': (next) => (operation, problems) => {
        const [first] = problems;
        const isOne = first?.path === 'to' || first?.path === 'TTL';
        if (operation.id !== OPERATION || !isOne || first.keyword === 'required') return next(operation, problems);
        throw new DomainError('InvalidParameter', { validation: { source: 'payload', keys: [first.path, 'to'] } });
      },
    },
  }),
};
