import { say } from '../../../src/core/message.ts';
import { describe, expect, it } from 'vitest';
import { BodyTracker } from '../../../src/core/seeing/body.ts';
import type { Hint } from '../../../src/core/events.ts';
import { type Light, opposite, type PoseFrame } from '../../../src/core/pose.ts';
import { SetUp } from '../../../src/core/set-up/set-up.ts';
import { squat } from '../../../src/exercises/squat.ts';
import { landmarkSeries } from '../../../src/figure/pinhole.ts';
import { moved, standingStill, tilted } from './placing.ts';

const ANOTHER: Hint = { id: 'other-person', message: say`Only one person` };
const DARK: Light = { mean: 0.02, spread: 0.01, person: null };
const fromTheFrontToo = { ...squat, camera: { ...squat.camera, alsoCounts: ['front'] as const } };
const fromTheSideOnly = { ...squat, camera: { ...squat.camera, alsoCounts: [] } };

interface Trouble {
  another?: Hint;
  light?: Light;
  nobody?: boolean;
  exercise?: typeof squat;
  change?: (frame: PoseFrame) => PoseFrame;
  active?: boolean;
  forMs?: number;
}

/** What is said at the end of this long of standing still in this trouble. */
function said({ another, light, nobody, exercise = fromTheFrontToo, change = (frame) => frame, active, forMs = 1500 }: Trouble) {
  const setUp = new SetUp(exercise);
  const tracker = new BodyTracker();
  const hints = standingStill(forMs).map((still) => {
    const frame = { ...change(still), ...(nobody && { image: null, world: null }), ...(light && { light }) };
    return setUp.push(frame, tracker.measure(frame), another ?? null, active ?? false)?.hint.id;
  });
  return hints.at(-1);
}

const leaning = (frame: PoseFrame): PoseFrame => tilted(frame, 12);

describe('what is said first', () => {
  /** All at once, without those above. */
  const all: Trouble = { another: ANOTHER, light: DARK, exercise: fromTheSideOnly, change: (frame) => leaning(frame) };
  const without = (...keys: (keyof Trouble)[]): Trouble =>
    Object.fromEntries(Object.entries(all).filter(([key]) => !keys.some((each) => each === key)));

  it('is the other person, then the place, then the light, then the camera', () => {
    expect(said(all)).toBe('other-person');
    expect(said(without('another'))).toBe('turn-to-side');
    expect(said(without('another', 'exercise'))).toBe('dark');
    expect(said(without('another', 'exercise', 'light'))).toBe('level');
    expect(said({})).toBeUndefined();
  });

  it('is what is out of the picture before how large one is, and that before how one is turned', () => {
    const far = (frame: PoseFrame): PoseFrame => moved(frame, { scale: 0.2 });
    expect(said({ exercise: fromTheSideOnly, change: (frame) => moved(far(frame), { dy: -0.5 }) })).toBe('head-out');
    expect(said({ exercise: fromTheSideOnly, change: (frame) => moved(far(frame), { dy: 0.45 }) })).toBe('feet-out');
    expect(said({ exercise: fromTheSideOnly, change: far })).toBe('too-far');
  });

  it('is the dark where nobody is seen in it, else to step into the picture', () => {
    expect(said({ nobody: true, light: DARK })).toBe('dark');
    expect(said({ nobody: true })).toBe('nobody');
  });

  it('during a set is nothing that does not hinder the count', () => {
    expect(said({ active: true, light: DARK, change: leaning })).toBeUndefined();
    expect(said({ active: true, another: ANOTHER })).toBe('other-person');
  });

  it('does not hold anybody up for more than five seconds where it is only advice', () => {
    // The dark is told from a second on.
    expect(said({ light: DARK, forMs: 5950 })).toBe('dark');
    expect(said({ light: DARK, forMs: 6000 })).toBeUndefined();
  });
});

describe('the side that is turned to the camera', () => {
  /** Standing in profile: which side is near, and what is said in turn when a side is asked for. */
  function inProfile(asked: 'left' | 'right' | null, forMs = 6000) {
    const setUp = new SetUp(squat, asked);
    const tracker = new BodyTracker();
    const frames = [...landmarkSeries(squat.demo, { fps: 20, reps: 0, leadInMs: 0, tailMs: forMs })];
    return frames.map((frame) => setUp.push(frame, tracker.measure(frame), null, false)?.hint.id);
  }
  const [first] = [...landmarkSeries(squat.demo, { fps: 20, reps: 0 })];
  const near = (first && new BodyTracker().measure(first)?.near) ?? 'left';

  it('is asked for, and holds nobody up for more than five seconds', () => {
    const hints = inProfile(opposite(near));
    expect(hints.slice(0, 100)).toEqual(Array.from({ length: 100 }, () => 'turn-round'));
    expect(hints.slice(100)).not.toContain('turn-round');
  });

  it('may be either one where none is asked for, and is fine where it is the one', () => {
    expect(inProfile(null)).not.toContain('turn-round');
    expect(inProfile(near)).not.toContain('turn-round');
  });
});
