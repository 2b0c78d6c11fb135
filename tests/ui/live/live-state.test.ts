import { say } from '../../../src/core/message.ts';
import { describe, expect, it } from 'vitest';
import type { Effort } from '../../../src/capture/pose/governor.ts';
import type { CoachEvent } from '../../../src/core/events.ts';
import { exerciseById } from '../../../src/exercises/index.ts';
import { fakeFrames, fakeReps, fakeStatus } from '../../../src/gallery/fake-data.ts';
import { afterRunnerEvent, hasBegun, initialLiveState, lineOf } from '../../../src/ui/live/live-state.ts';
import type { Problem } from '../../../src/session/problem.ts';
import type { RunnerEvent } from '../../../src/session/set-runner-port.ts';

const squat = exerciseById('squat');
if (!squat) throw new Error('The squat is gone.');

const after = (...events: RunnerEvent[]) => events.reduce(afterRunnerEvent, initialLiveState);
const cue = (text: string): RunnerEvent => ({
  type: 'coach',
  event: { type: 'cue', timeMs: 0, cue: { kind: 'form', message: { key: text, values: [] } } },
});
const reps = (count: number): RunnerEvent[] =>
  fakeReps(squat, count).map((rep) => ({ type: 'coach', event: { type: 'rep', timeMs: rep.endMs, rep } }));
const problem = (id: string, sentence = '', about: Problem['about'] = 'camera'): RunnerEvent => {
  const detail: Problem = { id, about, message: { key: sentence, values: [] }, remedy: say``, actions: [], blocking: false };
  return { type: 'problem', problem: detail };
};

