import { expect, test } from '@jest/globals';
import { progress } from '../../cli/progress.js';
import { record } from './conformance/made-trials.js';

function written(isTTY: boolean, cases: number): string[] {
  const lines: string[] = [];
  const stream = { isTTY, write: (text: string) => lines.push(text) } as unknown as NodeJS.WriteStream;
  const onCase = progress(stream);
  for (let done = 1; done <= cases; done += 1) onCase(record(`c${done}`, { r: done > 1 }), done, cases);
  return lines;
}

test('a terminal has one live line, ended with the run', () => {
  const lines = written(true, 3);
  expect(lines.every((line) => line.startsWith('\r'))).toBe(true);
  expect(lines.map((line) => line.endsWith('\n'))).toEqual([false, false, true]);
  expect(lines.at(-1)).toContain('3 of 3 cases, 1 with a failed check');
});

test('cases that a run did not reach are not counted as done', () => {
  const lines: string[] = [];
  const onCase = progress({ isTTY: false, write: (text: string) => lines.push(text) } as unknown as NodeJS.WriteStream);
  onCase(record('c1', { r: true }), 1, 2);
  onCase({ ...record('c2', {}), outcome: 'harness-error', exchanges: [] }, 2, 2);
  expect(lines.at(-1)).toBe('1 of 2 cases, 0 with a failed check, 1 not reached\n');
});

test('elsewhere there are at most ten plain lines, the last for the end', () => {
  const lines = written(false, 701);
  expect(lines).toHaveLength(10);
  expect(lines.at(-1)).toBe('701 of 701 cases, 1 with a failed check\n');
});
