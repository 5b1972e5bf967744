#!/usr/bin/env node
import { CommanderError } from 'commander';
import { program } from './program.js';
import { UsageError } from './usage-error.js';

// Who reads no more of what is said, as `head` does, ends nothing: the verdict and its exit code come all the same.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

/**
 * Wrong usage is one sentence and exit code 2; anything else that is thrown is a fault of ours and exit code 3. Either
 * ends the program at once: a run beside the one that failed may still go on.
 */
async function main(): Promise<void> {
  try {
    await (await program(process.argv[2])).parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2;
    } else if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n`);
      process.exit(2);
    } else {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exit(3);
    }
  }
}

await main();
