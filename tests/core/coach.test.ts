import '../english-messages.ts';
import { say } from '../../src/core/message.ts';
import { describe, expect, it } from 'vitest';
import { Coach } from '../../src/core/coach.ts';
import { changeDemo } from '../../src/core/demo.ts';
import type { CoachEvent, CoachStatus } from '../../src/core/events.ts';
import type { PoseFrame } from '../../src/core/pose.ts';
import { bridge } from '../../src/exercises/bridge.ts';
import { shortHold } from '../../src/exercises/bridge.demo.ts';
import { squat } from '../../src/exercises/squat.ts';
import { chestDown, front } from '../../src/exercises/squat.demo.ts';
import { seriesTimes } from '../../src/figure/pinhole.ts';
import { seriesOf } from '../figure/series.ts';
import { moved } from './set-up/placing.ts';

interface Watched {
  events: CoachEvent[];
  statuses: CoachStatus[];
}

function watch(exercise: typeof squat, frames: Iterable<PoseFrame>, gate = true): Watched {
  const coach = new Coach(exercise, { gate });
  const events: CoachEvent[] = [];
  const statuses: CoachStatus[] = [];
  for (const frame of frames) {
    events.push(...coach.push(frame));
    statuses.push(coach.status);
  }
  events.push(...coach.finish());
  return { events, statuses };
}

const ofType = <T extends CoachEvent['type']>(events: CoachEvent[], type: T) =>
  events.filter((event): event is Extract<CoachEvent, { type: T }> => event.type === type);

const phases = ({ events }: Watched): string[] => ofType(events, 'phase-changed').map(({ phase }) => phase);
const hints = ({ events }: Watched): (string | undefined)[] => ofType(events, 'hint-changed').map(({ hint }) => hint?.id);

const demoFrames = (options = {}): PoseFrame[] => [...seriesOf(squat.demo, options)];

describe('a set', () => {
  it('goes from placement through the start pose to counting', () => {
    expect(phases(watch(squat, demoFrames()))).toEqual(['start-pose', 'active']);
  });

  it('counts at once where the gate is off', () => {
    const coach = new Coach(squat, { gate: false });
    expect(coach.status.phase).toEqual('active');
  });

  it('does not begin before the start pose has been held for about a second', () => {
    const { events } = watch(squat, demoFrames({ startMs: 0 }));
    const calibratedMs = ofType(events, 'calibrated')[0]?.timeMs ?? 0;
    expect(calibratedMs).toBeGreaterThanOrEqual(900);
    expect(calibratedMs).toBeLessThan(1600);
  });

  it('begins by itself with the first whole repetition of somebody who never stands still, and counts it', () => {
    const restless = { ...squat.demo, timing: { ...squat.demo.timing, restMs: 0 } };
    const watched = watch(squat, [...seriesOf(restless, { leadInMs: 0 })]);
    expect(ofType(watched.events, 'calibrated')).toEqual([]);
    expect(phases(watched)).toEqual(['start-pose', 'active']);
    expect(watched.statuses.at(-1)?.counts).toMatchObject({ full: 3, partial: 0, void: 0 });
  });

  it('begins so although the person is not found in every picture', () => {
    const restless = { ...squat.demo, timing: { ...squat.demo.timing, restMs: 0 } };
    const frames = [...seriesOf(restless, { leadInMs: 0, fps: 15 })].map((frame, index) =>
      index % 7 === 3 ? { ...frame, image: null, world: null } : frame,
    );
    expect(watch(squat, frames).statuses.at(-1)?.counts).toMatchObject({ full: 3, partial: 0 });
  });

  it('counts the partial repetitions that led up to the first full one, as a recording does', () => {
    const options = { leadInMs: 0, tailMs: 0 };
    const shallow = [...seriesOf(squat.demo, { ...options, reps: 1, depth: 0.55 })];
    const startMs = (shallow.at(-1)?.timeMs ?? 0) + 34;
    const frames = [...shallow, ...seriesOf(squat.demo, { ...options, startMs })];
    for (const gate of [true, false])
      expect(watch(squat, frames, gate).statuses.at(-1)?.counts).toMatchObject({ full: 3, partial: 1 });
  });

  it('does not begin with a movement that began before anybody was seen, but with the next', () => {
    const [first] = seriesTimes(squat.demo);
    const frames = demoFrames().filter(({ timeMs }) => timeMs >= (first?.topFromMs ?? 0));
    expect(watch(squat, frames).statuses.at(-1)?.counts.full).toBe(2);
  });

  it('does not count what was done before a pause by hand, when it had not begun', () => {
    const restless = { ...squat.demo, timing: { ...squat.demo.timing, restMs: 0 } };
    const coach = new Coach(squat, { gate: true });
    const shallow = [...seriesOf(restless, { leadInMs: 0, tailMs: 0, reps: 2, depth: 0.55 })];
    for (const frame of shallow) coach.push(frame);
    coach.pause();
    const startMs = (shallow.at(-1)?.timeMs ?? 0) + 34;
    for (const frame of seriesOf(restless, { leadInMs: 0, startMs })) coach.push(frame);
    expect(coach.status.counts).toMatchObject({ full: 3, partial: 0 });
  });

  it('goes on with the next repetition at once after a pause, without the start pose', () => {
    const gone = demoFrames()
      .slice(0, 40)
      .map((frame, index) => ({ ...frame, timeMs: 20_000 + index * 33, image: null, world: null }));
    const back = demoFrames({ startMs: 22_000, leadInMs: 0 });
    expect(watch(squat, [...demoFrames(), ...gone, ...back]).statuses.at(-1)?.counts.full).toBe(6);
  });

  it('does not begin while the person is squatting', () => {
    const times = seriesTimes(squat.demo)[0];
    const held = demoFrames().find((frame) => frame.timeMs >= (times?.topFromMs ?? 0));
    const frames = Array.from({ length: 90 }, (_, index) => ({ ...(held as PoseFrame), timeMs: index * 33 }));
    const watched = watch(squat, frames);
    expect(phases(watched)).toEqual(['start-pose']);
    expect(hints(watched).at(-1)).toEqual('start-pose');
  });

  it('says how many, at the moment of each repetition', () => {
    const { events } = watch(squat, demoFrames());
    expect(ofType(events, 'rep').map(({ rep }) => rep.index)).toEqual([1, 2, 3]);
    ofType(events, 'rep').forEach(({ timeMs }, index) => {
      const end = seriesTimes(squat.demo)[index]?.endMs ?? 0;
      expect(timeMs - end).toBeLessThan(350);
    });
  });

  it('ignores a frame that is not later than the last', () => {
    const coach = new Coach(squat, { gate: false });
    const [first] = demoFrames();
    expect(coach.push(first as PoseFrame).length).toBeGreaterThan(0);
    expect(coach.push(first as PoseFrame)).toEqual([]);
  });

  it('pauses when the person is gone for a second, keeps the count, and goes on at once when the person is back', () => {
    const gone = demoFrames()
      .slice(0, 40)
      .map((frame, index) => ({ ...frame, timeMs: 20_000 + index * 33, image: null, world: null }));
    const back = demoFrames({ startMs: 22_000 });
    const watched = watch(squat, [...demoFrames(), ...gone, ...back]);
    expect(phases(watched)).toEqual(['start-pose', 'active', 'paused', 'active']);
    expect(watched.statuses.at(-1)?.counts.full).toBe(6);
  });

  it('survives a gap of 0.9 s in mid-repetition, and voids the repetition at 1.1 s', () => {
    const without = (fromMs: number, forMs: number): PoseFrame[] =>
      demoFrames().map((frame) =>
        frame.timeMs >= fromMs && frame.timeMs < fromMs + forMs ? { ...frame, image: null, world: null } : frame,
      );
    const top = seriesTimes(squat.demo)[1]?.topFromMs ?? 0;
    const short = watch(squat, without(top - 100, 900), false).statuses.at(-1)?.counts;
    const long = watch(squat, without(top - 100, 1100), false).statuses.at(-1)?.counts;
    expect(short).toMatchObject({ void: 0 });
    expect(long).toMatchObject({ full: 2, void: 1 });
  });
});

