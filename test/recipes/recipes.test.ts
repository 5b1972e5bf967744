import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { packageRoot } from '../../openapi/package-root.js';
import { type PackedProject, packedProject } from '../package/packed-project.js';
import { run, tryToRun } from '../package/run-program.js';

/** The command of each recipe's own package.json, without what npm adds. */
const RUNNERS: Readonly<Record<string, readonly string[]>> = {
  jest: ['--experimental-vm-modules', '--no-warnings', '../../node_modules/jest/bin/jest.js'],
  vitest: ['../../node_modules/vitest/vitest.mjs', 'run'],
  'node-test': ['--test'],
};

const CLIENT = 'examples/client/accounts-client.mjs';

/** What is wrong with a client, by how it is done: the recipes have to find each out. */
const MISTAKES: Readonly<Record<string, readonly [right: string, wrong: string]>> = {
  'does not wait': ['await this.wait(seconds * 1000);', ''],
  'waits for seconds as if they were milliseconds': ['this.wait(seconds * 1000)', 'this.wait(seconds)'],
  'trusts every server to keep the rule': [
    'body.retryAfter ?? Number(retryAfter ?? DEFAULT_WAIT_SECONDS)',
    'body.retryAfter',
  ],
  'swallows refusals': ['if (status !== 200) throw new AccountsError(body);', ''],
  'sends no code': ['{ uid, code });', "{ uid, code: '0'.repeat(32) });"],
};

let project: PackedProject;
beforeAll(async () => {
  project = await packedProject('links');
  // The recipes as they come with the package, beside what their own package.json asks for.
  cpSync(join(project.installed, 'examples'), join(project.folder, 'examples'), { recursive: true });
  project.link('jest', '@jest/globals', 'vitest', '@types/node');
}, 180_000);
afterAll(() => project?.remove());

const inRecipe = (recipe: string) => join(project.folder, 'examples', recipe);
const play = (recipe: string) => tryToRun('node', RUNNERS[recipe] ?? [], inRecipe(recipe));

describe.each(Object.keys(RUNNERS))('the recipe for %s', (recipe) => {
  test('is green', async () => {
    const { code, stdout, stderr } = await play(recipe);
    expect([code, stdout + stderr]).toEqual([0, expect.stringMatching(/[45] passed|pass 4/)]);
  }, 60_000);
});

describe('a client', () => {
  const client = () => join(project.folder, CLIENT);
  const good = readFileSync(join(packageRoot, CLIENT), 'utf8');
  afterAll(() => project && writeFileSync(client(), good));

  test.each(Object.keys(MISTAKES))('that %s is found out', async (mistake) => {
    const [right = '', wrong = ''] = MISTAKES[mistake] ?? [];
    expect(good).toContain(right);
    writeFileSync(client(), good.replace(right, wrong));
    expect((await play('node-test')).code).toBe(1);
  });

  test.each(['jest', 'vitest'])('that does not wait is found out in %s as well', async (recipe) => {
    const [right = '', wrong = ''] = MISTAKES['does not wait'] ?? [];
    writeFileSync(client(), good.replace(right, wrong));
    const { code, stdout, stderr } = await play(recipe);
    expect([code, stdout + stderr]).toEqual([1, expect.stringContaining('retried too early')]);
  }, 60_000);
});

test('the recipe in TypeScript fits the types of the package', async () => {
  await run('node', [join(packageRoot, 'node_modules/typescript/bin/tsc'), '-p', '.'], inRecipe('vitest'));
}, 60_000);
