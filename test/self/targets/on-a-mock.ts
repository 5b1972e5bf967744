import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { targetOfProfile } from '../../../cli/profile-target.js';
import type { Case } from '../../../conformance/case.js';
import { casesOf } from '../../../conformance/runner/collect-cases.js';
import { runSuite } from '../../../conformance/runner/run-suite.js';
import type { Target } from '../../../conformance/targets/target.js';
import type { Mock } from '../../../mock-server/start-mock.js';
import { loadEdition } from '../../../openapi/editions.js';
import type { CaseRecord } from '../../../reports/model.js';

export const edition = loadEdition('auth-2017');
export const everyCase: readonly Case[] = casesOf(edition);

/** Cases by their ids. @throws Error when the suite has one no more */
export function casesNamed(...ids: readonly string[]): Case[] {
  return ids.map((id) => {
    const found = everyCase.find((each) => each.id === id);
    if (found === undefined) throw new Error(`there is no case ${id}`);
    return found;
  });
}

/** Writes a profile of a mock that is known by its API and what is said besides, and does something with the file. */
export async function withProfile<T>(mock: Mock, described: object, use: (file: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'profile-'));
  const file = join(folder, 'mock.yaml');
  writeFileSync(file, stringify({ name: 'a mock', edition: edition.id, baseUrl: mock.url, ...described }));
  try {
    return await use(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Does something with the target that such a profile describes. */
export function onTarget<T>(mock: Mock, described: object, use: (target: Target) => Promise<T>): Promise<T> {
  return withProfile(mock, described, async (file) => {
    const { target, close } = await targetOfProfile(file);
    try {
      return await use(target);
    } finally {
      await close();
    }
  });
}

/** Plays cases against a mock as a profile describes it. Records come in the order of their ids. */
export function play(mock: Mock, described: object, cases: readonly Case[]): Promise<readonly CaseRecord[]> {
  return onTarget(mock, described, async (target) => {
    const { records } = await runSuite({ edition, target, cases, seed: 'on a mock' });
    return [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
  });
}

/** What ended otherwise than completed and kept, in a line each. */
export function troublesOf(records: readonly CaseRecord[]): string[] {
  return records.flatMap(({ id, outcome, reason, checks }) => {
    const broken = checks.filter(({ passed }) => !passed).map(({ requirement }) => requirement);
    return outcome === 'completed' && broken.length === 0 ? [] : [`${id}: ${outcome}, ${reason ?? broken.join()}`];
  });
}
