import type { Command } from 'commander';
import { casesOf } from '../../conformance/runner/collect-cases.js';
import { deviationsOf } from '../../mock-server/deviations/all-deviations.js';
import { DEFAULT_EDITION } from '../../mock-server/settings.js';
import { loadEdition, requirementOf } from '../../openapi/editions.js';
import { matches } from '../../openapi/matches.js';
import type { Requirement } from '../../openapi/model.js';
import { asEdition } from '../options.js';
import { UsageError } from '../usage-error.js';

/** `explain`: everything known about one requirement. */
export function addExplain(root: Command): void {
  root
    .command('explain')
    .description(
      'Explain a requirement: its words, the document lines, the cases that check it, the faults that prove them.',
    )
    .argument('<id>', 'a requirement id such as account-keys/token-single-use-after-success')
    .option('--edition <id>', 'the document', asEdition, DEFAULT_EDITION)
    .action(explain);
}

function explain(id: string, options: { readonly edition: string }): void {
  const edition = loadEdition(options.edition);
  let requirement: Requirement;
  try {
    requirement = requirementOf(edition, id);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const cases = casesOf(edition).filter(({ requirements }) => requirements.includes(id));
  const deviations = deviationsOf(edition).filter(({ violates }) => violates.includes(id));
  const also = deviationsOf(edition).filter(({ alsoBreaks }) =>
    alsoBreaks.some((pattern) => !pattern.includes('*') && matches(pattern, id)),
  );
  process.stdout.write(
    `${[
      ...facts(requirement),
      ...section(
        'Cases',
        cases.map((each) => each.id),
      ),
      ...section(
        'Broken by',
        [...deviations, ...also].map(({ id: name, says }) => `${name}: ${says}`),
      ),
    ].join('\n')}\n`,
  );
}

function facts({
  id,
  level,
  says,
  section: title,
  lines,
  link,
  reading,
  untested,
  source,
  statuses,
  errno,
}: Requirement): string[] {
  const places = lines
    .map(([first, last]) => (first === last ? `line ${first}` : `lines ${first} to ${last}`))
    .join(', ');
  return [
    `${id}  (${level})`,
    `  ${says}`,
    `  Document: "${title}", ${places}`,
    `            ${link}`,
    ...(errno === undefined ? [] : [`  Expected: errno ${errno} with status ${statuses?.join(' or ') || 'any'}`]),
    ...(reading === undefined ? [] : [`  Reading: ${reading}`]),
    ...(source === undefined ? [] : [`  Source: ${source}`]),
    ...(untested === undefined ? [] : [`  Not tested: ${untested}`]),
  ];
}

function section(title: string, entries: readonly string[]): string[] {
  return entries.length === 0 ? [`${title}: none`] : [`${title}:`, ...entries.map((entry) => `  ${entry}`)];
}
