import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { packageRoot } from '../../openapi/package-root.js';
import { type CopiedTree, copyTree, filesShownIn } from './copied-tree.js';

const PAGE = 'docs/adding.md';
const shown = filesShownIn(PAGE);
const ENDPOINT = 'mock-server/endpoints/session/session-destroy.ts';
const CASE = 'session/status-tells-two-accounts-apart';
const DEVIATION = 'session/status-forgets-whose-it-is';

/** Writes the files that the page shows for some paths; there has to be one. */
function writeShown(tree: CopiedTree, begin: string): void {
  const files = [...shown].filter(([file]) => file.startsWith(begin));
  if (files.length === 0) throw new Error(`${PAGE} shows no file of ${begin}`);
  for (const [file, text] of files) tree.write(file, text);
}

test('what the page adds is not there yet, so that adding it shows something', () => {
  const there = [...shown.keys()].filter((file) => existsSync(join(packageRoot, file)));
  expect(there).toEqual([ENDPOINT]);
});

describe('with one file more', () => {
  let tree: CopiedTree;
  let mock: Mock;
  beforeAll(async () => {
    tree = copyTree();
    for (const folder of ['conformance/cases', 'mock-server/deviations', 'reports/reporters', 'conformance/targets'])
      writeShown(tree, folder);
    await tree.generate();
    mock = await startMock();
  }, 60_000);
  afterAll(async () => {
    await mock.stop();
    tree.discard();
  });

  test('there is one case more, which a good server passes and a bad one does not', async () => {
    const { stdout } = await tree.cli('list', '--cases');
    expect(stdout).toContain(`${CASE}\tsession-status/uid-is-the-accounts`);
    const words = ['run', '--only', CASE, '--seed', 's'];
    expect(await tree.cli(...words)).toMatchObject({ code: 0 });
    const bad = await tree.cli(...words, '--violate', DEVIATION);
    expect(bad.code).toBe(1);
    expect(bad.stdout).toContain('session-status/uid-is-the-accounts');
  }, 60_000);

  test('there is one deviation more, and the suite kills it', async () => {
    const { stdout } = await tree.cli('prove', '--only', DEVIATION);
    expect(stdout).toContain('auth-2017: 1 deviations killed, 0 survived');
    expect(stdout).toMatch(/kill matrix is OUT OF DATE, see "prove --matrix":\n {2}.*status-forgets-whose-it-is/);
  }, 60_000);

  test('there is one format more', async () => {
    const { stdout } = await tree.cli('report', 'reports/samples/report.json', '--format', 'broken');
    expect(stdout).toMatch(/^(?:[\w-]+\/[^\s]+\n)+$/);
  }, 60_000);

  test('there is one kind of mailbox more', async () => {
    const profile = {
      name: 'mock',
      baseUrl: mock.url,
      mailbox: { kind: 'folder', folder: 'mails', domain: 'example.test' },
    };
    tree.write('mails/ann@example.test/1.json', '{ "subject": "one" }');
    tree.write('mails/ann@example.test/2.json', '{ "subject": "two" }');
    tree.write('reads.ts', READS);
    tree.write('profile.json', JSON.stringify({ ...profile, mailbox: { ...profile.mailbox, patienceMs: 1 } }));
    const { code, stdout, stderr } = await tree.cli('probe', 'profile.json');
    expect(stderr).not.toContain('profile.json');
    expect([code, stdout]).toEqual([1, expect.stringMatching(/mailbox +BROKEN +.*mail/)]);
    tree.write('profile.json', JSON.stringify({ ...profile, mailbox: { ...profile.mailbox, foldr: 'x' } }));
    const refused = await tree.cli('probe', 'profile.json');
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('did you mean "folder"?')]);
    await tree.cli('init', 'written.yaml');
    expect(tree.read('written.yaml')).toContain(`\n# mailbox: { kind: folder, folder: mails, domain: example.test }\n`);
    expect(await tree.node('--import', 'tsx', 'reads.ts')).toEqual({ code: 0, stdout: 'one two\n', stderr: '' });
  }, 60_000);
});

describe('with an edition more and an endpoint less', () => {
  let tree: CopiedTree;
  beforeAll(async () => {
    tree = copyTree();
    for (const begin of ['documents/', 'openapi/', 'mock-server/editions/']) writeShown(tree, begin);
    tree.remove(ENDPOINT);
    await tree.generate('--documents', 'documents');
  }, 60_000);
  afterAll(() => tree.discard());

  test('the statements are there, derived ones and those of the ledger', async () => {
    const { stdout } = await tree.cli('list', '--edition', 'random-2030');
    expect(stdout).toMatch(/^get-random-bytes\/response-200-data\tMUST\t/m);
    expect(stdout).toMatch(/^get-random-bytes\/never-twice-the-same\tMUST\tuncovered\t/m);
  }, 60_000);

  test('the drift test names what is missing', async () => {
    const words = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '--no-cache'];
    const { code, stderr } = await tree.node(...words, 'test/drift/spine.test.ts', '--verbose=false');
    expect(code).toBe(1);
    const of = (edition: string, about: string) =>
      new RegExp(`● ${edition} › ${about}[\\s\\S]*?Received array:\\s+(.*)`).exec(stderr)?.[1];
    expect(of('random-2030', 'operations without an endpoint')).toBe('["getRandomBytes"]');
    expect(of('random-2030', 'requirements without a check')).toContain('get-random-bytes/never-twice-the-same');
    expect(of('random-2030', 'requirements without a deviation')).toContain('get-random-bytes/never-twice-the-same');
    expect(of('auth-2017', 'operations without an endpoint')).toBe('["sessionDestroy"]');
  }, 120_000);

  test('the mock answers once there is the endpoint, and the edition in another one', async () => {
    writeShown(tree, ENDPOINT);
    const file = 'mock-server/endpoints/miscellaneous/get-random-bytes.ts';
    tree.write(file, tree.read(file).replace("'auth-2017'", "'auth-2017', 'random-2030'"));
    await tree.generate();
    tree.write('asks.ts', ASKS);
    const { stdout, stderr } = await tree.node('--import', 'tsx', 'asks.ts');
    expect([stdout, stderr]).toEqual(['200 true\n401\n', '']);
  }, 60_000);
});

/** Asks both endpoints: without a signature a session cannot be destroyed, which only an endpoint that is there says. */
const ASKS = `
import { startMock } from './mock-server/start-mock.js';
const mock = await startMock({ edition: 'auth-2017', also: [{ edition: 'random-2030' }], controlPort: null });
const random = await fetch(mock.urls['random-2030'] + '/v1/get_random_bytes', { method: 'POST' });
console.log(random.status, /^[0-9a-f]{64}$/.test((await random.json()).data));
console.log((await fetch(mock.url + '/v1/session/destroy', { method: 'POST' })).status);
await mock.stop();
`;

/** Reads the mail of somebody who has two, by a profile that says it as the page does. */
const READS = `
import { openProfile } from './conformance/targets/open-profile.js';
const mailbox = { kind: 'folder', folder: 'mails', domain: 'example.test' } as const;
const profile = { name: 'x', baseUrl: 'http://127.0.0.1:1', mailbox };
const { target } = await openProfile({ profile, file: 'server.yaml', folder: '.' }, 'auth-2017');
if (!('read' in target.adapters.mailbox)) throw new Error('there is no mailbox');
const mails = await target.adapters.mailbox.read('ann@example.test');
console.log(mails.map(({ subject }) => subject).join(' '));
`;
