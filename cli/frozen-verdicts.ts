import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editionIds } from '../openapi/editions.js';
import { matches } from '../openapi/matches.js';
import type { Edition } from '../openapi/model.js';
import { packageRoot } from '../openapi/package-root.js';
import { expectedAnswer } from './frozen-answer.js';

/** Where the frozen verdicts of an edition stand. */
export function frozenFile(edition: string): string {
  return join(packageRoot, 'conformance', 'frozen', `${edition}.txt`);
}

/** The frozen verdicts of an edition as they were last reviewed; empty where there are none yet. */
export function readFrozen(edition: string): string {
  const file = frozenFile(edition);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/**
 * What the suite judges by, a line for each requirement: id, level and the answer that keeps it, tabs in between. A
 * report of one version means the same in the next as long as this text stays the same.
 */
export function frozenText(edition: Edition): string {
  const rows = edition.requirements.map((requirement) => {
    const { id, level, untested, reading } = requirement;
    const answer = untested === undefined ? expectedAnswer(edition, requirement) : `untested: ${untested}`;
    return [id, level, answer, ...(reading === undefined ? [] : [`reading: ${reading}`])].join('\t');
  });
  return `${rows.sort().join('\n')}\n`;
}

/** Requirements by what became of them between two frozen texts. */
export interface VerdictChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** The ids of the requirements that two frozen texts say different things about. */
export function verdictChanges(before: string, after: string): VerdictChanges {
  const [old, now] = [linesById(before), linesById(after)];
  return {
    added: [...now.keys()].filter((id) => !old.has(id)),
    changed: [...now].filter(([id, line]) => old.has(id) && old.get(id) !== line).map(([id]) => id),
    removed: [...old.keys()].filter((id) => !now.has(id)),
  };
}

function linesById(text: string): ReadonlyMap<string, string> {
  const lines = text.split('\n').filter((line) => line !== '');
  return new Map(lines.map((line) => [line.split('\t')[0] ?? '', line]));
}

/**
 * The ids that no line under a heading "Verdicts" of a changelog covers. Names stand between backticks: a line that says
 * "every requirement of" covers the editions it names, any other one the ids it names, `*` as wildcard, in the editions
 * it names or, if it names none, in all.
 */
export function unannounced(changelog: string, edition: string, ids: readonly string[]): string[] {
  const lines = verdictLines(changelog);
  if (lines.some((line) => line.includes('every requirement of') && namesIn(line).includes(edition))) return [];
  const named = lines.map(namesIn).filter((names) => {
    const editions = names.filter((name) => editionIds.includes(name));
    return editions.length === 0 || editions.includes(edition);
  });
  return ids.filter((id) => !named.flat().some((pattern) => matches(pattern, id)));
}

/** The part of a changelog about what is not released yet. */
export function unreleased(changelog: string): string {
  return changelog.split(/^(?=## )/m).find((part) => /^## Unreleased/.test(part)) ?? '';
}

/** The list entries below each heading "Verdicts", each as one line. */
function verdictLines(changelog: string): string[] {
  return changelog
    .split(/^(?=#{2,3} )/m)
    .filter((part) => /^### Verdicts/.test(part))
    .flatMap((part) => part.split(/^(?=- )/m).slice(1))
    .map((entry) => entry.replace(/\s+/g, ' '));
}

function namesIn(line: string): string[] {
  return [...line.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
}
