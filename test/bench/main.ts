import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { PROGRAM } from './child.js';
import { measureCrowd } from './crowd.js';
import { goalTable, isMet } from './goals.js';
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

/** Measures everything, prints tables in Markdown, and fails when a goal is missed; `--quick` judges nothing. */
async function main(): Promise<void> {
  if (!existsSync(PROGRAM)) throw new Error('The bench measures what was built: npm run build');
  const isQuick = process.argv.includes('--quick');
  const size = isQuick ? QUICK : WHOLE;
  const { table, goals: speed } = await measureThroughput(size.course);
  process.stdout.write(`${table}\n\n`);
  const goals = [
    ...speed,
    ...(await measureMemory(size.memorySeconds)),
    ...(await measureStartUp(size.starts)),
    ...(await measureCrowd(size.crowd, size.crowdCourse)),
  ];
  const machine = `${cpus().length} cores, Node ${process.versions.node}`;
  process.stdout.write(`${goalTable(goals)}\n\n${new Date().toISOString().slice(0, 10)}, ${machine}\n`);
  if (!isQuick && !goals.every(isMet)) process.exitCode = 1;
}

await main();
