import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startMock } from '../../mock-server/start-mock.js';
import { inPackage, startMockProgram, startProgram } from './mock-process.js';

const taken = createServer();
beforeAll(() => new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', () => resolve())));
afterAll(() => new Promise((resolve) => taken.close(resolve)));
const port = () => String((taken.address() as AddressInfo).port);

describe('the mock command', () => {
  test('says loudly what it is, serves, and stops when asked to', async () => {
    const running = await startMockProgram(['--seed', 'x', '--stretch', 'real']);
    expect(running.written.stderr).toMatch(/This is a MOCK of auth-2017.*Seed: x/);
    expect((await fetch(`${running.url}/v1/get_random_bytes`, { method: 'POST' })).status).toBe(200);
    running.process.kill('SIGTERM');
    expect(await running.ended).toBe(0);
  }, 20_000);

  test.each<[string, () => string[], RegExp]>([
    ['an unknown option', () => ['--prot', '0'], /unknown option '--prot'/],
    ['a port that is no number', () => ['--port', 'x'], /whole number from 0 to 65535/],
    ['a port in use', () => ['--port', port(), '--control-port', '0'], /Port \d+ on 127\.0\.0\.1 is in use/],
    ['an address of no machine', () => ['--port', '0', '--host', '192.0.2.1'], /cannot listen on 192\.0\.2\.1/],
    ['a control port in use', () => ['--port', '0', '--control-port', port()], /Port \d+ on 127\.0\.0\.1 is in use/],
    ['an unknown stretch', () => ['--stretch', 'long'], /--stretch is one of none, real; not "long"/],
    ['an SMTP server without port', () => ['--smtp', 'localhost'], /host:port/],
    ['a file that is not there', () => ['--pre-verify-trust', 'nowhere.json'], /nowhere\.json cannot be read/],
    ['a file of something else', () => ['--pre-verify-trust', inPackage('package.json')], /must be an https URL/],
    ['an unknown manner', () => ['--as', 'deploied'], /did you mean "deployed"/],
    ['an unknown deviation', () => ['--port', '0', '--violate', 'account-keys/toke'], /No deviation violates/],
  ])(
    'refuses %s in a sentence and with exit code 2',
    async (_name, words, message) => {
      const program = startProgram(['mock', ...words()]);
      expect(await program.ended).toBe(2);
      expect(program.written.stderr).toMatch(message);
      expect(program.written.stderr).not.toMatch(/\n\s+at /);
      expect(program.written.stdout).toBe('');
    },
    20_000,
  );

  test('refuses production', async () => {
    const program = startProgram(['mock', '--port', '0'], { NODE_ENV: 'production' });
    expect(await program.ended).toBe(2);
    expect(program.written.stderr).toContain('refuses to run with NODE_ENV=production');
  }, 20_000);
});

test('startMock refuses production too', async () => {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await expect(startMock()).rejects.toThrow('refuses to run with NODE_ENV=production');
  } finally {
    process.env.NODE_ENV = before;
  }
});
