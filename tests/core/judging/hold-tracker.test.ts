import '../../english-messages.ts';
import { inEnglish } from '../../../src/language/english.ts';
import { describe, expect, it } from 'vitest';
import { Coach } from '../../../src/core/coach.ts';
import { changeDemo, type DemoChange } from '../../../src/core/demo.ts';
import type { CoachEvent } from '../../../src/core/events.ts';
import type { Exercise } from '../../../src/core/exercise.ts';
import type { PoseFrame } from '../../../src/core/pose.ts';
import { couch1 } from '../../../src/exercises/couch-1.ts';
import { hipsBack } from '../../../src/exercises/couch-1.demo.ts';
import { hingeRotation } from '../../../src/exercises/hinge-rotation.ts';
import { landmarkSeries, type SeriesOptions } from '../../../src/figure/pinhole.ts';

const frames = (exercise: Exercise, change: DemoChange = {}, options: SeriesOptions = {}): PoseFrame[] => [
  ...landmarkSeries(changeDemo(exercise.demo, change), { fps: 15, reps: 1, ...options }),
];

function watch(exercise: Exercise, series: readonly PoseFrame[]) {
  const coach = new Coach(exercise, { gate: true });
  const events = series.flatMap((frame) => coach.push(frame));
  return { coach, events: [...events, ...coach.finish()] };
}

const ofType = <T extends CoachEvent['type']>(events: CoachEvent[], type: T) =>
  events.filter((event): event is Extract<CoachEvent, { type: T }> => event.type === type);

const FORTY_SECONDS: DemoChange = { timing: { holdMs: 40_000 } };

describe('a posture that is kept', () => {
  it('has a time of its own for each leg', () => {
    const one = frames(couch1, { timing: { holdMs: 15_000 } });
    const other = frames(couch1, { timing: { holdMs: 8000 } }, { mirrored: true, startMs: (one.at(-1)?.timeMs ?? 0) + 4000 });
    const { coach, events } = watch(couch1, [...one, ...other]);
    const { timer } = coach.status;
    expect(timer?.side).toEqual('left');
    expect(Math.abs((timer?.right ?? 0) - 15_900)).toBeLessThan(1500);
    expect(Math.abs((timer?.left ?? 0) - 8900)).toBeLessThan(1500);
    expect(ofType(events, 'held').map(({ hold }) => hold.side)).toEqual(['right', 'left']);
  });

  it('ticks each second, and reminds each half minute of what cannot be seen', () => {
    const { events } = watch(couch1, frames(couch1, FORTY_SECONDS));
    const ticks = ofType(events, 'timer-ticked');
    expect(ticks.filter(({ reminder }) => reminder !== undefined).map(({ seconds }) => seconds)).toEqual([30]);
    expect(ticks.length).toBeGreaterThanOrEqual(40);
  });

  it('says what to change while it is kept, and not all the time', () => {
    const { events } = watch(couch1, frames(couch1, { ...hipsBack, ...FORTY_SECONDS }));
    const cues = ofType(events, 'cue').map(({ cue }) => inEnglish(cue.message));
    expect(cues).toEqual(['Hips forward', 'Hips forward']);
  });

  it('gives the reason why its time does not run as the hint', () => {
    const { coach, events } = watch(couch1, frames(couch1, {}, { reps: 0, tailMs: 5000 }));
    expect(coach.status.timer).toMatchObject({ running: false, heldMs: 0 });
    expect(coach.status.hint).toEqual({ id: 'wrong-posture', message: 'Bring the other knee ahead' });
    expect(ofType(events, 'timer-paused')).toEqual([]);
  });

  it('pauses when the person turns to face the camera', () => {
    const hold = frames(couch1, { timing: { holdMs: 10_000 } });
    const startMs = (hold.at(-60)?.timeMs ?? 0) + 70;
    const facing = frames(couch1, { ...FORTY_SECONDS, camera: { seen: 'front' } }, { startMs, leadInMs: 0 });
    const { events } = watch(couch1, [...hold.slice(0, -60), ...facing.filter(({ timeMs }) => timeMs > startMs + 2500)]);
    expect(ofType(events, 'held')).toHaveLength(1);
  });
});

describe('an exercise with both', () => {
  it('counts repetitions in its posture only', () => {
    const upright: DemoChange = { rest: { trunk: { pelvisLean: 5 }, left: { hipFlexion: 10 }, right: { hipFlexion: 8 } } };
    const coach = new Coach(hingeRotation, { gate: false });
    for (const frame of frames(hingeRotation, upright, { reps: 4 })) coach.push(frame);
    coach.finish();
    expect(coach.status.counts).toMatchObject({ full: 0, partial: 0, void: 0 });
    expect(coach.status.timer?.heldMs).toBe(0);
  });

  it('does not tell of the first swing, which begins in the middle', () => {
    const middle: DemoChange = {
      rest: { trunk: { spineTwist: 0 } },
      peak: { trunk: { spineTwist: 28 } },
      between: { trunk: { spineTwist: -28 } },
    };
    const { coach } = watch(hingeRotation, frames(hingeRotation, middle, { reps: 4 }));
    expect(coach.status.counts).toMatchObject({ full: 3, partial: 0, void: 0 });
  });
});