describe('placement', () => {
  const still = demoFrames({ reps: 0 });

  it('asks for the head when it is cropped, though every point is reported', () => {
    const watched = watch(
      squat,
      still.map((frame) => moved(frame, { dy: -0.2 })),
    );
    expect(hints(watched)).toEqual(['head-out']);
    expect(phases(watched)).toEqual([]);
  });

  it('is no veto: with the head out of the picture the set begins with the first repetition, and counts all of them', () => {
    const cropped = demoFrames().map((frame) => moved(frame, { dy: -0.2 }));
    const watched = watch(squat, cropped);
    expect(hints(watched)).toContain('head-out');
    expect(watched.statuses.at(-1)?.counts.full).toBe(3);
  });

  it('is advised for five seconds; who stands still regardless begins then', () => {
    const frames = demoFrames({ reps: 0, leadInMs: 9000 }).map((frame) => moved(frame, { dy: -0.2 }));
    const calibratedMs = ofType(watch(squat, frames).events, 'calibrated')[0]?.timeMs ?? 0;
    expect(calibratedMs).toBeGreaterThan(5000);
    expect(calibratedMs).toBeLessThan(7000);
  });

  it('asks for the feet when they are cropped', () => {
    expect(
      hints(
        watch(
          squat,
          still.map((frame) => moved(frame, { dy: 0.2 })),
        ),
      ),
    ).toEqual(['feet-out']);
  });

  it('asks to come closer when the person is small', () => {
    expect(
      hints(
        watch(
          squat,
          still.map((frame) => moved(frame, { scale: 0.25 })),
        ),
      ),
    ).toEqual(['too-far']);
  });

  it('says when nobody is there', () => {
    expect(
      hints(
        watch(
          squat,
          still.map((frame) => ({ ...frame, image: null, world: null })),
        ),
      ),
    ).toEqual(['nobody']);
  });

  it('asks for the side in an exercise that is counted from the side', () => {
    const facing = seriesOf(changeDemo(squat.demo, front), { reps: 0 });
    expect(hints(watch({ ...squat, camera: { ...squat.camera, alsoCounts: [] } }, facing))).toEqual(['turn-to-side']);
  });

  it('gives one hint at a time, and not for less than 0.4 s of trouble', () => {
    const flickering = still.map((frame, index) => (index % 10 === 9 ? { ...frame, image: null, world: null } : frame));
    expect(hints(watch(squat, flickering)).filter((id) => id === 'nobody')).toEqual([]);
  });
});

