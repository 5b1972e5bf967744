import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readSettingsFile } from '../../cli/settings-file.js';
import { withDefaults } from '../../mock-server/settings.js';
import { packageRoot } from '../../openapi/package-root.js';

function file(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'settings-')), 'settings.yaml');
  writeFileSync(path, text);
  return path;
}

describe('a settings file', () => {
  test('sets customs limits and sizes', () => {
    const settings = readSettingsFile(
      file('customs: { signIn: { perEmail: { count: 2, seconds: 60 } } }\nbodyLimitBytes: 99\n'),
    );
    expect(settings).toEqual({ customs: { signIn: { perEmail: { count: 2, seconds: 60 } } }, bodyLimitBytes: 99 });
  });

  test.each([
    ['custom: {}', 'unknown key "custom"; did you mean "customs"?'],
    ['customs: { signin: {} }', 'unknown key "customs.signin"; did you mean "signIn"?'],
    [
      'customs: { signIn: { perEmail: { count: 2, second: 60 } } }',
      'unknown key "customs.signIn.perEmail.second"; did you mean "seconds"?',
    ],
    ['hawkSkewSeconds: soon', 'hawkSkewSeconds must be integer'],
    ['preVerifyFetch: [http://a.test]', 'preVerifyFetch.0 must match pattern'],
    ['stretch: reel', 'stretch "reel": did you mean "real"?'],
    ['also: [{ editon: profile-2020 }]', 'unknown key "also.0.editon"; did you mean "edition"?'],
    ['preVerifyTrust: { "http://a.test": { keys: [] } }', 'preVerifyTrust.http://a.test must match pattern'],
    ['smtp: post', 'smtp should be host:port, such as 127.0.0.1:1025'],
    ['publicUrl: "https://"', 'publicUrl should be a URL such as http://127.0.0.1:9000'],
    ['contentUrl: content', 'contentUrl should be a URL'],
    ['smsSenders: { de: Firefox }', 'smsSenders.de should be a region of two capitals'],
    ['onUnexpected: log', 'docs/mock-settings.md has them'],
    ['- a', 'it must be object'],
    ['{', 'cannot be read'],
  ])('with %s is refused in a sentence', (text, message) => {
    expect(() => readSettingsFile(file(text))).toThrow(message);
  });
});

test('a settings file of which every line is a comment sets nothing', () => {
  expect(readSettingsFile(file('# seed: mine\n'))).toEqual({});
});

test('every file that the page about settings shows is one', () => {
  const page = readFileSync(join(packageRoot, 'docs/mock-settings.md'), 'utf8');
  const samples = [...page.matchAll(/```yaml\n(.*?)```/gs)].map(([, sample = '']) => readSettingsFile(file(sample)));
  expect(samples).toContainEqual(expect.objectContaining({ signInConfirmation: 'always' }));
});

test('startMock names a setting that it does not know', () => {
  expect(() => withDefaults({ sed: 'x' } as object)).toThrow('A mock has no setting "sed"; did you mean "seed"?');
});

test.each<[object, string]>([
  [{ also: [{ edition: 'profile-2020', prt: 1 }] }, 'A mock has no setting "also.0.prt"; did you mean "port"?'],
  [{ also: ['profile-2020'] }, 'The setting "also.0" is an object of edition, port, publicUrl'],
  [{ customs: { signin: {} } }, 'A mock has no setting "customs.signin"; did you mean "signIn"?'],
  [
    { customs: { signIn: { perMail: {} } } },
    'A mock has no setting "customs.signIn.perMail"; did you mean "perEmail"?',
  ],
])('startMock names what it does not know in %j', (settings, message) => {
  expect(() => withDefaults(settings as object)).toThrow(message);
});
