import { describe, expect, it } from 'vitest';
import type { PoseFrame } from '../../../src/core/pose.ts';
import { bestOf, PersonSearch, type Candidate } from '../../../src/core/seeing/person-search.ts';
import { EXERCISES } from '../../../src/exercises/index.ts';
import { clamshell } from '../../../src/exercises/clamshell.ts';
import { landmarkSeries } from '../../../src/figure/pinhole.ts';
import { moved, standing } from '../set-up/placing.ts';

const STEP_MS = 50;

const lying = [...landmarkSeries(clamshell.demo, { reps: 1, fps: 10 })][0] as PoseFrame;

/** When somebody is looked for, while one body is seen for some seconds. `lostFromMs`: from then on it is another one's. */
function searches(body: PoseFrame, posture: 'standing' | 'lying', lostFromMs = Infinity): number[] {
  const search = new PersonSearch(posture);
  const asked: number[] = [];
  for (let timeMs = 0; timeMs <= 6000; timeMs += STEP_MS) {
    const lost = timeMs >= lostFromMs ? { x: 0.25 * body.width, y: 0.75 * body.height } : null;
    if (search.push({ ...body, timeMs }, lost)) asked.push(timeMs);
  }
  return asked;
}

const candidate = (frame: PoseFrame, where: Parameters<typeof moved>[1] = {}): Candidate => {
  const { image, world, width, height } = moved(frame, where);
  if (!image) throw new Error('Nobody.');
  return { image, world, width, height };
};

describe('looking for the person', () => {
  it('begins when somebody stands for a second where one should lie, and again after four', () => {
    expect(searches(standing, 'lying')).toEqual([1000, 5000]);
    expect(searches(lying, 'standing')).toEqual([1000, 5000]);
  });

  it('is not for who does the exercise', () => {
    expect(searches(standing, 'standing')).toEqual([]);
    expect(searches(lying, 'lying')).toEqual([]);
  });

  it.each(EXERCISES.map((exercise) => [exercise.id, exercise] as const))('never begins in %s, from any side', (_, exercise) => {
    for (const yawDeg of [-45, 0, 45]) {
      for (const world of [true, false]) {
        const search = new PersonSearch(exercise.camera.posture);
        for (const frame of landmarkSeries(exercise.demo, { reps: 2, fps: 10, yawDeg })) {
          expect(search.push(world ? frame : { ...frame, world: null }, null), `${yawDeg}° at ${frame.timeMs} ms`).toBeNull();
        }
      }
    }
  });

  it('begins when another one has been in the place of the person for half a second, and says where that was', () => {
    expect(searches(standing, 'standing', 2000)).toEqual([2500]);
    const search = new PersonSearch('standing');
    const lost = { x: 0.25 * standing.width, y: 0.75 * standing.height };
    search.push({ ...standing, timeMs: 0 }, lost);
    expect(search.push({ ...standing, timeMs: 499 }, lost)).toBeNull();
    expect(search.push({ ...standing, timeMs: 500 }, lost)).toEqual({ posture: 'standing', place: { x: 0.25, y: 0.75 } });
  });

  it('does not go on from one that was there before nobody was seen', () => {
    const search = new PersonSearch('lying');
    expect(search.push({ ...standing, timeMs: 0 }, null)).toBeNull();
    expect(search.push({ ...standing, timeMs: 900, image: null, world: null }, null)).toBeNull();
    expect(search.push({ ...standing, timeMs: 1000 }, null)).not.toBeNull();
  });
});

describe('of several people', () => {
  it('the one in the posture of the exercise is meant', () => {
    const people = [candidate(standing), candidate(lying)];
    expect(bestOf(people, { posture: 'lying', place: null })).toBe(1);
    expect(bestOf(people, { posture: 'standing', place: null })).toBe(0);
  });

  it('the nearer one is meant, where both are in it', () => {
    const people = [candidate(standing, { scale: 0.6 }), candidate(standing)];
    expect(bestOf(people, { posture: 'standing', place: null })).toBe(1);
  });

  it('the one in the place of the person is meant, though another is nearer', () => {
    const there = candidate(standing, { dx: -0.3, scale: 0.6 });
    const place = { x: 0.2, y: 0.5 };
    expect(bestOf([candidate(standing), there], { posture: 'standing', place })).toBe(1);
  });

  it('nobody is nobody', () => {
    expect(bestOf([], { posture: 'standing', place: null })).toBe(-1);
  });
});