describe('left and right', () => {
  it('counts on when the detector exchanges the legs for a quarter of a second', () => {
    const exchanged = demoFrames().map((frame): PoseFrame => {
      if (!frame.image || frame.timeMs % 2000 > 250) return frame;
      const { nose, left, right } = frame.image;
      return { ...frame, image: { nose, left: right, right: left } };
    });
    expect(watch(squat, exchanged).statuses.at(-1)?.counts).toMatchObject({ full: 3, partial: 0, void: 0 });
  });

  it('knows the near side of the demo and of its mirror image', () => {
    expect(watch(squat, demoFrames()).statuses.at(-1)?.nearSide).toEqual('right');
    expect(watch(squat, demoFrames({ mirrored: true })).statuses.at(-1)?.nearSide).toEqual('left');
  });
});

describe('views', () => {
  it('checks other rules from the front than from the side, and says which it does not check', () => {
    const side = watch(squat, demoFrames()).statuses.at(-1)?.unobserved ?? [];
    const facing = watch(squat, seriesOf(changeDemo(squat.demo, front))).statuses.at(-1)?.unobserved ?? [];
    expect(side).toContain('knees-out');
    expect(side).not.toContain('heels-down');
    expect(facing).toContain('heels-down');
    expect(facing).not.toContain('knees-out');
  });

  it('counts squats from the front', () => {
    expect(watch(squat, seriesOf(changeDemo(squat.demo, front))).statuses.at(-1)?.counts.full).toBe(3);
  });
});

describe('cues', () => {
  it('speaks of a fault after the second of three repetitions that show it, once', () => {
    const { events } = watch(squat, seriesOf(changeDemo(squat.demo, chestDown), { reps: 3 }));
    const told = events.filter(({ type }) => type === 'rep' || type === 'cue').map(({ type }) => type);
    expect(told).toEqual(['rep', 'rep', 'cue', 'rep']);
    expect(ofType(events, 'cue')[0]?.cue).toMatchObject({ kind: 'form', message: say`Chest up` });
  });

  it('does not repeat a cue within two repetitions', () => {
    const { events } = watch(squat, seriesOf(changeDemo(squat.demo, chestDown), { reps: 8 }));
    const at = ofType(events, 'cue').map(({ timeMs }) => ofType(events, 'rep').findIndex((rep) => rep.timeMs === timeMs));
    at.slice(1).forEach((rep, index) => expect(rep - (at[index] ?? 0)).toBeGreaterThan(2));
  });

  it('says how to make a partial repetition a full one', () => {
    const { events } = watch(squat, demoFrames({ depth: 0.55 }));
    expect(ofType(events, 'cue')[0]?.cue).toEqual({ kind: 'partial', message: say`A bit lower` });
  });

  it('praises after two clean repetitions, and not again at once', () => {
    const { events } = watch(squat, demoFrames({ reps: 4 }));
    expect(ofType(events, 'cue').map(({ cue }) => cue.kind)).toEqual(['praise']);
  });
});

describe('holds', () => {
  const frames = (change = {}): PoseFrame[] => [...seriesOf(changeDemo(bridge.demo, change))];

  it('times a hold of 2.2 s within a quarter of a second, ticks until it is long enough, and tells when it is', () => {
    const { events } = watch(bridge, frames());
    const reps = ofType(events, 'rep');
    for (const { rep } of reps) expect(Math.abs(rep.holdMs - 2200)).toBeLessThan(400);
    expect(ofType(events, 'hold-ticked').map(({ seconds }) => seconds)).toEqual([1, 1, 1]);
    expect(ofType(events, 'hold-reached')).toHaveLength(3);
  });

  it('waits for as long a hold as one has chosen, and judges it by that', () => {
    const states = (holdMs: number): (string | undefined)[] => {
      const coach = new Coach(bridge, { gate: false, holdMs });
      const events = frames().flatMap((frame) => coach.push(frame));
      expect(ofType(events, 'hold-reached'), `${holdMs} ms`).toHaveLength(holdMs > 2400 ? 0 : 3);
      return ofType(events, 'rep').map(({ rep }) => rep.findings.find(({ rule }) => rule === 'two-second-hold')?.state);
    };
    expect(states(1000)).toEqual(['good', 'good', 'good']);
    expect(states(3000)).toEqual(['warn', 'warn', 'warn']);
    expect(states(5000)).toEqual(['fault', 'fault', 'fault']);
  });

  it('does not tell of a hold that was too short', () => {
    const { events } = watch(bridge, frames(shortHold));
    expect(ofType(events, 'hold-reached')).toEqual([]);
    expect(ofType(events, 'rep')).toHaveLength(3);
  });
});
