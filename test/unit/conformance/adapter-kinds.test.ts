import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { openProfile } from '../../../conformance/targets/open-profile.js';
import { loadProfile, type Profile, ProfileError } from '../../../conformance/targets/profile.js';
import { examplesOf } from '../../../conformance/targets/profile-examples.js';
import { profileSchema } from '../../../openapi/generate/profile-schema.js';
import { adapterKinds } from '../../../openapi/generated/registry/adapterKinds.js';
import { packageRoot } from '../../../openapi/package-root.js';

const targets = join(packageRoot, 'conformance', 'targets');
const base = readFileSync(join(targets, 'profile.base.json'), 'utf8');
const mailbox = { serves: 'mailbox', kind: 'folder', says: 'A folder.', required: { folder: {} }, optional: { x: {} } };

describe('the schema of profiles', () => {
  test('is what its parts make it: "npm run generate" has been run', () => {
    expect(readFileSync(join(targets, 'profile.schema.json'), 'utf8')).toBe(profileSchema(base, adapterKinds));
  });

  test('gets a branch from a kind, after command and in order of name', () => {
    const command = { ...mailbox, kind: 'command', rules: { minProperties: 2 } };
    const text = profileSchema(base, [
      { name: 'mailbox/a', value: { ...mailbox, kind: 'a' } },
      { name: 'mailbox/command', value: command },
      { name: 'mailbox/folder', value: mailbox },
    ]);
    const branches = JSON.parse(text).properties.mailbox.else.oneOf;
    expect(branches.map(({ properties }: { properties: { kind: object } }) => properties.kind)).toEqual([
      { const: 'command', description: 'A folder.' },
      { const: 'a', description: 'A folder.' },
      { const: 'folder', description: 'A folder.' },
    ]);
    expect(branches[0]).toEqual({
      required: ['kind', 'folder'],
      additionalProperties: false,
      minProperties: 2,
      properties: { kind: { const: 'command', description: 'A folder.' }, folder: {}, x: {} },
    });
    expect(text).not.toContain('x-by-kind');
  });

  test.each([
    ['mailbox/folders', mailbox, 'it is the kind "folder" of mailbox; move it to mailbox/folder.ts'],
    ['clock/folder', mailbox, 'clock/folder.ts: it is the kind "folder" of mailbox; move it to mailbox/folder.ts'],
    ['sms/folder', { ...mailbox, serves: 'smsOutbox' }, 'move it to sms-outbox/folder.ts'],
    ['mailbx/folder', { ...mailbox, serves: 'mailbx' }, 'no key "mailbx" has kinds; one of mailbox, accounts, clock,'],
    ['cache-secret/folder', { ...mailbox, serves: 'cacheSecret' }, 'no key "cacheSecret" has kinds'],
  ])('refuses a kind at %s that belongs elsewhere', (name, value, part) => {
    expect(() => profileSchema(base, [{ name, value }])).toThrow(part);
  });
});

describe('the example of', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kinds-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(adapterKinds.map(({ name, value }) => [name, value] as const))('%s is a profile of that kind', (_name, {
    serves,
    kind,
    example,
  }) => {
    const file = join(folder, 'server.json');
    writeFileSync(file, JSON.stringify({ name: 'x', baseUrl: 'http://127.0.0.1:9000', [serves]: example }));
    const { profile } = loadProfile(file, { ANN_TOKEN: 'abc' });
    expect(profile[serves]).toMatchObject({ kind });
  });

  test('each kind of a key stands on a line of its own, with its words below', () => {
    const lines = examplesOf('bearerTokens').split('\n');
    expect(lines).toContain(
      `# bearerTokens: { kind: listed, tokens: [{ email: ann@example.test, scopes: [profile], token: '\${ANN_TOKEN}' }] }`,
    );
    const examples = lines.filter((line) => line.startsWith('# bearerTokens: '));
    const own = adapterKinds.map(({ value }) => value).filter(({ serves }) => serves === 'bearerTokens');
    expect(examples.map((line) => parse(line.slice(2)).bearerTokens)).toEqual(own.map(({ example }) => example));
    const words = lines.filter((line) => !line.startsWith('# b')).map((line) => line.replace(/^# {5}/, ''));
    expect(words.join(' ')).toBe(own.map(({ says }) => says).join(' '));
  });

  test('a kind that says much is broken into lines that fit', () => {
    const lines = examplesOf('accounts').split('\n');
    expect(lines[0]).toBe('# accounts: { kind: command, command: [./new-account] }');
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.filter((line) => line.length > 120)).toEqual([]);
  });
});

test('a kind that nobody made is refused, also where no schema was asked', async () => {
  const profile = { name: 'x', baseUrl: 'http://127.0.0.1:1', clock: { kind: 'sundial' } } as unknown as Profile;
  const opening = openProfile({ profile, file: 'server.yaml', folder: '.' }, 'auth-2017');
  await expect(opening).rejects.toThrow(new ProfileError('server.yaml', ['clock: there is no kind "sundial"']));
});

test('what was opened is closed again when something else cannot be', async () => {
  const free = await openProfile(smtp(0), 'auth-2017');
  const port = Number(/:(\d+)$/.exec(free.notes[0] ?? '')?.[1]);
  await free.close();
  const listed = { email: 'ann@example.test', password: 'secret' };
  await expect(openProfile(smtp(port, { accounts: [listed, listed] }), 'auth-2017')).rejects.toThrow('accounts[1]');
  const again = await openProfile(smtp(port), 'auth-2017');
  await again.close();
});

function smtp(port: number, more: Partial<Profile> = {}) {
  const mailbox = { kind: 'smtp', port, domain: 'a.test' } as const;
  const profile: Profile = { name: 'x', baseUrl: 'http://127.0.0.1:1', mailbox, ...more };
  return { profile, file: 'server.yaml', folder: '.' };
}
