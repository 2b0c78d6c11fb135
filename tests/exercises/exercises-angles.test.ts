import { describe, expect, it } from 'vitest';
import { countSet } from '../../src/core/count.ts';
import { changeDemo } from '../../src/core/demo.ts';
import type { Exercise } from '../../src/core/exercise.ts';
import { boxAbduction } from '../../src/exercises/box-abduction.ts';
import { boxAbductionAdv } from '../../src/exercises/box-abduction-adv.ts';
import { couch1 } from '../../src/exercises/couch-1.ts';
import { couch2 } from '../../src/exercises/couch-2.ts';
import { couch3 } from '../../src/exercises/couch-3.ts';
import { sideLiftStanding } from '../../src/exercises/side-lift-standing.ts';
import { sideStep } from '../../src/exercises/side-step.ts';
import { cameraFor } from '../../src/figure/pinhole.ts';
import { movementOf } from '../../src/figure/skeleton.ts';
import { seriesOf } from '../figure/series.ts';
import { filmed, performed, turned } from './movements.ts';
import { count, eventsOf, LIVE_AND_FILE, outcomes, timedMs } from './sweep.ts';

/** Seen halfway between front and side, both ways, and in the middle of a turn: it counts, or says how to stand before it begins. */

const named = (exercises: readonly Exercise[]) => exercises.map((exercise) => [exercise.id, exercise] as const);
const THREE = { full: 3, partial: 0, void: 0 };
const NOISE = { noise: 0.008 };

describe.each(named([sideStep, sideLiftStanding, boxAbduction, boxAbductionAdv]))('%s', (_, exercise) => {
  it.each(LIVE_AND_FILE)('counts at an angle of 45°, %s', (_name, gate) => {
    for (const yawDeg of [-45, 45])
      for (const seed of [1, 2, 3])
        expect(outcomes(count(exercise, exercise.demo, { yawDeg, seed, ...NOISE }, gate)), `${yawDeg}°`).toEqual(THREE);
  });

  it('goes on counting while the person turns to an angle of 45°', () => {
    const set = performed(exercise.demo);
    const turning = { ...set, at: (timeMs: number) => turned(set, (45 * timeMs) / set.durationMs).at(timeMs) };
    const frames = [...filmed(turning, cameraFor(movementOf(exercise.demo)))];
    for (const [name, gate] of LIVE_AND_FILE) expect(outcomes(countSet(exercise, frames, { gate })), name).toEqual(THREE);
  });

  it('asks to face the camera where it does not count, before anything else', () => {
    const frames = seriesOf(exercise.demo, { yawDeg: 80, fps: 15 });
    const events = eventsOf(exercise, frames);
    expect(events.filter(({ type }) => type === 'rep')).toEqual([]);
    expect(events.find((event) => event.type === 'hint-changed')?.hint?.message.key).toBe('Turn to face the camera');
  });
});

it.each(named([sideLiftStanding, boxAbduction, boxAbductionAdv]))(
  '%s: a leg that swings to the front and is seen at an angle of 45° is none to the side',
  (_, exercise) => {
    const forwards = changeDemo(exercise.demo, { peak: { left: { hipAbduction: 0, hipFlexion: 45 } } });
    for (const yawDeg of [-45, 45])
      for (const [name, gate] of LIVE_AND_FILE)
        expect(count(exercise, forwards, { yawDeg }, gate).full.length, `${yawDeg}°, ${name}`).toBe(0);
  },
);

describe.each(named([couch1, couch2, couch3]))('%s', (_, exercise) => {
  it.each(LIVE_AND_FILE)('is timed alike at an angle of 45°, %s', (_name, gate) => {
    const fromTheSide = timedMs(exercise, count(exercise, exercise.demo, NOISE, gate));
    for (const yawDeg of [-45, 45]) {
      const atAnAngle = timedMs(exercise, count(exercise, exercise.demo, { yawDeg, ...NOISE }, gate));
      expect(Math.abs(atAnAngle - fromTheSide), `${yawDeg}°`).toBeLessThan(2500);
    }
  });

  it('asks to turn the side to the camera where it is not timed, before anything else', () => {
    const events = eventsOf(exercise, seriesOf(exercise.demo, { yawDeg: 65, fps: 15 }));
    expect(events.filter(({ type }) => type === 'timer-started')).toEqual([]);
    expect(events.find((event) => event.type === 'hint-changed')?.hint?.message.key).toBe('Turn your side to the camera');
  });
});
