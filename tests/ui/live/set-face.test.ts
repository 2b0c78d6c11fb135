import { describe, expect, it } from 'vitest';
import type { CoachEvent } from '../../../src/core/events.ts';
import { say } from '../../../src/core/message.ts';
import type { Side } from '../../../src/core/pose.ts';
import { exerciseById } from '../../../src/exercises/index.ts';
import { fakeReps, need } from '../../../src/gallery/fake-data.ts';
import type { AskedDose } from '../../../src/programme/asked-dose.ts';
import type { RunnerEvent } from '../../../src/session/set-runner-port.ts';
import { afterRunnerEvent, initialLiveState, type LiveState } from '../../../src/ui/live/live-state.ts';
import { buzzBetween, setFace } from '../../../src/ui/live/set-face.ts';

const squat = need(exerciseById('squat'), 'the squat');
const rep = need(fakeReps(squat, 1)[0], 'a repetition');

const REPS = { kind: 'reps', sets: 3, reps: 8, pauseS: 0, load: 'none', perSide: false } satisfies AskedDose;
const HELD: AskedDose = { ...REPS, pauseS: 5 };
const EACH: AskedDose = { ...REPS, reps: 2, perSide: true };
const TIME = { kind: 'time', sets: 1, keepS: 20, load: 'none', perSide: false } satisfies AskedDose;

const told = (event: CoachEvent): RunnerEvent => ({ type: 'coach', event });
const full = (side: Side | null = null): RunnerEvent => told({ type: 'rep', timeMs: 0, rep: { ...rep, outcome: 'full', side } });
const partial = told({ type: 'rep', timeMs: 0, rep: { ...rep, outcome: 'partial' } });
const cue = (kind: 'form' | 'praise'): RunnerEvent => told({ type: 'cue', timeMs: 0, cue: { kind, message: say`Heels down` } });
const holds = (seconds: number): RunnerEvent => told({ type: 'hold-ticked', timeMs: 0, side: null, seconds });
const held = (heldMs: number): RunnerEvent => told({ type: 'hold-reached', timeMs: 0, side: null, heldMs });
const keeps = (seconds: number, side: Side | null = null): RunnerEvent =>
  told({ type: 'timer-ticked', timeMs: 0, side, seconds });
const timeUp = (side: Side | null = null): RunnerEvent => told({ type: 'timer-reached', timeMs: 0, side, heldMs: 20_000 });
const many = (count: number): RunnerEvent[] => Array.from({ length: count }, () => full());

const after = (...events: RunnerEvent[]): LiveState => events.reduce(afterRunnerEvent, initialLiveState);

/** What is felt of each of these, one after the other. */
function felt(dose: AskedDose, ...events: RunnerEvent[]) {
  let live = initialLiveState;
  return events.map((event) => {
    const before = live;
    live = afterRunnerEvent(live, event);
    return buzzBetween(before, live, dose);
  });
}

describe('what a watch shows of a set', () => {
  const shown = (dose: AskedDose, live: LiveState, note = '', isPaused = false) =>
    setFace({ exercise: squat, dose, note, live, isPaused });

  it('is the exercise, its side, the full repetitions and how many there are to be', () => {
    expect(shown(REPS, after(full(), partial, full()), 'Left leg')).toEqual({
      title: 'Squat',
      line: 'Left leg',
      count: 2,
      target: 8,
      ring: null,
      isWaiting: false,
    });
  });

  it('is both sides together where each has its number, and each below', () => {
    expect(shown(EACH, after(full('left'), full('left'), full('right')))).toMatchObject({
      line: 'Left 2 · Right 1',
      count: 3,
      target: 4,
    });
  });

  it('is how far a repetition has been held, until it is over', () => {
    expect(shown(HELD, after(holds(1))).ring).toBe(0.2);
    expect(shown(HELD, after(holds(4), held(5200))).ring).toBe(1);
    expect(shown(HELD, after(held(5200), full())).ring).toBeNull();
  });

  it('is the seconds of a posture, and how far it is', () => {
    expect(shown(TIME, initialLiveState)).toMatchObject({ count: 0, target: 20, ring: 0 });
    expect(shown(TIME, after(keeps(5)))).toMatchObject({ count: 5, target: 20, ring: 0.25 });
    expect(shown(TIME, after(keeps(21))).ring).toBe(1);
  });

  it('is what to do better until the next repetition, but no praise', () => {
    expect(shown(REPS, after(full(), cue('form')), 'Left leg').line).toBe('Heels down');
    expect(shown(REPS, after(full(), cue('praise')), 'Left leg').line).toBe('Left leg');
    expect(shown(REPS, after(full(), cue('form'), full()), 'Left leg').line).toBe('Left leg');
  });

  it('says that it is paused, and then offers to go on', () => {
    expect(shown(REPS, after(full(), cue('form')), 'Left leg', true)).toMatchObject({ line: 'Paused', isWaiting: true });
  });
});

describe('what is felt of a set', () => {
  it('is each full repetition, the half and the end; no partial one', () => {
    expect(felt(REPS, ...many(8))).toEqual(['rep', 'rep', 'rep', 'half', 'rep', 'rep', 'rep', 'done']);
    expect(felt(REPS, partial)).toEqual([null]);
  });

  it('has no half where the set is shorter than eight', () => {
    expect(felt({ ...REPS, reps: 7 }, ...many(7))).toEqual([...Array.from({ length: 6 }, () => 'rep'), 'done']);
  });

  it('is done once, though one goes on', () => {
    expect(felt({ ...REPS, reps: 1 }, full(), full())).toEqual(['done', 'rep']);
  });

  it('is what to do better, once', () => {
    const better = cue('form');
    expect(felt(REPS, full(), better, partial)).toEqual(['rep', 'cue', null]);
    expect(felt(REPS, cue('praise'))).toEqual([null]);
  });

  it('is the height that was held, and not its repetition again', () => {
    expect(felt(HELD, holds(4), held(5000), full())).toEqual([null, 'rep', null]);
    expect(felt(HELD, holds(4), held(4999), full())).toEqual([null, null, null]);
  });

  it('is the end of one side as the half, and of both as the end', () => {
    const turn: RunnerEvent = { type: 'side-done', side: 'left' };
    expect(felt(EACH, full('left'), full('left'), turn, full('right'), full('right'))).toEqual([
      'rep',
      'rep',
      'half',
      'rep',
      'done',
    ]);
  });

  it('is the half and the end of a posture', () => {
    expect(felt(TIME, keeps(9), keeps(10), keeps(11), keeps(20), timeUp())).toEqual([null, 'half', null, null, 'done']);
    expect(felt({ ...TIME, keepS: 19 }, keeps(10))).toEqual([null]);
  });

  it('is the end of a posture on both sides when the second one is over', () => {
    const each: AskedDose = { ...TIME, perSide: true };
    const begins = told({ type: 'timer-started', timeMs: 0, side: 'right', heldMs: 0 });
    expect(
      felt(
        each,
        keeps(20, 'left'),
        timeUp('left'),
        { type: 'side-done', side: 'left' },
        begins,
        keeps(20, 'right'),
        timeUp('right'),
      ),
    ).toEqual([null, null, 'half', null, null, 'done']);
  });

  it('is nothing where a repetition is taken back, or the next set begins', () => {
    const { counts } = after(full());
    expect(felt(REPS, ...many(3), { type: 'rep-undone', counts }).at(-1)).toBeNull();
    expect(buzzBetween(after(...many(8)), initialLiveState, REPS)).toBeNull();
  });
});
