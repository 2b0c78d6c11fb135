import { describe, expect, it } from 'vitest';
import { Coach } from '../../../src/core/coach.ts';
import { changeDemo } from '../../../src/core/demo.ts';
import type { CoachEvent, CoachStatus } from '../../../src/core/events.ts';
import type { Exercise } from '../../../src/core/exercise.ts';
import { PersonGuard } from '../../../src/core/seeing/person-guard.ts';
import { perJoint, type PoseFrame } from '../../../src/core/pose.ts';
import { squat } from '../../../src/exercises/squat.ts';
import { front } from '../../../src/exercises/squat.demo.ts';
import { bridge } from '../../../src/exercises/bridge.ts';
import { cameraFor, landmarkSeries, photograph, seriesTimes } from '../../../src/figure/pinhole.ts';
import { movementOf } from '../../../src/figure/skeleton.ts';
import { add, type Vec3 } from '../../../src/figure/vector.ts';
import { walking } from '../../exercises/everyday.ts';
import { through } from '../../exercises/movements.ts';
import { moved, standing, TRUNK } from '../set-up/placing.ts';

const FPS = 20;
const STEP_MS = 1000 / FPS;

interface Shown {
  atMs: number;
  dx?: number;
  scale?: number;
  gone?: boolean;
}

/** Whether each of these bodies is taken for the person, who has stood in the middle for a second. */
function areOwn(shown: readonly Shown[]): boolean[] {
  const guard = new PersonGuard();
  for (let timeMs = -1000; timeMs <= 0; timeMs += STEP_MS) guard.apply({ ...standing, timeMs });
  guard.settle();
  return shown.map(({ atMs, gone, ...where }) => {
    const frame = { ...moved(standing, where), timeMs: atMs };
    return guard.apply(gone ? { ...frame, image: null, world: null } : frame).image !== null;
  });
}

/** One body after the other, each picture, from one time to another. */
const during = (fromMs: number, toMs: number, where: Omit<Shown, 'atMs'>): Shown[] =>
  Array.from({ length: Math.round((toMs - fromMs) / STEP_MS) }, (_, index) => ({ atMs: fromMs + index * STEP_MS, ...where }));

const FARTHEST = 0.5 * TRUNK;
const A_BIT = 0.01 * TRUNK;

describe('the person of a set', () => {
  it('is one who has moved by half a trunk at once, and not one who has by more', () => {
    expect(areOwn([{ atMs: 50, dx: FARTHEST - A_BIT }])).toEqual([true]);
    expect(areOwn([{ atMs: 50, dx: FARTHEST + A_BIT }])).toEqual([false]);
  });

  it('is one who is a quarter larger or smaller at once, and not one who is more', () => {
    expect(areOwn([{ atMs: 50, scale: 1.24 }])).toEqual([true]);
    expect(areOwn([{ atMs: 50, scale: 1.26 }])).toEqual([false]);
    expect(areOwn([{ atMs: 50, scale: 1 / 1.24 }])).toEqual([true]);
    expect(areOwn([{ atMs: 50, scale: 1 / 1.26 }])).toEqual([false]);
  });

  it('may go anywhere slowly: two trunk lengths a second', () => {
    const strolls = Array.from({ length: 40 }, (_, index) => ({ atMs: (index + 1) * STEP_MS, dx: 0.1 * TRUNK * index }));
    expect(areOwn(strolls)).not.toContain(false);
  });

  it('may move on by a trunk length in each second in which nobody is seen', () => {
    const after = (gapMs: number, dx: number): boolean | undefined =>
      areOwn([...during(50, gapMs, { gone: true }), { atMs: gapMs, dx }]).at(-1);
    expect(after(700, TRUNK - A_BIT)).toBe(true);
    expect(after(700, TRUNK + A_BIT)).toBe(false);
  });

  it('is known again 0.4 s after being back in place', () => {
    const own = areOwn([...during(50, 500, { dx: 3 * TRUNK }), ...during(500, 1000, {})]);
    expect(own.indexOf(true)).toBe((900 - 50) / STEP_MS);
  });

  it('is not who walks through the place', () => {
    const passes = Array.from({ length: 40 }, (_, index) => ({ atMs: 100 + index * STEP_MS, dx: (2.8 - 0.14 * index) * TRUNK }));
    expect(areOwn([{ atMs: 50, dx: 3 * TRUNK }, ...passes])).not.toContain(true);
  });

  it('is whoever stays elsewhere for three seconds', () => {
    const stays = during(50, 3200, { dx: 3 * TRUNK, scale: 0.7 });
    expect(stays[areOwn(stays).indexOf(true)]?.atMs).toBe(3050);
  });

  it('is whoever moves up and down in one place elsewhere for three seconds, and not who goes on by more than that', () => {
    // To the far end and back in two seconds, from the near end on.
    const swings = (by: number): Shown[] =>
      during(0, 3200, {}).map(({ atMs }) => ({
        atMs: atMs + STEP_MS,
        dx: 3 * TRUNK + (by * TRUNK * (1 - Math.cos((Math.PI * atMs) / 1000))) / 2,
      }));
    expect(areOwn(swings(1.19)).at(-1)).toBe(true);
    expect(areOwn(swings(1.21)).at(-1)).toBe(false);
  });

  it('is anybody again when nobody has been seen for a second', () => {
    const elsewhere = (gapMs: number) => areOwn([...during(50, gapMs, { gone: true }), { atMs: gapMs, dx: 3 * TRUNK }]).at(-1);
    expect(elsewhere(950)).toBe(false);
    expect(elsewhere(1000)).toBe(true);
  });

  it('is anybody before a set, but two who take turns are told that they are two', () => {
    const guard = new PersonGuard();
    const hints = [...during(0, 1000, {}), ...during(1000, 2000, { dx: 3 * TRUNK }), ...during(2000, 2100, {})].map((shown) => {
      expect(guard.apply({ ...moved(standing, shown), timeMs: shown.atMs }).image).not.toBeNull();
      return guard.hint?.id;
    });
    expect(hints.slice(0, 40)).toEqual(Array.from({ length: 40 }));
    expect(hints[40]).toBe('other-person');
  });
});

