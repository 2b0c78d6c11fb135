import { describe, expect, it } from 'vitest';
import { countSet, type SetCount } from '../../src/core/count.ts';
import type { Seen } from '../../src/core/demo.ts';
import type { Exercise } from '../../src/core/exercise.ts';
import type { PoseFrame } from '../../src/core/pose.ts';
import { EXERCISES } from '../../src/exercises/index.ts';
import { landmarkSeries } from '../../src/figure/pinhole.ts';
import { EVERY_EXERCISE, timedMs } from './sweep.ts';

/** Every exercise is asked to count every other one. */

interface Relation {
  /** These count… */
  counters: readonly string[];
  /** …these others, and rightly so. */
  counted: readonly string[];
  because: string;
}

const alike = (because: string, ...ids: string[]): Relation => ({ counters: ids, counted: ids, because });

const RELATED: readonly Relation[] = [
  alike('no camera sees the box; the leg does the same', 'side-lift-standing', 'box-abduction', 'box-abduction-adv'),
  alike(
    'one hip extends on hands and knees; what the knee does meanwhile is judged, not counted',
    'donkey-bent',
    'donkey-straight',
    'quad-hip-ext',
  ),
  alike('the same way of the pelvis, begun at the other end', 'hip-drop', 'hip-hike'),
  { counters: ['bridge'], counted: ['bridge-single'], because: 'the hips rise alike, and the far foot is hidden' },
  { counters: ['couch-1'], counted: ['couch-2'], because: 'it is the first stretch with the foot up' },
];

const isRelated = (counter: Exercise, shown: Exercise): boolean =>
  RELATED.some(({ counters, counted }) => counters.includes(counter.id) && counted.includes(shown.id));

const FPS = 10;
const series = new Map<string, readonly PoseFrame[]>();

/** The demo as its own camera sees it, or another one. */
function framesOf({ id, demo }: Exercise, seen: Seen = demo.camera.seen): readonly PoseFrame[] {
  const name = `${id} ${seen}`;
  const frames = series.get(name) ?? [...landmarkSeries({ ...demo, camera: { ...demo.camera, seen } }, { fps: FPS })];
  series.set(name, frames);
  return frames;
}

describe.each(EVERY_EXERCISE)('%s', (_, counter) => {
  const others = EXERCISES.filter((shown) => shown !== counter);
  const strangers = others.filter((shown) => !isRelated(counter, shown));
  const relatives = others.filter((shown) => isRelated(counter, shown));
  const { seen } = counter.demo.camera;

  /** What was counted in each video file: of one that is seen as the counter's own camera sees it two questions are asked. */
  const files = new Map<readonly PoseFrame[], SetCount>();
  const setOf = (frames: readonly PoseFrame[], gate: boolean): SetCount => {
    if (gate) return countSet(counter, frames, { gate });
    const set = files.get(frames) ?? countSet(counter, frames, { gate });
    files.set(frames, set);
    return set;
  };

  /** Full repetitions, partial ones and seconds of each. */
  const counted = (shown: Exercise, gate: boolean, from?: Seen) => {
    const set = setOf(framesOf(shown, from), gate);
    return { id: shown.id, full: set.full.length, partial: set.partial.length, heldS: Math.round(timedMs(counter, set) / 1000) };
  };

  it('counts nothing of any other exercise that begins with its own start pose', () => {
    for (const shown of strangers) expect(counted(shown, true)).toEqual({ id: shown.id, full: 0, partial: 0, heldS: 0 });
  });

  it('counts no full repetition of any other exercise in a video file', () => {
    for (const shown of strangers) expect(counted(shown, false)).toMatchObject({ full: 0, heldS: 0 });
  });

  it('counts no full repetition of another exercise in front of its own camera', () => {
    for (const shown of strangers) expect(counted(shown, false, seen)).toMatchObject({ full: 0, heldS: 0 });
  });

  it.runIf(relatives.length > 0)('counts what is the same movement', () => {
    for (const shown of relatives) {
      const { full, heldS } = counted(shown, true);
      expect(full + heldS, shown.id).toBeGreaterThan(0);
    }
  });
});
