import { describe, expect, it } from 'vitest';
import { countSet } from '../../src/core/count.ts';
import { cameraFor } from '../../src/figure/pinhole.ts';
import { movementOf } from '../../src/figure/skeleton.ts';
import { filmed, turned, type Take } from './movements.ts';
import { SETTING_UP, VISITORS } from './setting-up.ts';
import { EVERY_EXERCISE, LIVE_AND_FILE, timedMs } from './sweep.ts';

/** What people do before a set begins no set and counts nothing, though nobody has to stand still for a set to begin. */

const FPS = 15;
const HEADINGS = [
  ['as the figure does', 0],
  ['a quarter turned', 90],
] as const;

/** What is counted all the same: a known weakness, and where it comes from. */
const STILL_COUNTED: readonly { who: string; heading: string; mode: string; counter: string; because: string }[] = [
  {
    who: 'takes a weight and puts it down',
    heading: 'a quarter turned',
    mode: 'live',
    counter: 'squat',
    because: 'from the front, a weight that is lifted with bent knees is a shallow squat',
  },
  {
    who: 'takes a weight and puts it down',
    heading: 'a quarter turned',
    mode: 'in a video file',
    counter: 'squat',
    because: 'as live',
  },
  {
    who: 'places the phone',
    heading: 'as the figure does',
    mode: 'in a video file',
    counter: 'squat',
    because: 'a step towards the camera bends both knees',
  },
  {
    who: 'is a child that walks in, hops and walks off',
    heading: 'as the figure does',
    mode: 'in a video file',
    counter: 'squat',
    because: 'a hop begins and ends as a shallow squat',
  },
];

const TAKES: Readonly<Record<string, Take>> = { ...SETTING_UP, ...VISITORS };

const cases = Object.keys(TAKES).flatMap((who) =>
  HEADINGS.flatMap(([heading, byDeg]) => LIVE_AND_FILE.map(([mode, gate]) => ({ who, heading, byDeg, mode, gate }))),
);

describe('before a set, nothing is counted or timed by any exercise', () => {
  it.each(cases)('while somebody $who, seen $heading, $mode', ({ who, heading, byDeg, mode, gate }) => {
    const take = TAKES[who];
    if (!take) throw new Error('It is in the table.');
    const counted = EVERY_EXERCISE.filter(([, exercise]) => {
      const set = countSet(exercise, filmed(turned(take, byDeg), cameraFor(movementOf(exercise.demo)), FPS), { gate });
      return set.full.length + set.partial.length > 0 || timedMs(exercise, set) > 0;
    });
    const known = STILL_COUNTED.filter((each) => each.who === who && each.heading === heading && each.mode === mode);
    expect(counted.map(([id]) => id)).toEqual(known.map(({ counter }) => counter));
  });
});
