/** Something that was measured and what it should be. */
export interface Goal {
  readonly says: string;
  readonly measured: number;
  readonly unit: string;
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** Whether a goal is met; a number that could not be taken meets none. */
export function isMet({ measured, atLeast = -Infinity, atMost = Infinity }: Goal): boolean {
  return measured >= atLeast && measured <= atMost;
}

/** A table in Markdown: the first row is its head. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...rest] = rows;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, place) => (place === 0 ? '---' : '---:'))), ...rest.map(line)].join('\n');
}

/** Goals as a table. */
export function goalTable(goals: readonly Goal[]): string {
  return markdownTable([
    ['goal', 'wanted', 'measured', 'met'],
    ...goals.map((goal) => [
      goal.says,
      goal.atLeast === undefined ? `at most ${goal.atMost} ${goal.unit}` : `at least ${goal.atLeast} ${goal.unit}`,
      `${goal.measured.toFixed(goal.measured < 20 ? 2 : 0)} ${goal.unit}`,
      isMet(goal) ? 'yes' : '**no**',
    ]),
  ]);
}
