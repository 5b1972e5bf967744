import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { casesOf, coveredRequirements, everyCase, observers } from '../../conformance/runner/collect-cases.js';
import { deviationsOf, writtenDeviations } from '../../mock-server/deviations/all-deviations.js';
import { endpointsOf } from '../../mock-server/http/dispatch.js';
import { editionIds, loadEdition } from '../../openapi/editions.js';

interface Counts {
  readonly requirementsWithoutCheck: number;
  readonly requirementsWithoutDeviation: number;
  readonly operationsWithoutEndpoint: number;
}

/** These counts may only shrink: lower them in the file when a gap is closed. */
const ratchet = JSON.parse(readFileSync(new URL('./ratchet.json', import.meta.url), 'utf8')) as Record<string, Counts>;

const editions = editionIds.map((id) => [id, loadEdition(id)] as const);
const everyRequirement = new Set(editions.flatMap(([, edition]) => edition.requirements.map(({ id }) => id)));

describe.each(editions)('%s', (id, edition) => {
  const testable = edition.requirements.filter(({ untested }) => untested === undefined);

  test('every endpoint is an operation of the document', () => {
    const operations = new Set(edition.operations.map((operation) => operation.id));
    expect([...endpointsOf(id).keys()].filter((operation) => !operations.has(operation))).toEqual([]);
  });

  test('operations without an endpoint only become fewer', () => {
    const missing = edition.operations.filter((operation) => !endpointsOf(id).has(operation.id));
    expect(missing.map((operation) => operation.id)).toHaveLength(ratchet[id]?.operationsWithoutEndpoint ?? 0);
  });

  test('requirements without a check only become fewer', () => {
    const covered = coveredRequirements(edition, casesOf(edition));
    const open = testable.filter((requirement) => !covered.has(requirement.id));
    expect(open.map((requirement) => requirement.id)).toHaveLength(ratchet[id]?.requirementsWithoutCheck ?? 0);
  });

  test('requirements without a deviation only become fewer', () => {
    const violated = new Set(deviationsOf(edition).flatMap(({ violates }) => violates));
    const open = testable.filter((requirement) => !violated.has(requirement.id));
    expect(open.map((requirement) => requirement.id)).toHaveLength(ratchet[id]?.requirementsWithoutDeviation ?? 0);
  });

  test('an untested requirement has no case that could decide it', () => {
    const untested = new Set(
      edition.requirements
        .filter((requirement) => requirement.untested !== undefined)
        .map((requirement) => requirement.id),
    );
    const deciding = casesOf(edition).filter(({ requirements }) =>
      requirements.some((requirement) => untested.has(requirement)),
    );
    expect(deciding.map((each) => each.id)).toEqual([]);
  });

  test('case ids are unique', () => {
    const ids = casesOf(edition).map((each) => each.id);
    expect(ids.filter((each, index) => ids.indexOf(each) !== index)).toEqual([]);
  });

  test('deviation ids are unique', () => {
    const ids = deviationsOf(edition).map((each) => each.id);
    expect(ids.filter((each, index) => ids.indexOf(each) !== index)).toEqual([]);
  });

  test('an errno case names an errno its operation lists', () => {
    const listed = new Set(
      edition.operations.flatMap(({ kebab, errors }) => errors.map(({ errno }) => `${kebab}/errno-${errno}`)),
    );
    const cited = casesOf(edition).flatMap(({ requirements }) =>
      requirements.filter((requirement) => /^(?!api\/).*\/errno-\d+$/.test(requirement)),
    );
    expect(cited.filter((requirement) => !listed.has(requirement))).toEqual([]);
  });

  test('observers watch only requirements of the ledgers', () => {
    const known = new Set(edition.requirements.map((requirement) => requirement.id));
    expect(
      observers.flatMap((observer) => observer.requirements(edition)).filter((requirement) => !known.has(requirement)),
    ).toEqual([]);
  });
});

test('no case cites a requirement that no edition knows', () => {
  const strange = editions.flatMap(([, edition]) =>
    everyCase(edition).flatMap(({ requirements }) => requirements.filter((id) => !everyRequirement.has(id))),
  );
  expect([...new Set(strange)]).toEqual([]);
});

test('no written deviation violates a requirement that no edition knows', () => {
  expect(writtenDeviations().flatMap(({ violates }) => violates.filter((id) => !everyRequirement.has(id)))).toEqual([]);
});
