import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadProfile } from '../../../conformance/targets/profile.js';
import { packageRoot } from '../../../openapi/package-root.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'profiles-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function written(text: string, name = 'server.yaml'): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

const GOOD = 'name: x\nbaseUrl: http://127.0.0.1:9000\n';
const load = (text: string, env: NodeJS.ProcessEnv = {}) => loadProfile(written(text), env).profile;

describe('a profile', () => {
  test('is YAML or JSON', () => {
    const json = written('{"name":"x","baseUrl":"http://127.0.0.1:9000"}', 'server.json');
    expect(loadProfile(json).profile).toEqual(load(GOOD));
  });

  test('takes environment variables in strings, and numbers out of them', () => {
    const text = `${GOOD}headers: { x-key: 'k-\${KEY}' }\nmailbox: { kind: smtp, port: '\${PORT:-2525}', domain: a.test }`;
    expect(load(text, { KEY: '1234' })).toMatchObject({ headers: { 'x-key': 'k-1234' }, mailbox: { port: 2525 } });
    expect(load(text, { KEY: 'k', PORT: '1' })).toMatchObject({ mailbox: { port: 1 } });
  });

  test('reads a reason in place of each adapter', () => {
    const names = [
      'mailbox',
      'accounts',
      'clock',
      'faults',
      'customs',
      'smsOutbox',
      'pushOutbox',
      'bearerTokens',
      'cacheSecret',
      'preVerifySigner',
    ];
    const profile = load(GOOD + names.map((name) => `${name}: { absent: no ${name} }\n`).join(''));
    expect(profile).toMatchObject(Object.fromEntries(names.map((name) => [name, { absent: `no ${name}` }])));
  });

  test('lists verified accounts, their secrets out of the environment', () => {
    const text = `${GOOD}accounts:\n  - { email: a@b.test, password: '\${PW}' }\n  - { email: c@d.test, authPW: '\${HEX}' }`;
    const HEX = 'aB'.repeat(32);
    expect(load(text, { PW: 'secret', HEX }).accounts).toEqual([
      { email: 'a@b.test', password: 'secret' },
      { email: 'c@d.test', authPW: HEX },
    ]);
  });

  test('says where the users and tokens of a profile server come from', () => {
    const text = [
      "accounts: { kind: auth-server, url: 'http://a.test' }",
      "bearerTokens: { kind: oauth, authServer: 'http://a.test', clientId: 0123456789abcdef, grant: session }",
      `cacheSecret: { token: '\${SECRET}' }`,
    ];
    expect(load(GOOD + text.join('\n'), { SECRET: 'sesame' })).toMatchObject({
      accounts: { kind: 'auth-server' },
      bearerTokens: { kind: 'oauth', grant: 'session' },
      cacheSecret: { token: 'sesame' },
    });
    const listed = `${GOOD}accounts: [{ email: a@b.test, uid: x }]\nbearerTokens: { kind: listed, tokens: [${'{ email: a@b.test, scopes: [profile], token: abc }'}] }`;
    expect(load(listed)).toMatchObject({ accounts: [{ uid: 'x' }], bearerTokens: { tokens: [{ token: 'abc' }] } });
  });

  test('says how long texts, notifications and mails may take, and what customs allow', () => {
    const command = 'kind: command, command: [x], patienceMs: 200';
    const text = [
      `smsOutbox: { ${command} }`,
      `pushOutbox: { ${command}, origin: 'http://a.test' }`,
      `mailbox: { ${command}, domain: a.test }`,
      `customs: { kind: thresholds, accountStatus: '\${COUNT:-5}' }`,
    ];
    const profile = load(GOOD + text.join('\n'));
    expect(profile).toMatchObject({
      smsOutbox: { patienceMs: 200 },
      pushOutbox: { patienceMs: 200 },
      mailbox: { patienceMs: 200 },
      customs: { kind: 'thresholds', accountStatus: 5 },
    });
  });

  test.each(
    readdirSync(join(packageRoot, 'examples')).filter((name) => name.endsWith('.yaml')),
  )('of the examples fits the schema: %s', (name) => {
    expect(loadProfile(join(packageRoot, 'examples', name), { FXA_ACCESS_KEY: 'k' }).profile.edition).toBeDefined();
  });
});

