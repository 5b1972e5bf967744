import { difference } from '../../deviation.js';
import { DomainError } from '../../domain/domain-error.js';
import { isMobile } from '../../domain/user-agent.js';
import type { Problem } from '../../http/parameters.js';
import { answering, type Fields } from '../at-operation.js';
import { isFields, reading, textLike } from './_bodies.js';

const OPERATION = 'accountDevice';

/** The push service of the time. */
const PUSH_SERVICE = /^https:\/\/updates\.push\.services\.mozilla\.com(?::\d+)?(?:\/|$)/;

/** A name of the Basic Multilingual Plane: half an emoji is a surrogate. */
const NAME = textLike(/^[^\ud800-\udfff]*$/);

/** What the server of 2017 refused beside what breaks the contract. */
function furtherProblems({ name, pushCallback }: Fields): Problem[] {
  const of = (path: string): Problem => ({ where: 'body', path, keyword: 'pattern' });
  return [
    ...(name === undefined || NAME(name) ? [] : [of('name')]),
    ...(pushCallback === undefined || textLike(PUSH_SERVICE)(pushCallback) ? [] : [of('pushCallback')]),
  ];
}

/**
 * A problem as the validation of two alternatives told it: without an id that the alternative with one does not fit,
 * with an id that something is missing, unless it is the name that is wrong.
 */
function retold(problem: Problem, { id, ...details }: Fields): Problem {
  const missing = (path: string): Problem => ({ where: 'body', path, keyword: 'required' });
  if (id === undefined) return missing('id');
  if (Object.keys(details).length === 0) return missing('value');
  return problem.path === 'name' ? problem : missing(problem.path);
}

const withoutNullId = ({ id, ...details }: Fields): Fields =>
  id === null || id === undefined ? details : { id, ...details };

/** account/device and account/devices. */
export default {
  // Notes on 2017, 1.2: account/device.
  'problems-are-those-of-alternatives': difference({
    differs: 'Most of what is wrong with a device is told as a missing parameter, errno 108: the id of a new one.',
    wrap: {
      'parameters.find': (next) => (operation, where, value) => {
        const problems = next(operation, where, value);
        if (operation.id !== OPERATION || where !== 'body' || !isFields(value)) return problems;
        return [...problems, ...furtherProblems(value)].map((problem) => retold(problem, value));
      },
      'parameters.refuse': (next) => (operation, problems) => {
        const [first] = problems;
        if (operation.id === OPERATION && first?.path === 'name' && first.keyword !== 'required')
          throw new DomainError('InvalidParameter', { validation: { source: 'payload', keys: ['name', 'name'] } });
        return next(operation, problems);
      },
    },
  }),
  'ids-may-be-null': difference({
    differs: 'An id that is null registers a new device.',
    wrap: reading(OPERATION, withoutNullId),
  }),
  // Notes on 2017, 1.2: account/devices.
  'nobody-was-ever-there': difference({
    differs: 'The lastAccessTime of a device is null and its lastAccessTimeFormatted empty: they were switched off.',
    wrap: {
      'devices.describe': (next) => (device, session, locale) => ({
        ...next(device, session, locale),
        lastAccessTime: null as unknown as number,
        lastAccessTimeFormatted: '',
      }),
    },
  }),
  'types-are-never-null': difference({
    differs: 'A device that never said what it is has the type of its User-Agent, or else desktop.',
    wrap: {
      'devices.describe': (next, world) => (device, session, locale) => {
        const listed = next(device, session, locale);
        const { userAgent = '' } = world.tokens.find('sessionToken', device.sessionTokenId) ?? {};
        return { ...listed, type: listed.type ?? (isMobile(userAgent) ? 'mobile' : 'desktop') };
      },
    },
  }),
  // Notes on 2015, 1.
  'are-numbers': difference({
    differs: 'The devices of account/devices are texts that count the living sessions: "0", "1", ...',
    wrap: answering('accountDevices', ({ devices }) => ({
      devices: (devices as readonly unknown[]).map((_device, index) => String(index)),
    })),
  }),
};
