import { afterEach, expect, jest, test } from '@jest/globals';
import { startJudgedMock } from '../../cli/targets.js';
import { casesOf } from '../../conformance/runner/collect-cases.js';
import { runSuite } from '../../conformance/runner/run-suite.js';
import type { WrittenDeviation } from '../../mock-server/deviation.js';
import { memory } from '../../mock-server/deviations/memory.js';
import { DomainError } from '../../mock-server/domain/domain-error.js';
import { tokenKey } from '../../mock-server/domain/store.js';
import type { Mock } from '../../mock-server/start-mock.js';
import { loadEdition } from '../../openapi/editions.js';
import { troublesOf } from './targets/on-a-mock.js';

jest.setTimeout(60_000);

const edition = loadEdition('auth-2013');
/** Cases that read much of what a server writes; the families would only repeat that. */
const CASES = casesOf(edition).filter(({ id }) =>
  /^(?:account|authentication|certificate|flow|password|recovery-email|session|sessions-that-are-over|story)\//.test(
    id,
  ),
);

let mock: Mock | undefined;
afterEach(() => mock?.stop());

/** Hex digits in capitals, but for what the document does not call hex: srpToken, uid and codes. */
function inCapitals(value: unknown, name = ''): unknown {
  if (typeof value === 'string')
    return /^[0-9a-f]{10,}$/.test(value) && !['srpToken', 'uid', 'code'].includes(name) ? value.toUpperCase() : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => inCapitals(item));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inCapitals(each, key)]));
}

/** The tokens of destroyed accounts that were good until then. */
const tokensOfTheDestroyed = memory(() => new Set<string>());

/** What a proof meets whose srpToken is no good any more, on a server that answers with what its section lists. */
function refusingLoginsWith(failure: DomainError): WrittenDeviation['wrap'] {
  return {
    'srpLogins.finish': (next) => (given, caller) => {
      try {
        return next(given, caller);
      } catch (error) {
        throw error instanceof DomainError && error.failure === 'InvalidToken' ? failure : error;
      }
    },
  };
}

/** Ways to be a server that no line of the document forbids. */
const WAYS: Readonly<Record<string, WrittenDeviation['wrap']>> = {
  'writes hex in capitals': {
    'answers.shape': (next) => (request, answer) => {
      const shaped = next(request, answer);
      return shaped.status === 200 && shaped.stream === undefined
        ? { ...shaped, body: inCapitals(shaped.body) as object }
        : shaped;
    },
  },
  'takes a proof without a srpToken that is good for one of a wrong password': refusingLoginsWith(
    new DomainError('IncorrectPassword', {}),
  ),
  'takes a proof without a srpToken that is good for one of an account that it does not know': refusingLoginsWith(
    new DomainError('UnknownAccount', {}),
  ),
  'finds no account to a token of a destroyed one': {
    'accounts.destroy': (next, world) => (account) => {
      for (const key of world.store.tokensOfAccount.get(account.uid) ?? []) tokensOfTheDestroyed(world).add(key);
      next(account);
    },
    'tokens.find': (next, world) => (type, tokenId) => {
      if (tokensOfTheDestroyed(world).has(tokenKey(type, tokenId))) throw new DomainError('UnknownAccount', {});
      return next(type, tokenId);
    },
  },
  'shows its time in the Date of HTTP alone': {
    'answers.standingHeaders': (next) => (headers, answer) => {
      const { timestamp: _gone, ...others } = next(headers, answer);
      return others;
    },
  },
  'refuses reset codes of another length as invalid parameters, which cost a try': {
    'passwords.submitForgotCode': (next, world) => (token, code, caller) => {
      if (code.length === token.code?.length) return next(token, code, caller);
      world.passwords.countForgotTry(token);
      throw new DomainError('InvalidParameter', { validation: { source: 'payload', keys: ['code'] } });
    },
  },
  'takes no salt that the account has already': {
    'srpPasswords.reset': (next, world) => (uid, password) => {
      const { salt } = world.srpLogins.verifierOf(world.accounts.get(uid));
      if (salt !== password.verifier.salt) return next(uid, password);
      throw new DomainError('InvalidParameter', { validation: { source: 'payload', keys: ['srp', 'salt'] } });
    },
  },
  'keeps its streams alive with comments, and writes their data on several lines': {
    'answers.shape': (next) => (request, answer) => {
      const { stream, ...shaped } = next(request, answer);
      if (stream === undefined) return shaped;
      return {
        ...shaped,
        async *stream(ended) {
          yield 'retry: 3000\r\n\r\n';
          for await (const piece of stream(ended)) {
            const lines = JSON.stringify(JSON.parse(String(piece).slice('data: '.length)), null, 1).split('\n');
            yield `: still here\r\n\r\n${lines.map((line) => `data:${line}\r\n`).join('')}\r\n`;
          }
        },
      };
    },
  },
};

test.each(Object.entries(WAYS))('a server of 2013 that %s is accused of nothing', async (says, wrap) => {
  const judged = await startJudgedMock({ edition: edition.id, seed: 'correct' });
  mock = judged.mock;
  mock.deviate([{ id: says, violates: [], alsoBreaks: [], says, wrap }]);
  const { records } = await runSuite({ edition, target: judged.target, cases: CASES, seed: 'correct' });
  expect(records.length).toBeGreaterThan(60);
  expect(troublesOf(records)).toEqual([]);
});
