import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Command } from 'commander';
import { parse } from 'yaml';
import { addInit } from '../../../cli/commands/init.js';
import { loadProfile } from '../../../conformance/targets/profile.js';
import { packageRoot } from '../../../openapi/package-root.js';

let folder: string;
let text: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'init-'));
  init(join(folder, 'written.yaml'));
  text = readFileSync(join(folder, 'written.yaml'), 'utf8');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command; what it says goes nowhere. */
function init(file: string, ...options: string[]): void {
  const said = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    const root = new Command().exitOverride();
    addInit(root);
    root.parse(['init', file, ...options], { from: 'user' });
  } finally {
    said.mockRestore();
  }
}

/** A commented line that is a key of a profile with a value; prose has spaces before its colon. */
function examplesIn(profile: string): string[] {
  return profile.split('\n').flatMap((line) => /^# (\w+: .*)$/.exec(line)?.slice(1, 2) ?? []);
}

/** Every variable that the text names is set. */
function envOf(profile: string): NodeJS.ProcessEnv {
  return Object.fromEntries([...profile.matchAll(/\$\{(\w+)\}/g)].map(([, name = '']) => [name, 'set']));
}

describe('the profile that init writes', () => {
  test('is valid as it is, and says so of each adapter that it is absent', () => {
    const { profile } = loadProfile(join(folder, 'written.yaml'), {});
    expect(profile).toMatchObject({ edition: 'auth-2017', baseUrl: 'http://127.0.0.1:9000' });
    const adapters = Object.values(profile).filter((value) => typeof value === 'object' && 'absent' in value);
    expect(adapters.length).toBeGreaterThanOrEqual(9);
  });

  test('has an example of every key that the schema knows, and of every kind of adapter', () => {
    const schema = JSON.parse(
      readFileSync(join(packageRoot, 'conformance', 'targets', 'profile.schema.json'), 'utf8'),
    ) as { readonly properties: Readonly<Record<string, object>> };
    // A control port is what only a mock has: `init` is for somebody's own server.
    const known = Object.keys(schema.properties).filter((key) => key !== 'control' && key !== '$schema');
    expect(known.filter((key) => !new RegExp(`^(# )?${key}:`, 'm').test(text))).toEqual([]);
    const kinds = [...JSON.stringify(schema).matchAll(/"kind":\{"const":"([^"]+)"/g)].map(([, kind = '']) => kind);
    expect(kinds.length).toBeGreaterThan(5);
    expect(kinds.filter((kind) => kind !== 'control-port' && !text.includes(`{ kind: ${kind}`))).toEqual([]);
  });

  test('stays valid with each of its commented examples in place of what stands there', () => {
    const examples = examplesIn(text);
    expect(examples.length).toBeGreaterThanOrEqual(19);
    const written = parse(text) as object;
    const env = envOf(text);
    for (const example of examples) {
      const file = join(folder, 'uncommented.json');
      writeFileSync(file, JSON.stringify({ ...written, ...(parse(example) as object) }));
      expect(() => loadProfile(file, env)).not.toThrow();
    }
  });

  test('is of the edition that was asked for', () => {
    const file = join(folder, 'older.yaml');
    init(file, '--edition', 'auth-2013');
    expect(loadProfile(file, {}).profile.edition).toBe('auth-2013');
    expect(() => init(join(folder, 'none.yaml'), '--edition', 'auth-2014')).toThrow('There is no such edition');
  });

  test('overwrites nothing', () => {
    expect(() => init(join(folder, 'written.yaml'))).toThrow('is there already: choose another name');
    expect(() => init(join(folder, 'no', 'such', 'folder.yaml'))).toThrow('cannot be written');
    expect(readFileSync(join(folder, 'written.yaml'), 'utf8')).toBe(text);
  });
});
