import { say } from '../../../src/core/message.ts';
import { describe, expect, it } from 'vitest';
import { Coach } from '../../../src/core/coach.ts';
import { comparePlacements, placementOf, type Placement } from '../../../src/core/set-up/placement-memory.ts';
import { BodyTracker } from '../../../src/core/seeing/body.ts';
import type { PoseFrame } from '../../../src/core/pose.ts';
import { squat } from '../../../src/exercises/squat.ts';
import { landmarkSeries } from '../../../src/figure/pinhole.ts';
import { moved, standing } from './placing.ts';

const BEFORE: Placement = { view: 'front', size: 0.4, x: 0.5, y: 0.5 };
const changeTo = (now: Partial<Placement>) => comparePlacements({ ...BEFORE, ...now }, BEFORE).change;

describe('a placement that worked', () => {
  it('is where the person was when the set began', () => {
    const coach = new Coach(squat, { gate: true });
    expect(coach.placement).toBeNull();
    for (const frame of landmarkSeries(squat.demo, { fps: 15, reps: 0 })) coach.push(frame);
    expect(coach.placement?.view).toBe('side');
    expect(JSON.parse(JSON.stringify(coach.placement))).toEqual(coach.placement);
  });

  it('says how large somebody is and where', () => {
    const of = (frame: PoseFrame): Placement | null => {
      const body = new BodyTracker().measure(frame);
      return body && placementOf(body, frame);
    };
    const there = of(standing);
    const aside = of(moved(standing, { dx: 0.1, dy: -0.05 }));
    expect(aside?.x).toBeCloseTo((there?.x ?? 0) + 0.1);
    expect(aside?.y).toBeCloseTo((there?.y ?? 0) - 0.05);
    expect(of(moved(standing, { scale: 0.5 }))?.size).toBeCloseTo((there?.size ?? 0) / 2);
  });
});

describe('compared with last time', () => {
  it('is the same within 15 % of the size and of the picture', () => {
    expect(changeTo({})).toBe('none');
    expect(changeTo({ size: 0.4 * 1.149, x: 0.649, y: 0.351 })).toBe('none');
  });

  it('is closer or further away beyond that', () => {
    expect(changeTo({ size: 0.4 * 1.151 })).toBe('closer');
    expect(changeTo({ size: 0.4 / 1.151 })).toBe('further');
  });

  it('is elsewhere in the picture; left and right are those of a mirror', () => {
    expect(changeTo({ x: 0.651 })).toBe('left');
    expect(changeTo({ x: 0.349 })).toBe('right');
    expect(changeTo({ y: 0.349 })).toBe('higher');
    expect(changeTo({ y: 0.651 })).toBe('lower');
  });

  it('is first of all another view, then another distance', () => {
    expect(changeTo({ view: 'side', size: 0.2, x: 0.1 })).toBe('other-view');
    expect(changeTo({ size: 0.2, x: 0.1 })).toBe('further');
  });

  it('is said in words', () => {
    expect(comparePlacements(BEFORE, BEFORE).message).toEqual(say`Same spot as last time ✓`);
    expect(comparePlacements({ ...BEFORE, size: 0.5 }, BEFORE).message).toEqual(say`A bit closer than last time`);
  });
});
