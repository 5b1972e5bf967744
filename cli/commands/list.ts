import { type Command, Option } from 'commander';
import { casesOf, coveredRequirements } from '../../conformance/runner/collect-cases.js';
import { deviationsOf } from '../../mock-server/deviations/all-deviations.js';
import { DEFAULT_EDITION } from '../../mock-server/settings.js';
import { editionIds, loadEdition } from '../../openapi/editions.js';
import { coverageTable } from '../coverage.js';
import { asEdition } from '../options.js';

interface ListOptions {
  readonly edition?: string;
  readonly coverage?: boolean;
  readonly cases?: boolean;
  readonly deviations?: boolean;
}

/** `list`: requirements, cases or deviations, one a line: id, a tab, what it is. */
export function addList(root: Command): void {
  root
    .command('list')
    .description('List requirements (default), cases or deviations, one on each line.')
    .option('--edition <id>', `the document, by default ${DEFAULT_EDITION}`, asEdition)
    .addOption(of('--cases', 'cases and the requirements they decide'))
    .addOption(of('--deviations', 'deviations and what the mock does then'))
    .addOption(of('--coverage', 'what the suite accounts for of each document, or of one'))
    .action(list);
}

/** What can be listed in place of requirements: one thing at a time. */
const OTHERS = ['cases', 'deviations', 'coverage'];

function of(flag: string, says: string): Option {
  const option = new Option(flag, says);
  return option.conflicts(OTHERS.filter((other) => other !== option.name()));
}

function list(options: ListOptions): void {
  process.stdout.write(`${lines(options).join('\n')}\n`);
}

function lines(options: ListOptions): string[] {
  if (options.coverage === true) return coverageTable(options.edition === undefined ? editionIds : [options.edition]);
  const edition = loadEdition(options.edition ?? DEFAULT_EDITION);
  const cases = casesOf(edition);
  if (options.cases === true) return cases.map(({ id, requirements }) => `${id}\t${requirements.join(' ')}`);
  if (options.deviations === true) return deviationsOf(edition).map(({ id, says }) => `${id}\t${says}`);
  const covered = coveredRequirements(edition, cases);
  return edition.requirements.map(({ id, level, says, untested }) => {
    const state = untested !== undefined ? 'untested' : covered.has(id) ? 'checked' : 'uncovered';
    return `${id}\t${level}\t${state}\t${says}`;
  });
}
