import type { CaseRecord, Outcome, Report, RequirementRow } from './model.js';

/**
 * Who brought a change of outcome about. `target`: the requirement and its cases are the same, the server answers
 * otherwise (or offers the suite other adapters). `suite`: the requirement or its cases are not the same. `either`: the
 * same ids and words, but another version of the suite, whose code may judge otherwise. `run`: one of the two runs did
 * not decide it for reasons of its own (network, run limit, `--only`, `--skip`, a known-failing list).
 */
export type Cause = 'target' | 'suite' | 'either' | 'run';

/** A requirement that came out otherwise. */
export interface OutcomeChange {
  readonly id: string;
  readonly level: RequirementRow['level'];
  readonly cause: Cause;
  readonly before: Outcome;
  readonly after: Outcome;
  /** It passed and now is broken, and nobody has accepted that. */
  readonly worse: boolean;
  /** Details in sentences: what came instead, what of the suite is different. */
  readonly notes: readonly string[];
}

/** What is different between two reports, requirement by requirement. */
export interface Comparison {
  readonly outcomes: readonly OutcomeChange[];
  /** What is different about the suite, whether or not an outcome changed with it; each a sentence. */
  readonly suite: readonly string[];
  /** What is different about the two runs as such; each a sentence. */
  readonly runs: readonly string[];
}

/**
 * Compares two reports of one edition.
 * @throws Error when they are of different editions: their requirements have little to do with each other
 */
export function compare(before: Report, after: Report): Comparison {
  if (before.edition.id !== after.edition.id)
    throw new Error(`the reports are of different editions: ${before.edition.id} and ${after.edition.id}`);
  const sides = { before: sideOf(before), after: sideOf(after) };
  const chosen = before.partial || after.partial;
  return {
    outcomes: [...sides.before.rows.values()].flatMap((row) => {
      const now = sides.after.rows.get(row.id);
      return now === undefined ? [] : outcomeChange(row, now, sides);
    }),
    suite: [
      ...(before.suite.version === after.suite.version
        ? []
        : [`the suite was version ${before.suite.version} and is ${after.suite.version}`]),
      // What a selection leaves out is not gone from the suite.
      ...(chosen ? [] : onlyIn(sides.before, sides.after, 'is gone')),
      ...(chosen ? [] : onlyIn(sides.after, sides.before, 'is new')),
      ...rewordings(sides),
    ],
    runs: runDifferences(before, after, chosen),
  };
}

interface Side {
  readonly report: Report;
  readonly rows: ReadonlyMap<string, RequirementRow>;
  readonly cases: ReadonlyMap<string, CaseRecord>;
  /** Ids of the cases that cite a requirement, joined. */
  readonly citing: ReadonlyMap<string, string>;
}

interface Sides {
  readonly before: Side;
  readonly after: Side;
}

function sideOf(report: Report): Side {
  const citing = new Map<string, string[]>();
  for (const { id, requirements } of report.cases) {
    for (const requirement of requirements) citing.set(requirement, [...(citing.get(requirement) ?? []), id]);
  }
  return {
    report,
    rows: new Map(report.requirements.map((row) => [row.id, row])),
    cases: new Map(report.cases.map((record) => [record.id, record])),
    citing: new Map([...citing].map(([id, ids]) => [id, ids.sort().join(', ')])),
  };
}

function outcomeChange(row: RequirementRow, now: RequirementRow, sides: Sides): readonly OutcomeChange[] {
  const readings = [row, now].map((one) => seenReading(one));
  const known = (one: RequirementRow) => one.knownFailing === true;
  const same = row.outcome === now.outcome && known(row) === known(now) && readings[0] === readings[1];
  if (same) return [];
  const definition = changedWords(row, now);
  const cases = changedCases(row.id, sides);
  const notes = [
    ...definition.map((what) => `its ${what} changed`),
    ...cases,
    ...(known(row) === known(now)
      ? []
      : [known(now) ? 'it is a known failure now' : 'it is no known failure any more']),
    ...(readings[0] === readings[1]
      ? []
      : [`reading seen: ${readings[0] ?? 'none'} before, ${readings[1] ?? 'none'} now`]),
    ...evidence(now, sides.after),
  ];
  const cause = causeOf(row, now, sides, definition.length + cases.length > 0);
  const broken = ({ outcome }: RequirementRow) => outcome === 'failed' || outcome === 'warned';
  const worse = row.outcome === 'passed' && broken(now) && !known(now);
  return [{ ...{ id: row.id, level: row.level, cause, before: row.outcome, after: now.outcome, worse }, notes }];
}

