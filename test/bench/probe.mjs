// Loaded into the process under test by `--import`, where it answers what its parent asks and does nothing else.
// JavaScript, since that process runs what was built and no loader.
import { monitorEventLoopDelay, PerformanceObserver } from 'node:perf_hooks';

const delay = monitorEventLoopDelay({ resolution: 1 });
let longestCollectionMs = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longestCollectionMs = Math.max(longestCollectionMs, duration);
}).observe({ entryTypes: ['gc'] });
const unhandled = [];
process.on('unhandledRejection', (reason) => unhandled.push(String(reason?.stack ?? reason)));

const answers = {
  /** Bytes in use; what nobody can reach is gone first where the process has `--expose-gc`. */
  memory() {
    globalThis.gc?.();
    globalThis.gc?.();
    const { rss, heapUsed, external } = process.memoryUsage();
    return { rss, heapUsed, external };
  },
  cpu: () => process.cpuUsage(),
  /** Begins to watch for pauses. */
  watch() {
    delay.reset();
    delay.enable();
    longestCollectionMs = 0;
    return {};
  },
  /** The longest pauses since then, milliseconds. */
  pauses: () => ({ longestMs: delay.max / 1e6, longestCollectionMs }),
  unhandled: () => unhandled,
};

process.on('message', async (question) => {
  // A server of the bench's own may know more questions.
  const reply = answers[question] ?? globalThis.probeAnswers[question];
  process.send({ answer: await reply() });
});
// A process that waits for questions alone is to end.
process.channel?.unref();
