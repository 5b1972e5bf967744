import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { judgeTarget } from '../../../cli/judge-target.js';
import { type ProfileTarget, targetOfProfile } from '../../../cli/profile-target.js';
import { probeTarget } from '../../../conformance/targets/probe-target.js';
import { type Mock, startMock } from '../../../mock-server/start-mock.js';
import { loadEdition } from '../../../openapi/editions.js';
import type { Report } from '../../../reports/model.js';
import { inPackage, type Program, startMockProgram } from '../../http/mock-process.js';
import { type Certificates, makeCertificates, startTlsProxy, type TlsProxy } from './tls-proxy.js';

const PATIENCE_MS = 90_000;
const ACCESS_KEY = 'open-sesame-1234567';
const JKU = 'https://issuer.example.test/.well-known/public-keys';
const before = { ...process.env };
let folder: string;
let mock: Mock | undefined;
let program: Program | undefined;
let proxy: TlsProxy | undefined;
let opened: ProfileTarget | undefined;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'targets-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(async () => {
  program?.process.kill();
  await program?.ended;
  await opened?.close();
  await proxy?.close();
  await mock?.stop();
  [opened, proxy, mock, program] = [undefined, undefined, undefined, undefined];
  process.env = { ...before };
});

function failed({ requirements }: Report): string[] {
  return requirements.filter(({ outcome }) => outcome === 'failed').map(({ id }) => id);
}

async function open(example: string, env: Readonly<Record<string, string | undefined>>): Promise<ProfileTarget> {
  Object.assign(process.env, env);
  opened = await targetOfProfile(inPackage('examples', example));
  return opened;
}

test(
  'a mock in this process, known by its two ports, is conformant',
  async () => {
    mock = await startMock();
    const { target } = await open('mock-control-port.yaml', { FXA_URL: mock.url, FXA_CONTROL_URL: mock.controlUrl });
    const report = await judgeTarget(target, { seed: 'control port', only: [] });
    expect(report.verdict).toMatchObject({ exitCode: 0 });
    expect(report.target.name).toBe('mock with its control port');
  },
  PATIENCE_MS,
);

test(
  'a mock in another process, known by its API and what it mails over SMTP',
  async () => {
    const { target, notes } = await open('mock-smtp.yaml', { FXA_URL: 'http://127.0.0.1:1', FXA_SMTP_PORT: '0' });
    const [, sink = ''] = /SMTP.*: (\S+)$/.exec(notes[0] ?? '') ?? [];
    const started = await startMockProgram(['--smtp', sink]);
    program = started;
    const running = { ...target, baseUrl: new URL(started.url), publicUrl: new URL(started.url) };
    const only = ['recovery-email*', 'password-forgot*', 'flow/*', 'sms/*'];
    const report = await judgeTarget(running, { seed: 'smtp', only });
    expect(failed(report)).toEqual([]);
    const outcomes = new Map(report.requirements.map(({ id, outcome }) => [id, outcome]));
    expect(outcomes.get('flow/create-account')).toBe('passed');
    const reasons = report.cases.filter(({ outcome }) => outcome === 'not-run').map(({ reason }) => reason);
    expect(reasons.join('\n')).toContain('smsOutbox: its texts cannot be read');
  },
  PATIENCE_MS,
);

test(
  'a profile server with the servers behind it meets the share that its profile asks for',
  async () => {
    mock = await startMock({ edition: 'auth-2017', also: [{ edition: 'profile-2020' }] });
    const [profile, mail] = [mock.urls['profile-2020'], mock.controlUrl];
    const env = { FXA_URL: mock.url, FXA_PROFILE_URL: profile, FXA_OAUTH_URL: profile, FXA_MAIL_URL: mail };
    const { target } = await open('profile-server.yaml', env);
    const report = await judgeTarget(target, { seed: 'profile server', only: [] });
    expect(report.verdict).toMatchObject({ exitCode: 0 });
  },
  PATIENCE_MS,
);

describe('a mock behind a TLS proxy with another public name', () => {
  let certificates: Certificates;
  let env: Record<string, string | undefined>;

  beforeAll(() => {
    certificates = makeCertificates(folder);
  });

  async function start(): Promise<void> {
    const keys = ['example-1', 'example-2'].map((kid, index) => {
      const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
      const file = join(folder, `issuer-${index}.pem`);
      writeFileSync(file, privateKey.export({ format: 'pem', type: 'pkcs8' }));
      return {
        file,
        jwk: { ...publicKey.export({ format: 'jwk' }), kid, use: 'sig' } as { n: string; e: string; kid: string },
      };
    });
    mock = await startMock({
      publicUrl: 'https://accounts.example.test',
      preVerifyTrust: { [JKU]: { keys: keys.map(({ jwk }) => jwk) } },
    });
    proxy = await startTlsProxy(new URL(mock.url), certificates, ACCESS_KEY);
    env = {
      FXA_URL: proxy.url,
      FXA_CONTROL_URL: mock.controlUrl,
      FXA_CA: certificates.ca,
      FXA_ACCESS_KEY: ACCESS_KEY,
      FXA_ISSUER_KEY: keys[0]?.file,
      FXA_ISSUER_OTHER_KEY: keys[1]?.file,
    };
  }

  test(
    'keeps every MUST, and no report holds the access key',
    async () => {
      await start();
      const { target } = await open('mock-behind-tls.yaml', env);
      const report = await judgeTarget(target, { seed: 'tls', only: [] });
      expect(failed(report)).toEqual([]);
      expect(report.verdict).toMatchObject({ exitCode: 0 });
      expect(proxy?.refused()).toBe(0);
      expect(JSON.stringify(report)).not.toContain(ACCESS_KEY);
    },
    PATIENCE_MS,
  );

  test('cannot be reached without its CA, and nothing is held against it', async () => {
    await start();
    const { target } = await open('mock-behind-tls.yaml', env);
    const strange = { ...target, connection: { ...target.connection, ca: undefined } };
    const report = await judgeTarget(strange, { seed: 'tls', only: [] });
    expect(report.verdict.exitCode).toBe(3);
    expect(JSON.stringify(report.cases[0]?.reason)).toContain('certificate is not trusted');
    expect(failed(report)).toEqual([]);
  });

  test('is reached without its CA where the profile says that any certificate will do', async () => {
    await start();
    const { target } = await open('mock-behind-tls.yaml', env);
    const lax = { ...target, connection: { ...target.connection, ca: undefined, insecure: true } };
    const [api] = await probeTarget(lax, loadEdition(target.edition));
    expect(api).toMatchObject({ what: 'API', state: 'works' });
  });
});
