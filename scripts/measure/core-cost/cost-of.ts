import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Exercise } from '../../../src/core/exercise.ts';
import { landmarkSeries } from '../../../src/figure/pinhole.ts';
import type { Cost, Task } from './cost.ts';

const MEASURE = join(import.meta.dirname, 'measure-set.ts');
/** One round; noise as of a detector, a share of the trunk. */
const ROUND = { reps: 8, fps: 30, noise: 0.01, seed: 7 };
/** So many tell well what is thrown away of each. */
const GARBAGE_FRAMES = 20_000;
/** Megabytes; 2 are too few to make 1000 frames in, and 128 enough. */
const YOUNG_MB = 128;

/** One round of an exercise, as a file in `folder`; returns its path. */
export function writeRound({ id, demo }: Exercise, folder: string): string {
  const round = join(folder, `${id}.json`);
  writeFileSync(round, JSON.stringify([...landmarkSeries(demo, ROUND)]));
  return round;
}

function ask(task: Task): Promise<unknown> {
  return new Promise((answer, fail) => {
    const young = task.measures === 'garbage' ? [`--min-semi-space-size=${YOUNG_MB}`, `--max-semi-space-size=${YOUNG_MB}`] : [];
    const child = fork(MEASURE, [JSON.stringify(task)], { execArgv: ['--expose-gc', ...young, '--import', 'tsx'] });
    child.once('message', answer);
    child.once('error', fail);
    child.once('exit', (code) => fail(new Error(`${task.exercise} was not measured (${code}).`)));
  });
}

/** @throws Error when what was asked for could not be measured. */
export async function costOf(task: Omit<Task, 'measures'>): Promise<Cost> {
  const time = (await ask({ ...task, measures: 'time' })) as Omit<Cost, 'garbageB'>;
  const garbageB = (await ask({ ...task, frames: GARBAGE_FRAMES, measures: 'garbage' })) as number;
  return { ...time, garbageB };
}
