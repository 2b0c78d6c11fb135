import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { Coach } from '../../src/core/coach.ts';
import type { Exercise } from '../../src/core/exercise.ts';
import type { PoseFrame } from '../../src/core/pose.ts';
import { clamshell } from '../../src/exercises/clamshell.ts';
import { couch1 } from '../../src/exercises/couch-1.ts';
import { sideStep } from '../../src/exercises/side-step.ts';
import { squat } from '../../src/exercises/squat.ts';
import { seriesOf } from '../figure/series.ts';

/** What a coach holds of a set that has no end. */

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const FPS = 10;
/** More than any window of time in the core is long, and more repetitions than can be taken back. */
const FIRST_FRAMES = 6000;
const MORE_FRAMES = 12_000;
/** A frame that was kept would be hundreds of bytes; what an engine notes of code that runs is less than this. */
const MOST_BYTES_PER_FRAME = 5;

/** Round after round, on a clock that goes on. */
function* withoutEnd(round: readonly PoseFrame[], from: number, count: number): Generator<PoseFrame> {
  for (let at = from; at < from + count; at += 1) {
    const frame = round[at % round.length];
    if (frame) yield { ...frame, timeMs: (1000 / FPS) * at };
  }
}

function heapAfter(coach: Coach, frames: Iterable<PoseFrame>): number {
  for (const frame of frames) {
    coach.push(frame);
    void coach.status;
  }
  collect();
  return process.memoryUsage().heapUsed;
}

describe.each<[string, Exercise]>([
  ['squats', squat],
  ['side steps, of which both legs are followed', sideStep],
  ['clamshells', clamshell],
  ['a stretch that is kept', couch1],
])('a set of %s that has no end', (_, exercise) => {
  it('holds no more after twenty minutes than after ten', () => {
    const round = seriesOf(exercise.demo, { reps: 4, fps: FPS, noise: 0.01, seed: 1 });
    const coach = new Coach(exercise, { gate: true });
    const firstB = heapAfter(coach, withoutEnd(round, 0, FIRST_FRAMES));
    const { counts, timer } = coach.status;
    expect(counts.full > 0 || (timer?.heldMs ?? 0) > 0).toBe(true);
    const thenB = heapAfter(coach, withoutEnd(round, FIRST_FRAMES, MORE_FRAMES));
    expect((thenB - firstB) / MORE_FRAMES).toBeLessThan(MOST_BYTES_PER_FRAME);
  });
});
