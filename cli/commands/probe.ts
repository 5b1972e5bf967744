import type { Command } from 'commander';
import type { Case } from '../../conformance/case.js';
import { casesOf, coveredRequirements } from '../../conformance/runner/collect-cases.js';
import { adaptersFor, type Need, unmetNeeds } from '../../conformance/targets/needs.js';
import { type Finding, probeTarget } from '../../conformance/targets/probe-target.js';
import { type AdapterName, type Adapters, isAbsent, type Target } from '../../conformance/targets/target.js';
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
    const listed = accountsLeft(target.adapters);
    const findings = await probeTarget(target, loadEdition(target.edition));
    process.stdout.write(`${screen(target, findings, listed).join('\n')}\n`);
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

/** Which answers the cases that are left meet shows in a run alone. */
const FEWER =
  'A run checks some less: a rule for certain answers is checked where one comes, and some come only by what is absent.';

const SIGNS: Readonly<Record<Finding['state'], string>> = { works: 'works', broken: 'BROKEN', absent: 'absent' };

/** How many accounts cases can be given; undefined for as many as they want. */
function accountsLeft({ accounts }: Adapters): number | undefined {
  return isAbsent(accounts) ? undefined : accounts.left?.();
}

function screen(target: Target, findings: readonly Finding[], listed: number | undefined): string[] {
  const { edition, cases, present, unchecked, musts, covered } = lossOf(target, findings);
  const asked = new Set<string>(cases.flatMap(({ needs = [] }) => needs.flatMap(adaptersFor)));
  // Nobody has to be told of something absent that no case of this edition would use.
  const told = findings.filter(({ what, state }) => state !== 'absent' || asked.has(what));
  const rows = told.map(({ what, state, says }) => {
    const lost = state === 'works' || what === 'API' ? 0 : cases.filter((each) => lacks(each, what, present)).length;
    const few = what === 'accounts' && state === 'works' ? tooFew(cases, present, listed) : '';
    return `  ${what.padEnd(16)}${SIGNS[state].padEnd(8)}${says}${lost === 0 ? few : ` (${lost} cases not run)`}`;
  });
  const share = musts === 0 ? 0 : (covered - unchecked) / musts;
  const percent = (part: number) => `${Math.floor(part * 1000) / 10} %`;
  return [
    `${target.name}, ${target.baseUrl.origin}, by ${edition}`,
    '',
    ...rows,
    '',
    ...(unchecked === 0 ? [] : [FEWER]),
    `At most ${covered - unchecked} of ${musts} MUSTs can be checked (${percent(share)}); the run asks for ${percent(target.minimumChecked)}${
      share < target.minimumChecked ? ': it could not be conformant' : ''
    }.`,
  ];
}

/** Each case takes an account of its own, and some take two. */
function tooFew(cases: readonly Case[], present: Adapters, listed = Number.POSITIVE_INFINITY): string {
  // Who can read mail makes verified accounts, and takes none that is listed.
  const takes: Need[] = isAbsent(present.mailbox) ? ['existingAccount', 'verifiedAccount'] : ['existingAccount'];
  const asking = cases.filter(({ needs = [] }) => needs.some((need) => takes.includes(need)));
  const able = asking.filter(({ needs = [] }) => unmetNeeds(needs, present).length === 0).length;
  return able > listed ? ` (at least ${able - listed} of ${able} cases that take one not run)` : '';
}

/** Whether a case is not run, and this adapter would have met one of its needs. */
function lacks({ needs = [] }: Case, what: AdapterName, present: Adapters): boolean {
  return needs.some((need) => adaptersFor(need).includes(what) && unmetNeeds([need], present).length > 0);
}

/** The adapters, with what does not work counted as absent. */
function workingOnly(adapters: Adapters, findings: readonly Finding[]): Adapters {
  const broken = findings.filter(({ state, what }) => state === 'broken' && what !== 'API');
  return { ...adapters, ...Object.fromEntries(broken.map(({ what, says }) => [what, { absent: says }])) };
}

function lossOf(target: Target, findings: readonly Finding[]) {
  const edition = loadEdition(target.edition);
  const cases = casesOf(edition);
  const present = workingOnly(target.adapters, findings);
  const answers = findings.some(({ what, state }) => what === 'API' && state === 'works');
  const left = answers ? cases.filter(({ needs = [] }) => unmetNeeds(needs, present).length === 0) : [];
  const musts = edition.requirements.filter(({ level, untested }) => level === 'MUST' && untested === undefined);
  const count = (ids: ReadonlySet<string>) => musts.filter(({ id }) => ids.has(id)).length;
  const covered = count(coveredRequirements(edition, cases));
  const reachable = count(coveredRequirements(edition, left));
  return { edition: edition.id, cases, present, musts: musts.length, covered, unchecked: covered - reachable };
}
