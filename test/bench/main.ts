import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { PROGRAM } from './child.js';
import { measureCrowd } from './crowd.js';
import { type Goal, goalTable, isMet } from './goals.js';
import type { Course } from './race.js';
import { measureStartUp } from './start-up.js';
import { measureMemory, measureThroughput } from './throughput.js';

/** How much is measured. */
interface Size {
  readonly course: Course;
  readonly crowd: number;
  readonly crowdCourse: Course;
  readonly memorySeconds: number;
  readonly starts: number;
}

const WHOLE: Size = {
  course: { requests: 5000, rounds: 15, connections: 10 },
  crowd: 200_000,
  crowdCourse: { requests: 1000, rounds: 15, connections: 10 },
  memorySeconds: 30,
  starts: 9,
};

/** Shows that everything runs, and says nothing. */
const QUICK: Size = {
  course: { requests: 100, rounds: 1, connections: 4 },
  crowd: 200,
  crowdCourse: { requests: 50, rounds: 1, connections: 4 },
  memorySeconds: 0.2,
  starts: 1,
};

/**
 * Measures everything, prints a page in Markdown (`npm run -s bench > docs/bench.md`), and fails when a goal is missed;
 * `--quick` judges nothing.
 */
async function main(): Promise<void> {
  if (!existsSync(PROGRAM)) throw new Error('The bench measures what was built: npm run build');
  const isQuick = process.argv.includes('--quick');
  const size = isQuick ? QUICK : WHOLE;
  const { table, goals: speed } = await measureThroughput(size.course);
  process.stderr.write(`${table}\n`);
  const goals = [
    ...speed,
    ...(await measureMemory(size.memorySeconds)),
    ...(await measureStartUp(size.starts)),
    ...(await measureCrowd(size.crowd, size.crowdCourse)),
  ];
  process.stdout.write(page(table, goals, size));
  if (!isQuick && !goals.every(isMet)) process.exitCode = 1;
}

/** The page: what stands above its second heading is also in the README. */
function page(table: string, goals: readonly Goal[], { course: { rounds, connections } }: Size): string {
  const machine = `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.versions.node}`;
  return `# Speed

${new Date().toISOString().slice(0, 10)}, ${machine}. Servers took turns in ${rounds} rounds, over
${connections} connections and on the machine of the client; each request is another one and was signed beforehand. Speed
and processor time are of a round better than three of four, latencies are medians.

${table}

## Goals

${goalTable(goals)}
`;
}

await main();