interface Set {
  events: CoachEvent[];
  status: CoachStatus;
}

function watch(exercise: Exercise, frames: Iterable<PoseFrame>, gate = true): Set {
  const coach = new Coach(exercise, { gate });
  const events = [...frames].flatMap((frame) => coach.push(frame));
  return { events, status: coach.status };
}

const phases = ({ events }: Set): string[] => events.flatMap((event) => (event.type === 'phase-changed' ? event.phase : []));
const hints = ({ events }: Set): (string | undefined)[] =>
  events.flatMap((event) => (event.type === 'hint-changed' ? [event.hint?.id] : []));

const REST_MS = 8000;

/**
 * Somebody does three squats and three more after a rest, seen from the front. From `fromMs` on and for two seconds the detector follows
 * somebody who walks by, so far in front of them.
 */
function withPasserBy(fromMs: number, aheadM: number): PoseFrame[] {
  const demo = changeDemo(squat.demo, front);
  const camera = cameraFor(movementOf(demo));
  const own = [...landmarkSeries(demo, { fps: FPS, tailMs: REST_MS })];
  const later = landmarkSeries(demo, { fps: FPS, startMs: (own.at(-1)?.timeMs ?? 0) + STEP_MS });
  const walk = through(walking(6, 90));
  const hips = walk.at(0).left.hip;
  return [...own, ...later].map((frame) => {
    const sinceMs = frame.timeMs - fromMs;
    if (sinceMs < 0 || sinceMs >= 2000) return frame;
    const { nose, left, right } = walk.at(sinceMs);
    const place = (point: Vec3): Vec3 => add(point, [-hips[0], 0, aheadM - hips[2]]);
    const points = { nose: place(nose), left: perJoint((j) => place(left[j])), right: perJoint((j) => place(right[j])) };
    return photograph(points, camera, frame.timeMs);
  });
}

describe('a set while somebody walks by', () => {
  const restMs = (seriesTimes(squat.demo)[2]?.endMs ?? 0) + 1500;

  it('goes on by itself: nothing is counted of theirs, nothing is lost', () => {
    const set = watch(squat, withPasserBy(restMs, 0.9));
    expect(phases(set)).toEqual(['start-pose', 'active', 'paused', 'active']);
    expect(set.status.counts).toMatchObject({ full: 6, partial: 0 });
  });

  it('counts nothing of theirs, and loses nothing, where they are as large and so slow that they may be the person', () => {
    expect(watch(squat, withPasserBy(restMs, 0)).status.counts).toMatchObject({ full: 6, partial: 0 });
  });

  it('says why it is paused', () => {
    expect(hints(watch(squat, withPasserBy(restMs, 0.9)))).toContain('other-person');
  });

  it('loses at most the repetition in which they come', () => {
    const top = seriesTimes(squat.demo)[1]?.topFromMs ?? 0;
    const { counts } = watch(squat, withPasserBy(top, 0.9)).status;
    expect(counts.full).toBeGreaterThanOrEqual(4);
    expect(counts.full + counts.void).toBeLessThanOrEqual(6);
    expect(counts.partial).toBe(0);
  });
});

describe('a picture that is suddenly another one', () => {
  const zoomMs = seriesTimes(bridge.demo)[1]?.startMs ?? 0;
  const zoomed = [...landmarkSeries(bridge.demo, { fps: FPS })].map((frame) =>
    frame.timeMs < zoomMs ? frame : moved(frame, { scale: 1.6 }),
  );

  it('is counted on in a recording, which has cuts', () => {
    expect(watch(bridge, zoomed, false).status.counts.full).toBe(3);
  });

  it('pauses a set before the camera', () => {
    expect(phases(watch(bridge, zoomed)).slice(0, 3)).toEqual(['start-pose', 'active', 'paused']);
  });
});
