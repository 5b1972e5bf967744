import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { packageRoot } from '../../openapi/package-root.js';
import { COMPILER_OPTIONS, DOCUMENTS, MOCK, PROTOCOL, RIGHT_TYPES, RUN, WRONG_TYPES } from './in-another-project.js';
import { type PackedProject, packedProject } from './packed-project.js';
import { run, tryToRun } from './run-program.js';

/** Where the registry may be asked anyway, the tarball is installed as users do it, and the whole suite runs from there. */
const IS_THOROUGH = process.env.CI !== undefined;
const SELECTION = IS_THOROUGH ? [] : ['--only', 'account-keys/*'];

let project: PackedProject;
beforeAll(async () => {
  project = await packedProject(IS_THOROUGH ? 'npm' : 'links');
}, 180_000);
afterAll(() => project?.remove());

const inProject = (...words: readonly string[]) => run('node', words, project.folder);
const program = () => join(project.folder, 'node_modules', '.bin', 'fxa-conformance');

describe('the tarball', () => {
  test('holds what is named in its manifest, and neither tests nor sources', () => {
    expect(project.files).toEqual(
      expect.arrayContaining([
        'dist/cli/main.js',
        'openapi/auth-2017.yaml',
        'reports/report.schema.json',
        'conformance/kill-matrix/auth-2017.json',
        'README.md',
      ]),
    );
    const strange = project.files.filter((path) => /(?<!\.d)\.ts$|^test\//.test(path));
    expect(strange.filter((path) => !path.startsWith('examples/'))).toEqual([]);
    expect(project.files.filter((path) => /^dist\/(?:openapi\/generate|cli\/docs)\//.test(path))).toEqual([]);
  });

  test('is what publint asks for', async () => {
    const { messages, pkg } = await publint({ pkgDir: project.installed, pack: false, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });
});

describe('in another project', () => {
  test('npx finds the program, which judges its mock', async () => {
    const words = ['--no-install', 'fxa-conformance', 'run', '--edition', 'auth-2017', ...SELECTION];
    const { stdout } = await run('npx', words, project.folder);
    expect(stdout).toMatch(/^CONFORMANT/m);
  }, 180_000);

  test('the mock answers', async () => {
    const mock: ChildProcess = spawn(program(), ['mock', '--port', '0', '--control-port', '0'], {
      cwd: project.folder,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    try {
      const [url] = await once(createInterface(mock.stdout ?? process.stdin), 'line');
      expect((await fetch(`${url}/v1/get_random_bytes`, { method: 'POST' })).status).toBe(200);
    } finally {
      mock.kill();
    }
  });

  test.each([
    ['the suite', RUN],
    ['a mock', MOCK],
    ['the protocol', PROTOCOL],
    ['the documents', DOCUMENTS],
  ])('%s can be imported', async (_name, script) => {
    project.write('script.mjs', script);
    expect(JSON.parse((await inProject('script.mjs')).stdout)).toBe('as it should be');
  });

  test.each(['nodenext', 'bundler'])('types are found with moduleResolution %s', async (resolution) => {
    project.write('right.ts', RIGHT_TYPES);
    project.write('wrong.ts', WRONG_TYPES);
    const module = resolution === 'bundler' ? 'esnext' : resolution;
    // What the declarations themselves need is the same in both, and looked at once.
    const skipLibCheck = resolution === 'bundler';
    const compilerOptions = { ...COMPILER_OPTIONS, skipLibCheck, module, moduleResolution: resolution };
    project.write('tsconfig.json', JSON.stringify({ compilerOptions, files: ['right.ts', 'wrong.ts'] }));
    const { stdout } = await tryToRun('node', [join(packageRoot, 'node_modules/typescript/bin/tsc')], project.folder);
    const errors = stdout.split('\n').filter((line) => line.includes('error TS'));
    expect(errors).toEqual([expect.stringMatching(/^wrong\.ts\(2,7\): error TS2322/)]);
  }, 60_000);
});
