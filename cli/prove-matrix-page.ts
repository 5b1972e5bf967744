import type { Edition, Requirement } from '../openapi/model.js';
import type { KillMatrix } from './prove-matrix.js';

/** The kill matrix of an edition for readers, as Markdown: a table per operation, and at the end what nothing can decide. */
export function matrixMarkdown(edition: Edition, matrix: KillMatrix): string {
  const { operations, requirements } = edition;
  const testable = requirements.filter(({ untested }) => untested === undefined);
  const untested = requirements.filter((requirement) => requirement.untested !== undefined);
  const proven = testable.filter(({ id }) => matrix[id] !== undefined).length;
  const faults = new Set(
    Object.values(matrix)
      .flat()
      .map(({ deviation }) => deviation),
  ).size;
  const groups = [
    { title: 'Whole API', rows: testable.filter(({ operation }) => operation === '*') },
    ...operations.map(({ id, method, path, link }) => ({
      title: `[${id}](${link}) \`${method} ${path}\``,
      rows: testable.filter(({ operation }) => operation === id),
    })),
  ];
  return [
    `# Kill matrix of ${edition.id}`,
    '',
    `${edition.title}: ${proven} of ${testable.length} requirements that a check can decide are proven, by ${faults} faults of the mock.`,
    'Each fault, turned on alone (`mock --violate <fault>`), makes a check of the requirement beside it fail in the case',
    'that is named. `npm run prove` sees to it that this is true; `npm run prove -- --matrix` writes it.',
    ...groups.filter(({ rows }) => rows.length > 0).flatMap(({ title, rows }) => groupTable(title, rows, matrix)),
    ...untestedTable(untested),
    '',
  ].join('\n');
}

function groupTable(title: string, rows: readonly Requirement[], matrix: KillMatrix): string[] {
  return [
    '',
    `## ${title}`,
    '',
    '| Requirement | Level | Broken by | Killed by |',
    '|---|---|---|---|',
    ...rows.flatMap((row) => requirementRows(row, matrix)),
  ];
}

/** A row for each fault; the requirement stands in the first. */
function requirementRows({ id, level }: Requirement, matrix: KillMatrix): string[] {
  const proofs = matrix[id] ?? [];
  if (proofs.length === 0) return [`| ${code(id)} | ${level} | nothing | |`];
  return proofs.map(({ deviation, says, killedBy }, place) => {
    const what = place === 0 ? `${code(id)} | ${level}` : ' | ';
    return `| ${what} | ${cell(says)} ${code(deviation)} | ${code(killedBy)} |`;
  });
}

function untestedTable(rows: readonly Requirement[]): string[] {
  if (rows.length === 0) return [];
  return [
    '',
    '## Untested',
    '',
    'No check from outside can decide these.',
    '',
    '| Requirement | Level | Why |',
    '|---|---|---|',
    ...rows.map(({ id, level, untested = '' }) => `| ${code(id)} | ${level} | ${cell(untested)} |`),
  ];
}

function code(text: string): string {
  return `\`${cell(text)}\``;
}

/** A text inside a cell: a bar would begin the next one. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