describe('the live state', () => {
  it('counts repetitions by their outcome', () => {
    expect(after(...reps(10)).counts).toMatchObject({ full: 8, partial: 1, void: 1 });
  });

  it('forgets the cue of the repetition before', () => {
    const [rep] = reps(1);
    if (!rep) throw new Error('No repetition.');
    expect(lineOf(after(cue('Heels down')))?.text).toBe('Heels down');
    expect(lineOf(after(cue('Heels down'), rep))).toBeNull();
    expect(lineOf(after(rep, cue('Heels down')))?.text).toBe('Heels down');
  });

  it('keeps how closely the device looks from one set to the next', () => {
    const effort: Effort = { model: 'lite', inputWidth: 640, perSecond: 10, why: 'slowed', spares: false };
    const state = after({ type: 'effort', effort }, { type: 'state-changed', state: 'starting', pace: 'live' });
    expect(state.effort).toEqual(effort);
  });

  it('keeps the time of each side of a timed exercise, and whether it runs', () => {
    const told = (event: CoachEvent): RunnerEvent => ({ type: 'coach', event });
    const state = after(
      told({ type: 'timer-started', timeMs: 1000, side: 'left', heldMs: 1000 }),
      told({ type: 'timer-ticked', timeMs: 2000, side: 'left', seconds: 2 }),
      told({ type: 'timer-paused', timeMs: 4000, side: 'left', heldMs: 2600, reason: say`Hands down` }),
      told({ type: 'timer-started', timeMs: 9000, side: 'right', heldMs: 1000 }),
      told({ type: 'timer-ticked', timeMs: 13_000, side: 'right', seconds: 5 }),
    );
    expect(state.timer).toEqual({ running: true, side: 'right', seconds: 5, left: 2, right: 5, longest: 0 });
    expect(hasBegun(state)).toBe(true);
    expect(hasBegun(initialLiveState)).toBe(false);
  });

  it('keeps the longest time without a break', () => {
    const told = (event: CoachEvent): RunnerEvent => ({ type: 'coach', event });
    const held = (heldMs: number): RunnerEvent =>
      told({ type: 'held', timeMs: 0, hold: { side: 'left', startMs: 0, endMs: heldMs, heldMs } });
    const started = told({ type: 'timer-started', timeMs: 0, side: 'left', heldMs: 1000 });
    expect(after(started, held(41_900), held(12_000)).timer?.longest).toBe(41);
  });

  it('asks to change legs after the first side is done, with any hint, until the other one has begun', () => {
    const done: RunnerEvent = { type: 'side-done', side: 'left' };
    const hint: RunnerEvent = {
      type: 'coach',
      event: { type: 'hint-changed', timeMs: 0, hint: { id: 'start-pose', message: say`Kneel down` } },
    };
    const started = (side: 'left' | 'right'): RunnerEvent => ({
      type: 'coach',
      event: { type: 'timer-started', timeMs: 0, side, heldMs: 1000 },
    });
    const [rep] = fakeReps(squat, 1);
    if (!rep) throw new Error('No repetition.');
    const counted = (side: 'left' | 'right'): RunnerEvent => ({
      type: 'coach',
      event: { type: 'rep', timeMs: 0, rep: { ...rep, side } },
    });
    expect(lineOf(after(done, cue('Good')))).toEqual({ kind: 'praise', text: 'Change legs' });
    expect(lineOf(after(done, hint))).toEqual({ kind: 'hint', text: 'Change legs. Kneel down' });
    expect(after(done, started('left'), counted('left')).turn).toBe('right');
    expect(after(done, started('right')).turn).toBeNull();
    expect(after(done, counted('right')).turn).toBeNull();
  });

  it('shows the seconds of a hold, and that it is long enough', () => {
    const told = (event: CoachEvent): RunnerEvent => ({ type: 'coach', event });
    const ticked = told({ type: 'hold-ticked', timeMs: 0, side: null, seconds: 1 });
    const reached = told({ type: 'hold-reached', timeMs: 0, side: null, heldMs: 1800 });
    expect(lineOf(after(ticked))?.text).toBe('Hold … 1');
    expect(lineOf(after(ticked, reached))?.text).toBe('Held');
  });

  it('shows what hinders counting before a cue', () => {
    const hint: RunnerEvent = {
      type: 'coach',
      event: { type: 'hint-changed', timeMs: 0, hint: { id: 'nobody', message: say`Step in` } },
    };
    expect(lineOf(after(cue('Heels down'), hint))).toEqual({ kind: 'hint', text: 'Step in' });
  });

  it('is the very same object after a frame that changes nothing', () => {
    const [pose] = fakeFrames(squat);
    if (!pose) throw new Error('No frame.');
    const frame: RunnerEvent = { type: 'frame', pose, status: fakeStatus(squat, 0.5) };
    const once = after(frame);
    expect(once.unobserved).not.toHaveLength(0);
    expect(afterRunnerEvent(once, frame)).toBe(once);
  });

  it('holds each problem once, the newest last, until it is solved', () => {
    const state = after(problem('a'), problem('b'), problem('a', 'again'));
    expect(state.problems.map(({ id, message }) => id + message.key)).toEqual(['b', 'aagain']);
    expect(afterRunnerEvent(state, { type: 'problem-solved', id: 'a' }).problems.map(({ id }) => id)).toEqual(['b']);
  });
});

describe('the live state from set to set', () => {
  const starting: RunnerEvent = { type: 'state-changed', state: 'starting', pace: 'live' };
  const idle: RunnerEvent = { type: 'state-changed', state: 'idle', pace: 'live' };
  const running: RunnerEvent = { type: 'state-changed', state: 'running', pace: 'live' };

  it('begins anew with each set', () => {
    const begun = after(starting, running, ...reps(4), idle, starting);
    expect([begun.counts.full, begun.set]).toEqual([0, 'starting']);
  });

  it('keeps its count when a set that runs is started again after a problem', () => {
    expect(after(starting, running, ...reps(3), problem('a'), starting).counts).toEqual(after(...reps(3)).counts);
  });

  it('forgets what hindered the pictures of the set before, and keeps what cannot be written', () => {
    const state = after(starting, problem('camera-unplugged'), problem('log-full', '', 'log'), idle, starting);
    expect(state.problems.map(({ id }) => id)).toEqual(['log-full']);
  });

  it('keeps the picture of a camera that stays open', () => {
    const picture = { element: {} as HTMLVideoElement, mirrored: true };
    expect(after(starting, { type: 'picture-changed', picture }, idle, starting).picture).toBe(picture);
  });
});