function causeOf(row: RequirementRow, now: RequirementRow, { before, after }: Sides, suite: boolean): Cause {
  const spoiled = [row, now].some(
    ({ outcome, reason = '' }) => outcome === 'harness-error' || (outcome === 'not-run' && reason.includes('--')),
  );
  const onlyTheList = row.outcome === now.outcome && (row.knownFailing ?? false) !== (now.knownFailing ?? false);
  if (spoiled || onlyTheList) return 'run';
  if (suite) return 'suite';
  return before.report.suite.version === after.report.suite.version ? 'target' : 'either';
}

/** Words that say what is demanded; where a document's lines stand is no demand. */
function changedWords(row: RequirementRow, now: RequirementRow): readonly string[] {
  const parts: readonly (readonly [string, (one: RequirementRow) => unknown])[] = [
    ['text', ({ says }) => says],
    ['level', ({ level }) => level],
    ['errno', ({ errno }) => errno],
    ['operation', ({ operation }) => operation],
    ['reading', (one) => demandedReading(one)],
    ['being testable', ({ outcome }) => outcome === 'untested'],
  ];
  return parts.filter(([, of]) => of(row) !== of(now)).map(([name]) => name);
}

/** A report writes the reading that was checked and the one that was seen into one line: `…; seen: …`. */
function demandedReading({ reading = '' }: RequirementRow): string {
  return reading.replace(/(?:^|; )seen: .*$/s, '');
}

function seenReading({ reading = '' }: RequirementRow): string | undefined {
  return /(?:^|; )seen: (.*)$/s.exec(reading)?.[1];
}

/** In a run of a selection a case may be absent without being gone. */
function changedCases(id: string, { before, after }: Sides): readonly string[] {
  if (before.report.partial || after.report.partial) return [];
  const [was = 'none', is = 'none'] = [before.citing.get(id), after.citing.get(id)];
  return was === is ? [] : [`its cases were ${was} and are ${is}`];
}

function evidence({ id, outcome, reason, cases }: RequirementRow, { cases: records }: Side): readonly string[] {
  const failing = cases
    .flatMap((one) => (records.get(one)?.checks ?? []).map((check) => ({ one, check })))
    .find(({ check }) => check.requirement === id && !check.passed);
  if (failing !== undefined)
    return [`now: expected ${failing.check.expected}, got ${failing.check.actual} (${failing.one})`];
  return outcome === 'passed' || reason === undefined ? [] : [`now: ${reason}`];
}

function onlyIn(side: Side, other: Side, what: string): readonly string[] {
  const rows = [...side.rows.keys()].filter((id) => !other.rows.has(id)).map((id) => `requirement ${id} ${what}`);
  const cases = [...side.cases.keys()].filter((id) => !other.cases.has(id)).map((id) => `case ${id} ${what}`);
  return [...rows, ...cases];
}

function rewordings({ before, after }: Sides): readonly string[] {
  return [...before.rows.values()].flatMap((row) => {
    const now = after.rows.get(row.id);
    const changed = now === undefined ? [] : changedWords(row, now);
    return changed.length === 0 ? [] : [`requirement ${row.id}: its ${changed.join(' and ')} changed`];
  });
}

function runDifferences(before: Report, after: Report, chosen: boolean): readonly string[] {
  const pairs: readonly (readonly [string, (report: Report) => string])[] = [
    ['target', ({ target }) => `${target.name} (${target.url})`],
    ['seed', ({ seed }) => seed],
    ['share of MUSTs asked for', ({ minimumChecked }) => String(minimumChecked)],
    ['verdict', ({ verdict }) => `${verdict.word}, exit code ${verdict.exitCode}`],
  ];
  const counterparts = (one: Report, other: Report) => {
    const ids = new Set(other.requirements.map(({ id }) => id));
    return one.requirements.filter(({ id }) => !ids.has(id)).length;
  };
  const alone = chosen ? counterparts(before, after) + counterparts(after, before) : 0;
  return [
    ...pairs
      .filter(([, of]) => of(before) !== of(after))
      .map(([name, of]) => `${name}: ${of(before)} before, ${of(after)} now`),
    ...[before, after].flatMap(({ complete }, place) =>
      complete ? [] : [`the ${place === 0 ? 'first' : 'second'} run was cut short`],
    ),
    ...(chosen ? ['a run of a selection: nothing is said about what only one of the two holds'] : []),
    ...(alone > 0 ? [`${alone} requirements are in only one of the two selections`] : []),
  ];
}