const BAD: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'an unknown key',
    `${GOOD}mailbx: { absent: no }`,
    ['the profile: there is no key "mailbx" here; did you mean "mailbox"?'],
  ],
  [
    'an unknown key of an adapter',
    `${GOOD}mailbox: { kind: restmail, urll: 'http://a.test', url: 'http://a.test', domain: a.test }`,
    ['mailbox: there is no key "urll" here; did you mean "url"?'],
  ],
  [
    'an unknown kind',
    `${GOOD}mailbox: { kind: restmial }`,
    ['mailbox: there is no kind "restmial"; did you mean "restmail"?'],
  ],
  [
    'an adapter without kind',
    `${GOOD}clock: {}`,
    ['clock: "kind" is missing; write one of command, wait, or { absent: <why> }'],
  ],
  ['a reason with more beside it', `${GOOD}clock: { absent: no, kind: wait }`, ['clock: there is no key "kind" here']],
  ['an account without a secret', `${GOOD}accounts: [{ email: a@b.test }]`, ['accounts[0]: "password" is missing']],
  [
    'an account with two secrets',
    `${GOOD}accounts: [{ email: a@b.test, password: x, authPW: ${'ab'.repeat(32)} }]`,
    ['accounts[0]: give password or authPW, not both'],
  ],
  [
    'an authPW that is a password',
    `${GOOD}accounts: [{ email: a@b.test, authPW: sesame }]`,
    ['accounts[0].authPW: it has to match', 'in place of password'],
  ],
  [
    'an account with more to it',
    `${GOOD}accounts: [{ email: a@b.test, passwrd: x, password: x }]`,
    ['accounts[0]: there is no key "passwrd" here; did you mean "password"?'],
  ],
  ['one account alone', `${GOOD}accounts: { email: a@b.test }`, ['accounts: "kind" is missing; write one of command']],
  [
    'thresholds of nothing',
    `${GOOD}customs: { kind: thresholds }`,
    ['customs: it says nothing yet; give accountStatus or wrongPasswords'],
  ],
  [
    'a threshold in other words',
    `${GOOD}customs: { kind: thresholds, wrongPassword: 3 }`,
    ['customs: there is no key "wrongPassword" here; did you mean "wrongPasswords"?'],
  ],
  ['a threshold without end', `${GOOD}customs: { kind: thresholds, accountStatus: 1000 }`, ['it must be <= 100']],
  [
    'no patience at all',
    `${GOOD}smsOutbox: { kind: command, command: [x], patienceMs: 0 }`,
    ['smsOutbox.patienceMs: it must be >= 1'],
  ],
  ['an empty reason', `${GOOD}clock: { absent: '' }`, ['clock.absent: it must NOT have fewer than 1 characters']],
  ['a missing key', 'name: x', ['the profile: "baseUrl" is missing; add it']],
  ['another scheme', 'name: x\nbaseUrl: ftp://a.test', ['baseUrl: it has to match']],
  ['a password in a URL', 'name: x\nbaseUrl: http://u:p@a.test', ['baseUrl: it has to match', 'without a user name']],
  ['a share that is none', `${GOOD}minimumChecked: 120%`, ['minimumChecked: it has to match']],
  ['a header of the suite', `${GOOD}headers: { Authorization: x }`, ['headers: the header "Authorization" is']],
  ['a pace of nothing', `${GOOD}pace: { concurrency: 0 }`, ['pace.concurrency: it must be >= 1']],
  [
    'a token for everybody',
    `${GOOD}bearerTokens: { kind: static, token: abc }`,
    ['bearerTokens.token: it has to match'],
  ],
  [
    'another way to a token',
    `${GOOD}bearerTokens: { kind: oauth, authServer: 'http://a.test', clientId: 0123456789abcdef, grant: password }`,
    ['bearerTokens.grant: it must be equal to one of the allowed values'],
  ],
  ['a secret that is no token', `${GOOD}cacheSecret: { token: 'a b' }`, ['cacheSecret.token: it has to match']],
  [
    'an unset variable',
    `${GOOD}headers: { a: '\${NOT_SET}' }`,
    ['headers.a: the environment variable NOT_SET is not set'],
  ],
  ['no mapping', '- a', ['the profile: it must be object']],
  ['no YAML', 'a: [', ['it is neither YAML nor JSON']],
  ['a key twice', `${GOOD}name: y`, ['it is neither YAML nor JSON: Map keys must be unique']],
];

describe('a profile is refused, with its file, the place and what to do, for', () => {
  test.each(BAD)('%s', (_name, text, parts) => {
    const file = written(text);
    expect(() => loadProfile(file, {})).toThrow(expect.objectContaining({ name: 'ProfileError' }));
    for (const part of parts) expect(() => loadProfile(file, {})).toThrow(part);
    expect(() => loadProfile(file, {})).toThrow(`${file}: `);
  });

  test('what is not there', () => {
    expect(() => loadProfile(join(folder, 'nothing.yaml'))).toThrow('"init" writes one');
  });

  test('what is wrong in two places, both named, and values repeated nowhere', () => {
    const file = written(`${GOOD}headers: { Connection: sesame }\npace: { retries: 99 }`);
    const message = (() => {
      try {
        loadProfile(file, {});
      } catch (error) {
        return (error as Error).message;
      }
      return '';
    })();
    expect(message.split('\n')).toHaveLength(2);
    expect(message).not.toContain('sesame');
  });
});
