import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type Mock, startMock } from '../../../mock-server/start-mock.js';
import { startProgram } from '../../http/mock-process.js';
import { nobody } from '../lying-servers.js';
import { edition, everyCase, withProfile } from './on-a-mock.js';

jest.setTimeout(60_000);

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ seed: 'probe' });
});
afterAll(() => mock.stop());

interface Probed {
  readonly code: number | null;
  /** The lines of the screen. */
  readonly screen: readonly string[];
  readonly stderr: string;
  /** The row of the API or of an adapter, blanks joined. */
  row(what: string): string | undefined;
}

/** Probes the mock as a profile describes it. */
function probed(described: object, ...options: readonly string[]): Promise<Probed> {
  return withProfile(mock, described, async (file) => {
    const program = startProgram(['probe', file, ...options]);
    const code = await program.ended;
    const { stdout, stderr } = program.written;
    const screen = stdout.trimEnd().split('\n');
    return {
      ...{ code, screen, stderr },
      row: (what) =>
        screen
          .find((line) => line.trim().split(/\s+/)[0] === what)
          ?.trim()
          .replace(/\s+/g, ' '),
    };
  });
}

const throughControl = () => ({ control: { kind: 'control-port', url: mock.controlUrl } });
const MUSTS = edition.requirements.filter(({ level, untested }) => level === 'MUST' && untested === undefined).length;

describe('probe', () => {
  test('shows each part that works, what is absent and why, and how much can be checked: exit code 0', async () => {
    const { code, screen, row } = await probed({ ...throughControl(), minimumChecked: '90%' });
    expect(code).toBe(0);
    expect(screen[0]).toBe(`a mock, ${mock.url}, by auth-2017`);
    expect(row('API')).toMatch(/^API works answers in \d+ ms and makes accounts$/);
    expect(row('mailbox')).toMatch(/^mailbox works the mail of a new account came after \d+ ms: ".+"$/);
    expect(row('clock')).toBe('clock works moved by 60 s and back');
    expect(row('faults')).toBe('faults works switched a feature off and on');
    expect(row('customs')).toBe('customs works ruled on an address and forgot it');
    expect(row('smsOutbox')).toBe('smsOutbox works can be read');
    expect(row('pushOutbox')).toBe('pushOutbox works can be read');
    expect(row('bearerTokens')).toBe('bearerTokens works gave a token for a new account');
    const signing = everyCase.filter(({ needs = [] }) => needs.includes('preVerifySigner')).length;
    expect(row('preVerifySigner')).toMatch(/^preVerifySigner absent .+$/);
    expect(row('preVerifySigner')).toContain(`(${signing} cases not run)`);
    const [, checkable, of] =
      /^At most (\d+) of (\d+) MUSTs can be checked \(\d+(?:\.\d)? %\)/.exec(screen.at(-1) ?? '') ?? [];
    expect(Number(of)).toBe(MUSTS);
    expect(Number(checkable)).toBeGreaterThan(0.9 * MUSTS);
    expect(screen.at(-1)).toMatch(/; the run asks for 90 %\.$/);
    // It leaves nothing behind: neither its accounts nor another time.
    expect(mock.world.store.accounts.size).toBe(0);
    expect(Math.abs(mock.world.clock.now() - Date.now())).toBeLessThan(2_000);
  });

  test('says which adapter does not do what it should, and what that costs: exit code 1', async () => {
    const command = [process.execPath, '-e', 'console.error("no such clock"); process.exit(3)'];
    const { code, row, screen } = await probed({ ...throughControl(), clock: { kind: 'command', command } });
    expect(code).toBe(1);
    const timed = everyCase.filter(({ needs = [] }) => needs.includes('clock')).length;
    expect(row('clock')).toBe(
      `clock BROKEN The command ${process.execPath} failed (3): no such clock (${timed} cases not run)`,
    );
    expect(row('mailbox')).toMatch(/^mailbox works /);
    expect(screen.at(-1)).toMatch(/^At most \d+ of/);
  });

  test('of a server that does not answer says so, and that nothing could be checked: exit code 3', async () => {
    const { code, row, screen } = await probed({ baseUrl: (await nobody()).origin, pace: { retries: 0 } });
    expect(code).toBe(3);
    expect(row('API')).toMatch(/^API BROKEN .*nothing answers at the target \(ECONNREFUSED\)$/);
    expect(screen.at(-1)).toMatch(/; the run asks for 90 %: it could not be conformant\.$/);
  });

  test('does nothing with a profile that cannot be used: exit code 2', async () => {
    const bad = [{ mailbx: { absent: 'no' } }, { baseUrl: 'http://accounts.example.test' }];
    const probes = await Promise.all(bad.map((described) => probed(described)));
    expect(probes.map(({ code, screen }) => [code, ...screen])).toEqual(bad.map(() => [2, '']));
    const [misspelt, elsewhere] = probes.map(({ stderr }) => stderr);
    expect(misspelt).toMatch(/^\S*mock\.yaml: the profile: there is no key "mailbx" here; .*\n$/);
    expect(elsewhere).toMatch(/^accounts\.example\.test is not this machine: say --i-own-this-server.*\n$/);
  });

  test('with --wait takes real time for a clock, where there is no other', async () => {
    const [without, waiting, moved] = await Promise.all([
      probed({}),
      probed({}, '--wait'),
      probed(throughControl(), '--wait'),
    ]);
    expect(without?.row('clock')).toContain('clock absent the profile names no clock (--wait lets time pass for real)');
    expect(waiting?.row('clock')).toBe('clock works real time passes');
    expect(moved?.row('clock')).toBe('clock works moved by 60 s and back');
  });
});
