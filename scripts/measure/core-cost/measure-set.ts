import { readFileSync } from 'node:fs';
import { PerformanceObserver } from 'node:perf_hooks';
import type { Coach } from '../../../src/core/coach.ts';
import type { Exercise } from '../../../src/core/exercise.ts';
import type { PoseFrame } from '../../../src/core/pose.ts';
import { median } from '../../../src/core/seeing/geometry.ts';
import { prescribedDose } from '../../../src/programme/asked-dose.ts';
import type { createRunningSet, RunningSet } from '../../../src/session/running-set.ts';
import { LOOKS, type Cost, type Task } from './cost.ts';

/**
 * Measures one exercise in a process of its own, which `core-cost.ts` starts: nothing that another exercise has taught the engine, or has left
 * on its heap, is in the figures. Told what by its argument, answers with a message.
 */

/** What a module exports that can be measured. */
interface Core {
  Coach: typeof Coach;
  createRunningSet: typeof createRunningSet;
  EXERCISES: readonly Exercise[];
}

const FRAME_MS = 1000 / 30;
/** Frames until the engine has made the best of the code. */
const WARM_UP = 6000;
/** Frames between two looks at the clock, of many: enough that garbage is collected in most of them. */
const STRETCH = 5000;
/** Of fewer frames, so many looks at the clock. */
const FEWEST_STRETCHES = 10;
/** The engine tells of a collection so late, milliseconds. */
const TOLD_WITHIN_MS = 20;
/** Frames whose garbage fits into the young generation that the process is started with. */
const YOUNG = 1000;

const task = JSON.parse(process.argv[2] ?? '') as Task;
const core = (await import(task.core)) as Core;
const round = JSON.parse(readFileSync(task.round, 'utf8')) as PoseFrame[];
const exercise = exerciseOf(task);

function exerciseOf({ exercise: asked }: Task): Exercise {
  const known = core.EXERCISES.find(({ id }) => id === asked);
  if (!known) throw new RangeError(`There is no exercise "${asked}".`);
  return known;
}

/** The round again and again, on a clock that goes on. The points are shared: what is made while it is measured, the core has made. */
function framesOf(count: number): PoseFrame[] {
  return Array.from({ length: count }, (_, at) => {
    const frame = round[at % round.length];
    if (!frame) throw new RangeError('A round has one frame at least.');
    return { ...frame, timeMs: at * FRAME_MS };
  });
}

function collect(): void {
  if (!globalThis.gc) throw new Error('Start this with --expose-gc.');
  globalThis.gc();
}

const heapB = (): number => process.memoryUsage().heapUsed;

/** Where what is made goes: an engine need not make what nobody looks at. */
let looked: unknown = null;

const newCoach = (): Coach => new core.Coach(exercise, { gate: true });

function coach(by: Coach, frames: readonly PoseFrame[]): void {
  for (const frame of frames) {
    by.push(frame);
    looked = by.status;
  }
}

/** A live set that goes on beyond its target, with a log that keeps nothing, and nobody who listens. */
function newSet(): RunningSet {
  const ignore = (): void => undefined;
  return core.createRunningSet({
    exercise,
    options: {
      exercise: exercise.id,
      source: { kind: 'camera' },
      dose: prescribedDose(exercise),
      set: 1,
      view: exercise.camera.view,
      open: true,
    },
    log: {
      record: (set, fact) => ({ ...fact, id: 'line', setId: set, at: '' }) as never,
      written: () => Promise.resolve(),
    },
    feedback: { beginSet: ignore, take: ignore, sideDone: ignore, announce: ignore },
    emit: (event) => void (looked = event),
  });
}

/** Microseconds of a frame, as the median of stretches; whatever else the computer does for a moment does not show. */
function clocked(
  frames: readonly PoseFrame[],
  take: (some: readonly PoseFrame[]) => void,
  after: (seen: number) => void = () => undefined,
): number {
  const stretch = Math.min(STRETCH, Math.floor(frames.length / FEWEST_STRETCHES));
  const each: number[] = [];
  for (let seen = stretch; seen <= frames.length; seen += stretch) {
    const some = frames.slice(seen - stretch, seen);
    const beforeMs = performance.now();
    take(some);
    each.push((1000 * (performance.now() - beforeMs)) / stretch);
    after(seen);
  }
  return median(each) ?? NaN;
}

function measureTime(): Omit<Cost, 'garbageB'> {
  const frames = framesOf(task.frames);
  coach(newCoach(), frames.slice(0, WARM_UP));
  const measured = newCoach();
  collect();
  const emptyB = heapB();
  const heldKb: number[] = [];
  const coachUs = clocked(
    frames,
    (some) => coach(measured, some),
    (seen) => {
      if (!LOOKS.some((share) => Math.round(share * task.frames) === seen)) return;
      looked = null;
      collect();
      heldKb.push((heapB() - emptyB) / 1000);
    },
  );
  const { counts } = measured.status;
  const held = measured.finish().flatMap((event) => (event.type === 'held' ? event.hold.heldMs / 1000 : []));
  const { timer } = measured.status;
  const heldS = timer ? Math.max(timer.heldMs, timer.left + timer.right) / 1000 : held.reduce((sum, s) => sum + s, 0);

  const set = newSet();
  const setUs = clocked(frames, (some) => {
    for (const pose of some) set.push(pose);
  });
  return {
    counted: { full: counts.full, partial: counts.partial, void: counts.void, heldS: Math.round(heldS) },
    coachUs,
    setUs,
    heldKb,
  };
}

/** What the heap grows by while nothing is collected. */
async function measureGarbage(): Promise<number> {
  const frames = framesOf(task.frames);
  const collectedMs: number[] = [];
  const observer = new PerformanceObserver(
    (list) => void collectedMs.push(...list.getEntries().map(({ startTime }) => startTime)),
  );
  observer.observe({ entryTypes: ['gc'] });
  const measured = newCoach();
  coach(measured, frames.slice(0, WARM_UP));
  const each: number[] = [];
  for (let at = WARM_UP; at + YOUNG <= frames.length; at += YOUNG) {
    const some = frames.slice(at, at + YOUNG);
    collect();
    const [beforeB, fromMs] = [heapB(), performance.now()];
    coach(measured, some);
    const grownB = heapB() - beforeB;
    // What was collected is told some time later; so is the collection above.
    await new Promise((resolve) => setTimeout(resolve, TOLD_WITHIN_MS));
    // The engine collects when it likes, too: what is left of it then says nothing.
    if (!collectedMs.some((ms) => ms >= fromMs)) each.push(grownB / YOUNG);
  }
  observer.disconnect();
  if (each.length < FEWEST_STRETCHES / 2)
    throw new Error('Garbage was collected while it was measured: the young generation is too small.');
  return median(each) ?? NaN;
}

process.send?.(task.measures === 'time' ? measureTime() : await measureGarbage());
process.disconnect();
void looked;
