import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { packageRoot } from '../../openapi/package-root.js';
import { type Program, startMockProgram, startProgram } from '../http/mock-process.js';
import { copiesOf, lastOf, stagesOf, wordsOf } from './dockerfile.js';

interface Service {
  readonly build?: string;
  readonly image?: string;
  readonly command: readonly string[];
  readonly ports?: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
}

const stages = stagesOf();
const final = stages.at(-1) ?? [];
const compose = parse(readFileSync(join(packageRoot, 'examples', 'compose', 'compose.yaml'), 'utf8')) as {
  readonly services: Readonly<Record<'mock' | 'client' | 'judge', Service>>;
};

let program: Program;
let mockUrl = '';
let controlUrl = '';
/** The mock as the compose file starts it, on free ports of this machine. */
beforeAll(async () => {
  const words = [...compose.services.mock.command];
  for (const option of ['--port', '--control-port']) words[words.indexOf(option) + 1] = '0';
  program = await startMockProgram(words.slice(1));
  mockUrl = program.written.stdout.trim().replace('0.0.0.0', '127.0.0.1');
  controlUrl = (/Control .*: (http\S+)/.exec(program.written.stderr)?.[1] ?? '').replace('0.0.0.0', '127.0.0.1');
}, 30_000);
afterAll(async () => {
  program.process.kill('SIGTERM');
  await program.ended;
});

/** Runs words as a container would; their exit code and what they print. */
function ran(words: readonly string[], env: NodeJS.ProcessEnv): Promise<{ code: number | null; log: string }> {
  const [first = '', ...rest] = words;
  const child = spawn(first, rest, { env: { PATH: process.env.PATH, ...env } });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      log += String(chunk);
    });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, log })));
}

