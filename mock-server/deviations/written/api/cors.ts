import { deviation, type WrittenDeviation } from '../../../deviation.js';
import type { Wraps } from '../../../seams.js';
import { headers } from './_answers.js';

/** The only origin that these faults know: that of the pages which the servers' own mails lead to. */
const OWN_ORIGIN = 'https://accounts.firefox.com';

/** An endpoint that a page on another domain has to reach: its name in ids, its path, its operationId. */
type Linked = readonly [name: string, path: string, operation: string];

const LINKED: readonly Linked[] = [
  ['recovery-email-verify-code', '/v1/recovery_email/verify_code', 'recoveryEmailVerifyCode'],
  ['account-unlock-verify-code', '/v1/account/unlock/verify_code', 'accountUnlockVerifyCode'],
];

/** An OPTIONS request is worked on like the POST that it asks about, which has no body to offer. */
function takingPreflightsForPosts(linked: string): Wraps {
  return {
    'routes.find': (next) => (method, path) => next(method === 'OPTIONS' && path === linked ? 'POST' : method, path),
  };
}

/** @param from the lowest status of the answers in question */
function readableByOnePageAlone(operation: string, from = 0): Wraps {
  const change = headers({ 'access-control-allow-origin': OWN_ORIGIN });
  return {
    'answers.shape': (next) => (request, answer) =>
      next(request, request.operation.id === operation && answer.status >= from ? change(answer) : answer),
  };
}

function faultsOf([name, path, operation]: Linked): Record<string, WrittenDeviation> {
  return {
    [`${name}-knows-no-preflight`]: deviation({
      violates: `${name}/cors-preflight-is-granted`,
      says: `${path} takes the preflight of a browser for a request without a body, and refuses it.`,
      wrap: takingPreflightsForPosts(path),
    }),
    [`${name}-is-for-one-page`]: deviation({
      violates: `${name}/cors-answer-is-readable`,
      alsoBreaks: [`${name}/cors-failure-is-readable`],
      says: `The answers of ${path} can be read by the pages of one domain alone.`,
      wrap: readableByOnePageAlone(operation),
    }),
    [`${name}-keeps-failures-to-one-page`]: deviation({
      violates: `${name}/cors-failure-is-readable`,
      says: `The failures of ${path} can be read by the pages of one domain alone.`,
      wrap: readableByOnePageAlone(operation, 400),
    }),
  };
}

/** Faults in what the documents say of pages on other domains that hand a mailed code in. */
export default Object.assign({}, ...LINKED.map(faultsOf)) as Record<string, WrittenDeviation>;
