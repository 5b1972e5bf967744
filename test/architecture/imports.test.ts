import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { packageRoot } from '../../openapi/package-root.js';

interface Import {
  readonly from: string;
  readonly to: string;
}

/** Imports between files of ours, as paths below the package's root. */
function importsBelow(folder: string): Import[] {
  return filesBelow(join(packageRoot, folder)).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^'$]+)'/g)].map(([, target = '']) => ({
      from: relative(packageRoot, file),
      to: relative(packageRoot, resolve(dirname(file), target)).replace(/\.js$/, '.ts'),
    })),
  );
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return entry.name.endsWith('.ts') ? [path] : [];
  });
}

/** From which folders a folder may import; the generated registry is the one door to what is found by place. */
const ALLOWED: readonly { readonly folder: string; readonly may: readonly string[] }[] = [
  { folder: 'protocol', may: ['protocol/'] },
  { folder: 'openapi/generate', may: ['openapi/'] },
  { folder: 'reports', may: ['reports/', 'openapi/'] },
  { folder: 'mock-server', may: ['mock-server/', 'protocol/', 'openapi/'] },
  {
    folder: 'mock-server/domain',
    may: [
      'mock-server/domain/',
      'mock-server/world',
      'mock-server/effects',
      'mock-server/editions/behaviour',
      'mock-server/settings',
      'mock-server/signing-key',
      'protocol/',
      'openapi/',
    ],
  },
  { folder: 'mock-server/errors', may: ['mock-server/errors/', 'mock-server/domain/domain-error'] },
  { folder: 'conformance', may: ['conformance/', 'protocol/', 'openapi/', 'reports/model'] },
  {
    folder: 'conformance/cases',
    may: [
      'conformance/case.ts',
      'conformance/cast/',
      'conformance/requests/',
      'conformance/judging/',
      'conformance/life/',
      'conformance/wire/exchange',
      'conformance/targets/target',
      'conformance/stops',
      'protocol/',
      'openapi/',
    ],
  },
  { folder: 'conformance/wire', may: ['conformance/wire/', 'openapi/'] },
];

describe('imports', () => {
  test.each(ALLOWED.map((rule) => [rule.folder, rule] as const))('%s imports only what it may', (_name, {
    folder,
    may,
  }) => {
    const strange = importsBelow(folder).filter(({ to }) => !may.some((prefix) => to.startsWith(prefix)));
    expect(strange).toEqual([]);
  });

  test('the rules see imports at all', () => {
    expect(importsBelow('mock-server').length).toBeGreaterThan(50);
    expect(importsBelow('conformance').length).toBeGreaterThan(50);
  });

  test('the domain knows neither HTTP nor errnos', () => {
    const files = filesBelow(join(packageRoot, 'mock-server/domain'));
    const talkers = files.filter((file) =>
      /node:http|from 'express'|\berrno\b.*:/.test(
        readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''),
      ),
    );
    expect(talkers.map((file) => relative(packageRoot, file))).toEqual([]);
  });

  test('shared code never asks which edition it runs in', () => {
    const shared = ['mock-server', 'conformance', 'reports', 'protocol'].flatMap((folder) =>
      filesBelow(join(packageRoot, folder)),
    );
    const asking = shared.filter(
      (file) => !file.includes('/editions/') && /=== '(?:auth|key-server|profile)-20/.test(readFileSync(file, 'utf8')),
    );
    expect(asking.map((file) => relative(packageRoot, file))).toEqual([]);
  });
});

describe('sizes', () => {
  test('no file of ours is longer than 250 lines', () => {
    const folders = ['openapi', 'mock-server', 'conformance', 'reports', 'protocol', 'cli', 'test'];
    const long = folders
      .flatMap((folder) => filesBelow(join(packageRoot, folder)))
      .filter((file) => !file.includes('/generated/') && readFileSync(file, 'utf8').split('\n').length > 251);
    expect(long.map((file) => relative(packageRoot, file))).toEqual([]);
  });
});