describe('the image', () => {
  test('is built in one stage and shipped from another, slim one', () => {
    expect(stages).toHaveLength(2);
    for (const stage of stages) expect(stage[0]?.rest).toMatch(/^node:20-slim\b/);
    expect(stages[0]?.filter(({ name, rest }) => name === 'RUN' && rest.includes('npm ci'))).toHaveLength(1);
  });

  test('runs as somebody who is not root', () => {
    expect(lastOf(final, 'USER')).toBe('node');
  });

  test('never says that this is production: the mock would refuse to start', () => {
    const said = stages.flat().filter(({ rest }) => /NODE_ENV/.test(rest));
    expect(said).toEqual([]);
  });

  test('copies what is there', () => {
    const sources = stages
      .flatMap(copiesOf)
      .flatMap(({ from, sources: all }) => all.map((path) => [from, path] as const));
    const missing = sources
      .map(([from, path]) => (from === undefined ? path : path.replace(/^\/app\//, '')))
      .filter((path) => path !== 'dist' && path !== 'node_modules' && !existsSync(join(packageRoot, path)));
    expect(sources.length).toBeGreaterThan(10);
    expect(missing).toEqual([]);
  });

  test('is sent no more than it copies', () => {
    const allowed = readFileSync(join(packageRoot, '.dockerignore'), 'utf8')
      .split('\n')
      .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));
    const copied = stages.flatMap(copiesOf).flatMap(({ from, sources }) => (from === undefined ? sources : []));
    expect([...allowed].sort()).toEqual([...new Set(copied)].sort());
  });

  test('has everything that the npm package has, but what only a reader needs', () => {
    const { files } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
      readonly files: string[];
    };
    const shipped = copiesOf(final).flatMap(({ sources }) => sources.map((path) => path.replace(/^\/app\//, '')));
    const forReaders = /^(?:examples|docs|.*README\.md|CHANGELOG\.md|CONTRIBUTING\.md|action\.yml|!)/;
    const missing = files
      .filter((file) => !forReaders.test(file))
      .filter((file) => !shipped.some((path) => file === path || file.startsWith(`${path}/`)));
    expect(missing).toEqual([]);
  });

  test('starts the program of the package, and by default a mock that others can reach', () => {
    const { bin } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
      readonly bin: Readonly<Record<string, string>>;
    };
    const entry = bin['fxa-conformance']?.replace(/^\.\//, '');
    expect(wordsOf(lastOf(final, 'ENTRYPOINT'))).toEqual(['node', `/app/${entry}`]);
    expect(wordsOf(lastOf(final, 'CMD')).slice(0, 3)).toEqual(['mock', '--host', '0.0.0.0']);
  });

  test('is healthy while a mock answers, and not when none does', async () => {
    const words = wordsOf(lastOf(final, 'HEALTHCHECK'));
    const usual = /FXA_HEALTH_URL=(\S+)/.exec(lastOf(final, 'ENV') ?? '')?.[1] ?? '';
    const path = new URL(usual).pathname;
    expect((await ran(words, { FXA_HEALTH_URL: `${mockUrl}${path}` })).code).toBe(0);
    expect((await ran(words, { FXA_HEALTH_URL: `${mockUrl}/nowhere` })).code).toBe(1);
    expect((await ran(words, { FXA_HEALTH_URL: `http://127.0.0.1:1${path}` })).code).toBe(1);
  }, 20_000);
});

describe('the compose example', () => {
  const { mock, client, judge } = compose.services;

  test('publishes ports on this machine alone', () => {
    expect(mock.ports?.length).toBeGreaterThan(0);
    expect(mock.ports?.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  });

  test('asks the same of a healthy mock as the image', () => {
    expect(mock.healthcheck?.test.slice(1)).toEqual(wordsOf(lastOf(final, 'HEALTHCHECK')));
  });

  test('starts client and judge when the mock is healthy', () => {
    for (const service of [client, judge])
      expect(service.depends_on).toEqual({ mock: { condition: 'service_healthy' } });
  });

  test('has clients sign for the name under which they reach the mock', () => {
    const signedFor = mock.command[mock.command.indexOf('--public-url') + 1];
    expect(client.environment?.FXA_URL).toBe(signedFor);
    expect(judge.command).toContain(`--url=${signedFor}`);
  });

  test('reaches the control port by the name of its service', async () => {
    const { host, port } = new URL(client.environment?.FXA_CONTROL_URL ?? '');
    expect(mock.command[mock.command.indexOf('--control-port') + 1]).toBe(port);
    const status = await new Promise((resolve, reject) => {
      request(new URL('/clock', controlUrl), { headers: { host } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(200);
  });

  test('gives the judge only options that the program has', async () => {
    const help = startProgram(['run', '--help']);
    await help.ended;
    const options = judge.command.flatMap((word) => /^--[\w-]+/.exec(word) ?? []);
    expect(options.length).toBeGreaterThan(2);
    expect(options.filter((option) => !new RegExp(`${option}\\s`).test(help.written.stdout))).toEqual([]);
  }, 20_000);
});

describe('the client under test', () => {
  const folder = join(packageRoot, 'examples', 'compose', 'client');

  test('is where the compose file mounts it', () => {
    const [source, target] = compose.services.client.volumes?.[0]?.split(':') ?? [];
    expect(join(packageRoot, 'examples', 'compose', source ?? '')).toBe(folder);
    expect(compose.services.client.command.at(-1)).toBe(`${target}/client.test.mjs`);
  });

  test('passes on a live mock, and fails on one that breaks a rule', async () => {
    // Clients sign for the name of the service there, and for an address here: this mock is one without --public-url.
    const mockHere = await startMockProgram();
    const control = /Control .*: (http\S+)/.exec(mockHere.written.stderr)?.[1] ?? '';
    const env = { FXA_URL: mockHere.url, FXA_CONTROL_URL: control };
    const words = ['node', '--test', join(folder, 'client.test.mjs')];
    const good = await ran(words, env);
    expect([good.code, /pass (\d+)/.exec(good.log)?.[1]]).toEqual([0, '3']);
    await fetch(`${control}/deviations`, {
      method: 'PUT',
      body: JSON.stringify({ on: ['account-create/errno-101'] }),
    });
    expect((await ran(words, env)).code).not.toBe(0);
    mockHere.process.kill('SIGTERM');
    await mockHere.ended;
  }, 60_000);
});
