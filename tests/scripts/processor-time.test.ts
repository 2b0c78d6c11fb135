import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { memoryMb, processorTimeMs } from '../../scripts/measure/processor-time.ts';

let proc: string;

beforeEach(() => {
  proc = mkdtempSync(join(tmpdir(), 'hipwise-proc-'));
});

afterEach(() => rmSync(proc, { recursive: true, force: true }));

/** A program as Linux tells of it; times of its threads in nanoseconds. */
function program(pid: number, parent: number, threadsNs: readonly number[], name = 'browser'): void {
  const folder = join(proc, String(pid));
  mkdirSync(join(folder, 'task'), { recursive: true });
  writeFileSync(join(folder, 'stat'), `${pid} (${name}) S ${parent} 1 1 0 -1\n`);
  threadsNs.forEach((ns, index) => {
    mkdirSync(join(folder, 'task', String(pid + index)));
    writeFileSync(join(folder, 'task', String(pid + index), 'schedstat'), `${ns} 5000000000 12\n`);
  });
}

describe('the time that processors work for what a program has started', () => {
  it('is the sum over all threads of its children and of theirs, without its own', () => {
    program(10, 1, [9_000_000]);
    program(20, 10, [1_000_000, 2_000_000]);
    program(30, 20, [4_500_000]);
    expect(processorTimeMs(10, proc)).toBe(7.5);
  });

  it('leaves out what others have started', () => {
    program(20, 10, [1_000_000]);
    program(21, 11, [2_000_000]);
    expect(processorTimeMs(10, proc)).toBe(1);
  });

  it('reads a parent behind a name with spaces and brackets in it', () => {
    program(20, 10, [3_000_000], 'web (7) S 99) page');
    expect(processorTimeMs(10, proc)).toBe(3);
  });

  it('goes on where a thread has ended meanwhile', () => {
    program(20, 10, [1_000_000, 2_000_000]);
    rmSync(join(proc, '20', 'task', '21', 'schedstat'));
    expect(processorTimeMs(10, proc)).toBe(1);
  });

  it('is not known where the system does not say it', () => {
    expect(processorTimeMs(10, join(proc, 'nothing'))).toBeUndefined();
    expect(processorTimeMs(10, proc)).toBeUndefined();
  });

  it('is nothing for a program that has started none', () => {
    program(10, 1, [9_000_000]);
    expect(processorTimeMs(10, proc)).toBe(0);
  });
});

describe('the memory of what a program has started', () => {
  const has = (pid: number, kB: number): void =>
    writeFileSync(join(proc, String(pid), 'smaps_rollup'), `Rss: 999999 kB\nPss:   ${kB} kB\nPss_Dirty: 1 kB\n`);

  it("is the sum over its children and theirs, of what is shared each one's part", () => {
    program(10, 1, []);
    program(20, 10, []);
    program(30, 20, []);
    [10, 20, 30].forEach((pid) => has(pid, 1_024 * pid));
    expect(memoryMb(10, proc)).toBe(50);
  });

  it('goes on where a program has ended meanwhile', () => {
    program(20, 10, []);
    program(21, 10, []);
    has(21, 2_048);
    expect(memoryMb(10, proc)).toBe(2);
  });

  it('is not known where the system does not say it', () => {
    expect(memoryMb(10, join(proc, 'nothing'))).toBeUndefined();
  });
});
