import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * How long processors have worked for the programs that `parent` has started, and for those that they started, milliseconds; undefined
 * where the system does not say it as Linux does. On a busy machine this tells more than a clock: waiting is not counted.
 */
export function processorTimeMs(parent: number, proc = '/proc'): number | undefined {
  return descendantsOf(parent, proc)
    ?.flatMap((pid) => threadTimesMs(join(proc, String(pid), 'task')))
    .reduce((sum, ms) => sum + ms, 0);
}

/** How much memory the same programs have, MB; what several of them share is counted once. */
export function memoryMb(parent: number, proc = '/proc'): number | undefined {
  return descendantsOf(parent, proc)
    ?.map((pid) => Number(/^Pss:\s+(\d+) kB/m.exec(read(join(proc, String(pid), 'smaps_rollup')) ?? '')?.[1] ?? 0) / 1024)
    .reduce((sum, mb) => sum + mb, 0);
}

function descendantsOf(parent: number, proc: string): number[] | undefined {
  const children = childrenOf(proc);
  if (children === undefined) return undefined;
  const descendants: number[] = [...(children.get(parent) ?? [])];
  for (const each of descendants) descendants.push(...(children.get(each) ?? []));
  return descendants;
}

function childrenOf(proc: string): Map<number, number[]> | undefined {
  const pids = entries(proc).filter((name) => /^\d+$/.test(name));
  const children = new Map<number, number[]>();
  for (const pid of pids) {
    // `pid (name) state parent …`, and the name may hold anything.
    const [, parent] = (
      read(join(proc, pid, 'stat'))
        ?.split(') ')
        .at(-1) ?? ''
    ).split(' ');
    if (parent !== undefined) children.set(Number(parent), [...(children.get(Number(parent)) ?? []), Number(pid)]);
  }
  return children.size > 0 ? children : undefined;
}

/** Each thread's time on a processor, which stands first in its file, in nanoseconds. */
const threadTimesMs = (task: string): number[] =>
  entries(task).map((thread) => Number(read(join(task, thread, 'schedstat'))?.split(' ')[0] ?? 0) / 1e6);

/** Programs and threads end while they are looked at. */
function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function entries(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
