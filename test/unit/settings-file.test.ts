import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readSettingsFile } from '../../cli/settings-file.js';
import { withDefaults } from '../../mock-server/settings.js';

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
    ['- a', 'it must be object'],
    ['{', 'cannot be read'],
  ])('with %s is refused in a sentence', (text, message) => {
    expect(() => readSettingsFile(file(text))).toThrow(message);
  });
});

test('startMock names a setting that it does not know', () => {
  expect(() => withDefaults({ sed: 'x' } as object)).toThrow('A mock has no setting "sed"; did you mean "seed"?');
});
