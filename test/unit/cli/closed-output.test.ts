import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { packageRoot } from '../../../openapi/package-root.js';
import { FROM_SOURCES } from '../../pipeline/program.js';

it('says nothing of a reader that has gone, and keeps its exit code', async () => {
  const words = [...FROM_SOURCES, join(packageRoot, 'cli', 'main.ts'), 'run', '--help'];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += String(chunk);
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect({ code, said }).toEqual({ code: 0, said: '' });
});
