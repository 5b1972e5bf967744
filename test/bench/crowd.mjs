// A mock with very many accounts in it: `node crowd.mjs <how many>`. It makes them in its own process, by the operation
// that clients call, because the same over HTTP would take minutes. JavaScript, since it runs what was built.
import { startMock } from '../../dist/mock-server/start-mock.js';

const count = Number(process.argv[2]);
const mock = await startMock();
const { world } = mock;
const caller = { method: 'POST', search: '', headers: { 'user-agent': 'bench/1' }, address: '127.0.0.1' };
const operationOf = (id) => world.edition.operations.find((operation) => operation.id === id);

/** Runs an operation behind the pipeline's checks. */
function run(id, body) {
  const operation = operationOf(id);
  const request = { ...caller, operation, target: operation.path, path: operation.path };
  return world.endpoints.run(request, { path: {}, query: {}, body });
}

const emailOf = (index) => `one-of-very-many-${index}@example.test`;

globalThis.probeAnswers = {
  /** Makes the accounts, as account/create does, and tells what they weigh. */
  async crowd() {
    const weigh = () => {
      globalThis.gc();
      globalThis.gc();
      const { heapUsed, external } = process.memoryUsage();
      return heapUsed + external;
    };
    // The outbox has its own bound; it is full when weighing begins.
    for (let index = 0; index < Math.min(count, 10_000); index += 1) {
      await run('accountCreate', { email: `early-${index}@example.test`, authPW: world.random.hex(32) });
    }
    const before = weigh();
    for (let index = 0; index < count; index += 1) {
      await run('accountCreate', { email: emailOf(index), authPW: world.random.hex(32) });
    }
    return { bytesPerAccount: (weigh() - before) / count };
  },
  /** Gives every account two things that end, and moves the clock until all of them have. */
  async age() {
    for (let index = 0; index < count; index += 1) {
      const { uid } = world.accounts.getByEmail(emailOf(index));
      world.tokens.create('passwordForgotToken', uid, { code: '12345678', tries: 3 });
      world.unblockCodes.issue(uid);
    }
    mock.clock.advance(24 * 60 * 60 * 1000);
    mock.clock.advance(-24 * 60 * 60 * 1000 + 2 * 60 * 60 * 1000);
    return {};
  },
  /** How many of them are still there. */
  overdue() {
    let left = 0;
    for (const { expiresAt } of world.store.tokens.values()) if (expiresAt <= world.clock.now()) left += 1;
    return { tokens: left, codes: world.store.unblockCodes.size };
  },
  /**
   * Makes new ones, one at a time with other work in between, and takes the time of each; milliseconds. Time in which
   * this process had no processor is none that the mock took.
   */
  async renew() {
    let longest = 0;
    const [uid] = world.store.accounts.keys();
    for (let index = 0; index < count / 2; index += 1) {
      const begun = performance.now();
      const before = process.cpuUsage();
      world.tokens.create('passwordForgotToken', uid, { code: '12345678', tries: 3 });
      world.unblockCodes.issue(uid);
      const { user, system } = process.cpuUsage(before);
      longest = Math.max(longest, Math.min(performance.now() - begun, (user + system) / 1000));
      if (index % 100 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    return { longest };
  },
};

process.stdout.write(`${mock.url}\n${mock.controlUrl}\n`);
process.on('SIGTERM', () => void mock.stop());
