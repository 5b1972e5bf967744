import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Interruption } from '../../../cli/heed-signals.js';

const listening = () => process.listenerCount('SIGINT') + process.listenerCount('SIGTERM');
let before = 0;
let heedSignals: () => Interruption;

beforeEach(async () => {
  jest.useFakeTimers();
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  before = listening();
  // What it remembers is the process's: each test begins as a process of its own.
  jest.resetModules();
  ({ heedSignals } = await import('../../../cli/heed-signals.js'));
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

describe('signals', () => {
  test('end the process before and after', () => {
    const { signal, off } = heedSignals();
    expect(listening()).toBe(before + 2);
    off();
    expect(listening()).toBe(before);
    expect(signal.aborted).toBe(false);
  });

  test('interrupt once; only one that comes a second later ends the process', () => {
    const { signal, off } = heedSignals();
    process.emit('SIGINT', 'SIGINT');
    expect(signal.reason).toBe('the run was interrupted (SIGINT)');
    process.emit('SIGTERM', 'SIGTERM');
    expect(signal.reason).toBe('the run was interrupted (SIGINT)');
    expect(process.stderr.write).toHaveBeenCalledTimes(1);
    off();
    expect(listening()).toBe(before + 2);
    jest.advanceTimersByTime(1_000);
    expect(listening()).toBe(before);
  });

  test('interrupt the runs that would follow as well', () => {
    heedSignals();
    process.emit('SIGTERM', 'SIGTERM');
    expect(heedSignals().signal.reason).toBe('the run was interrupted (SIGTERM)');
    jest.advanceTimersByTime(1_000);
  });
});
