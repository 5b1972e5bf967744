import type { Command } from 'commander';
import { casesOf, coveredRequirements } from '../../conformance/runner/collect-cases.js';
import { type Finding, probeTarget } from '../../conformance/targets/probe-target.js';
import type { Target } from '../../conformance/targets/target.js';
import { loadEdition } from '../../openapi/editions.js';
import { targetOfProfile } from '../profile-target.js';

interface ProbeOptions {
  readonly iOwnThisServer?: boolean;
  readonly wait?: boolean;
}

/** `probe`: tries what a profile describes, before a run. */
export function addProbe(root: Command): void {
  root
    .command('probe')
    .description('Try every adapter of a profile; say what works and what a run will leave out.')
    .argument('<file>', 'the profile')
    .option('--wait', 'as in run: without a test clock, time passes for real')
    .option('--i-own-this-server', 'required for a server that is not on this machine')
    .action(probe);
}

async function probe(file: string, options: ProbeOptions): Promise<void> {
  const { target, notes, close } = await targetOfProfile(file, options);
  try {
    for (const note of notes) process.stderr.write(`${note}\n`);
    const findings = await probeTarget(target, loadEdition(target.edition));
    process.stdout.write(`${screen(target, findings).join('\n')}\n`);
    process.exitCode = exitCodeOf(findings);
  } finally {
    await close();
  }
}

/** 3 for a target that does not answer, 1 for an adapter that does not do what it should. */
function exitCodeOf(findings: readonly Finding[]): number {
  const broken = findings.filter(({ state }) => state === 'broken');
  if (broken.some(({ what }) => what === 'API')) return 3;
  return broken.length > 0 ? 1 : 0;
}

const SIGNS: Readonly<Record<Finding['state'], string>> = { works: 'works', broken: 'BROKEN', absent: 'absent' };

function screen(target: Target, findings: readonly Finding[]): string[] {
  const { edition, cases, unchecked, musts, covered } = lossOf(target, findings);
  const rows = findings.map(({ what, state, says }) => {
    const lost =
      state === 'works' || what === 'API' ? 0 : cases.filter(({ needs = [] }) => needs.some((n) => n === what)).length;
    return `  ${what.padEnd(16)}${SIGNS[state].padEnd(8)}${says}${lost === 0 ? '' : ` (${lost} cases not run)`}`;
  });
  const share = musts === 0 ? 0 : (covered - unchecked) / musts;
  const percent = (part: number) => `${Math.floor(part * 1000) / 10} %`;
  return [
    `${target.name}, ${target.baseUrl.origin}, by ${edition}`,
    '',
    ...rows,
    '',
    `At most ${covered - unchecked} of ${musts} MUSTs can be checked (${percent(share)}); the run asks for ${percent(target.minimumChecked)}${
      share < target.minimumChecked ? ': it could not be conformant' : ''
    }.`,
  ];
}

function lossOf(target: Target, findings: readonly Finding[]) {
  const edition = loadEdition(target.edition);
  const cases = casesOf(edition);
  const gone = new Set(findings.filter(({ state }) => state !== 'works').map(({ what }) => what));
  const left = gone.has('API') ? [] : cases.filter(({ needs = [] }) => !needs.some((name) => gone.has(name)));
  const musts = edition.requirements.filter(({ level, untested }) => level === 'MUST' && untested === undefined);
  const count = (ids: ReadonlySet<string>) => musts.filter(({ id }) => ids.has(id)).length;
  const covered = count(coveredRequirements(edition, cases));
  const reachable = count(coveredRequirements(edition, left));
  return { edition: edition.id, cases, musts: musts.length, covered, unchecked: covered - reachable };
}
