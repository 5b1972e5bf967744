import { describe, expect, test } from '@jest/globals';
import { credential } from '../../../conformance/cast/credential.js';
import type { OnepwCast } from '../../../conformance/cast/onepw-cast.js';
import { checkable } from '../../../conformance/judging/expected-errno.js';
import { valueAt } from '../../../conformance/requests/call-changes.js';
import {
  pagesOf,
  preparationNames,
  preparationOf,
  preparationShowing,
  tokenKindOf,
} from '../../../conformance/requests/recipe-book.js';
import { casesOf } from '../../../conformance/runner/collect-cases.js';
import { answer, edition } from './made-answers.js';

const HEX = 'ab'.repeat(32);

/** A cast to whom everything succeeds at once: recipes prepare their requests with it without a server. */
function everythingSucceeds(): OnepwCast {
  const person = { email: 'ann@example.test', authPW: HEX };
  const account = {
    ...person,
    uid: 'cd'.repeat(16),
    session: credential('sessionToken', HEX),
    keyFetch: credential('keyFetchToken', HEX),
  };
  const cast = {
    person: () => person,
    remember: () => undefined,
    hex: () => HEX,
    written: (email: string) => email,
    lifetime: (seconds: number) => seconds * 1000,
    account: async () => account,
    accountAlone: async () => account,
    verifiedAccount: async () => account,
    signIn: async () => account,
    confirmedSignIn: async () => account,
    mailedCode: async () => HEX,
    must: async (operation: string) => answer({ operation, json: { id: 'ef'.repeat(16), passwordForgotToken: HEX } }),
    token: (_answer: unknown, type: Parameters<typeof credential>[0]) => credential(type, HEX),
    forgotToken: async () => credential('passwordForgotToken', HEX),
    forgot: async () => ({ token: credential('passwordForgotToken', HEX), code: '12345678' }),
    resetToken: async () => credential('accountResetToken', HEX),
    beginChange: async () => ({ passwordChange: credential('passwordChangeToken', HEX) }),
    inbox: { next: async () => ({ subject: '', headers: { 'x-unblock-code': 'ABCD1234' }, text: '', html: '' }) },
  };
  return cast as unknown as OnepwCast;
}

const pages = pagesOf(edition);
const requests = pages.flatMap((page) => preparationNames(page.recipe).map((name) => ({ page, name })));

test('every operation has a recipe', () => {
  const without = edition.operations.filter(({ id }) => !pages.some(({ operation }) => operation.id === id));
  expect(without.map(({ id }) => id)).toEqual([]);
});

test('no text is sent where nobody catches it', () => {
  const sending = casesOf(edition).filter(({ requirements }) => requirements.some((id) => id.startsWith('sms/')));
  expect(sending.filter(({ needs = [] }) => !needs.includes('smsOutbox')).map(({ id }) => id)).toEqual([]);
});

describe.each(
  requests.map(({ page, name }) => [`${page.operation.id} ${name}`, page, name] as const),
)('%s', (_title, page, name) => {
  const { operation, recipe } = page;

  test('is signed with the token its operation asks for, or not at all', async () => {
    const call = await preparationOf(recipe, name)?.(everythingSucceeds());
    expect(call?.as?.type).toBe(tokenKindOf(operation));
  });

  test('has the parameters that the operation asks for, and those it says it shows', async () => {
    const call = (await preparationOf(recipe, name)?.(everythingSucceeds())) ?? {};
    const shown = (recipe.variants?.[name]?.shows ?? []).map((path) => path.split('.'));
    const places = shown.map(([part = '', ...path]) => ({ in: part as 'query' | 'body', path: path.join('.') }));
    for (const required of operation.body?.required ?? []) places.push({ in: 'body', path: required });
    for (const required of operation.query.required ?? []) places.push({ in: 'query', path: required });
    expect(places.filter((place) => valueAt(call, place) === undefined)).toEqual([]);
  });
});

describe('parameters for which no recipe has a good value', () => {
  test('are the two that need an issuer or a block', () => {
    const open = pages.flatMap((page) =>
      edition.requirements.flatMap(({ operation, param, id }) => {
        if (operation !== page.operation.id || param?.keyword !== 'type' || checkable(edition, id) === undefined)
          return [];
        return preparationShowing(edition, page, param) === undefined ? [id] : [];
      }),
    );
    expect(open).toEqual([
      'account-create/param-body-preVerifyToken-type',
      'account-login/param-body-unblockCode-type',
    ]);
  });
});
