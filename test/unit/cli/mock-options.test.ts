import { describe, expect, test } from '@jest/globals';
import { type MockOptions, settingsFrom } from '../../../cli/mock-options.js';
import type { MockSettings } from '../../../mock-server/settings.js';

const DEFAULTS: MockOptions = {
  edition: ['auth-2017'],
  host: '127.0.0.1',
  port: [9000],
  controlPort: 9001,
  seed: 'fxa-conformance',
  stretch: 'none',
  violate: [],
};

/** The settings of a mock that is told this on the command line, beside such a file. */
function settings(said: Partial<MockOptions>, file: Partial<MockSettings> = {}) {
  return settingsFrom({ ...DEFAULTS, ...said }, file, (option) => Object.hasOwn(said, option));
}

describe('the settings of a mock that is started by the program', () => {
  test('are the defaults of the program where nobody says anything', () => {
    expect(settings({})).toEqual({
      edition: 'auth-2017',
      host: '127.0.0.1',
      port: 9000,
      controlPort: 9001,
      seed: 'fxa-conformance',
      stretch: 'none',
      also: [],
    });
  });

  test('are those of a file where it has any', () => {
    const file = {
      edition: 'auth-2015',
      port: 0,
      controlPort: null,
      signInConfirmation: 'always',
      stretch: 'real',
    } as const;
    expect(settings({}, file)).toMatchObject({ ...file, seed: 'fxa-conformance', also: [] });
  });

  test('are those of the command line before all others', () => {
    const file = { edition: 'auth-2015', seed: 'of the file', stretch: 'real', hawkSkewSeconds: 5 } as const;
    const said = { edition: ['auth-2013'], port: [9100], seed: 'said', stretch: 'none' };
    expect(settings(said, file)).toMatchObject({
      edition: 'auth-2013',
      port: 9100,
      seed: 'said',
      stretch: 'none',
      hawkSkewSeconds: 5,
    });
  });

  test('give further editions of a file the ports behind its last one, past the control port', () => {
    const also = [{ edition: 'auth-2015' }, { edition: 'profile-2020', publicUrl: 'https://profile.test' }];
    expect(settings({}, { port: 9000, also })).toMatchObject({
      edition: 'auth-2017',
      port: 9000,
      also: [
        { edition: 'auth-2015', port: 9002 },
        { edition: 'profile-2020', port: 9003, publicUrl: 'https://profile.test' },
      ],
    });
  });

  test('have no places of editions that the command line leaves out', () => {
    const file = { port: 9000, publicUrl: 'https://a.test', also: [{ edition: 'profile-2020', port: 9002 }] };
    const { also, port, publicUrl } = settings({ edition: ['auth-2013'] }, file);
    expect({ also, port, publicUrl }).toEqual({ also: [], port: 9000, publicUrl: 'https://a.test' });
  });

  test('have the port that a file gives a further edition, though it gives the first none', () => {
    const { port, also } = settings({}, { also: [{ edition: 'profile-2020', port: 1111 }] });
    expect({ port, also }).toEqual({ port: 9000, also: [{ edition: 'profile-2020', port: 1111 }] });
  });

  test('give no edition the port of another one', () => {
    const { also } = settings({ edition: ['auth-2013', 'auth-2015', 'auth-2017'], port: [9003, 9002], controlPort: 0 });
    expect(also.map(({ port }) => port)).toEqual([9002, 9004]);
  });

  test.each<[string, Partial<MockOptions>, string]>([
    ['more ports than editions', { port: [1, 2] }, '2 ports are too many for auth-2017'],
    ['a way to stretch that is none', { stretch: 'long' }, '--stretch is one of none, real; not "long"'],
    ['a strange time to confirm', { signInConfirmation: 'often' }, '--sign-in-confirmation is one of never'],
  ])('refuse %s', (_name, said, message) => {
    expect(() => settings(said)).toThrow(message);
  });
});
