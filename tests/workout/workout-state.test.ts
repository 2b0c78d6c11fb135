import { describe, expect, it } from 'vitest';
import { articleDose, stepsOf, type PlannedExercise } from '../../src/programme/index.ts';
import { exerciseById } from '../../src/exercises/index.ts';
import {
  ASKED_AFTER_MS,
  beginWorkout,
  isWorkoutOver,
  leftMs,
  MORE_MS,
  READ_MS,
  stepOf,
  STOPPED_AFTER_MS,
  workoutAfter,
  type WorkoutChange,
  type WorkoutCommand,
  type WorkoutState,
} from '../../src/workout/workout-state.ts';

const REST_S = 30;

function item(id: string, sets: number): PlannedExercise {
  const exercise = exerciseById(id);
  if (!exercise) throw new Error(id);
  return { exercise: id, dose: { ...articleDose(exercise), sets } };
}

/** Two sets of squats, then one set of side lifts for each side. */
const STEPS = stepsOf({ items: [item('squat', 2), item('side-lift-standing', 1)], restS: REST_S });

/** A session that is led by hand: each call gives what it asked for. */
function walk(steps = STEPS) {
  let change: WorkoutChange = beginWorkout(steps, 0);
  let nowMs = 0;
  const take = (next: WorkoutChange): readonly string[] => {
    change = next;
    return next.effects.map((effect) => (effect.type === 'seconds-left' ? `${effect.seconds}` : effect.type));
  };
  return {
    get state(): WorkoutState {
      return change.state;
    },
    first: change.effects.map(({ type }) => type),
    get step() {
      return stepOf(change.state);
    },
    /** Lets time pass in steps of a quarter of a second. */
    wait(ms: number): string[] {
      const effects: string[] = [];
      for (const untilMs = nowMs + ms; nowMs < untilMs;) {
        nowMs += 250;
        effects.push(...take(workoutAfter(change.state, { type: 'tick', nowMs })));
      }
      return effects;
    },
    order: (command: WorkoutCommand) => take(workoutAfter(change.state, { type: 'command', nowMs, command })),
    setEnds: (reached = true, side: 'left' | 'right' | null = null) =>
      take(workoutAfter(change.state, { type: 'set-ended', nowMs, reached, side })),
    acts: () => take(workoutAfter(change.state, { type: 'active', nowMs })),
    place: (placed: boolean) => take(workoutAfter(change.state, { type: 'placed', nowMs, placed })),
    /** Reads the card, in the picture, and rests as long as it says. */
    setUp() {
      this.place(true);
      return this.wait(this.left() ?? READ_MS);
    },
    left: () => leftMs(change.state, nowMs),
  };
}

/** Through the squats, to the first side. */
function atSides() {
  const session = walk();
  session.setUp();
  session.setEnds();
  session.wait(REST_S * 1000);
  session.setEnds();
  session.setUp();
  return session;
}

describe('a workout', () => {
  it('runs from the first card to the end with nobody touching it', () => {
    const session = walk();
    expect(session.first).toEqual(['step-began', 'prepare-set']);
    const kinds = [session.step.kind];
    for (let i = 0; i < 20 && !isWorkoutOver(session.state); i++) {
      if (session.step.kind === 'set') session.setEnds();
      else if (session.step.kind === 'set-up') session.setUp();
      else session.wait(REST_S * 1000);
      kinds.push(session.step.kind);
    }
    expect(kinds).toEqual(['set-up', 'set', 'rest', 'set', 'set-up', 'set', 'rest', 'set', 'end']);
  });

  it('leaves the card up until it has been read, and then lets the prepared set go', () => {
    const session = walk();
    session.place(true);
    expect(session.wait(READ_MS - 250)).toEqual(['3', '2', '1']);
    expect(session.wait(250)).toEqual(['step-began', 'go']);
  });

  it('waits on the card for somebody to come into the picture, and then counts down', () => {
    const session = walk();
    expect(session.wait(60_000)).toEqual([]);
    expect(session.left()).toBeNull();
    expect(session.place(true)).toEqual(['3']);
    expect(session.wait(2750)).toEqual(['2', '1']);
    expect(session.wait(250)).toEqual(['step-began', 'go']);
  });

  it('stops counting down when they leave the picture again', () => {
    const session = walk();
    session.wait(60_000);
    session.place(true);
    session.wait(1000);
    session.place(false);
    expect(session.wait(60_000)).toEqual([]);
    expect(session.step.kind).toBe('set-up');
    expect(session.place(true)).toEqual(['3']);
  });

  it('starts the set from the beginning when its camera was lost on the card', () => {
    const session = walk();
    session.setEnds(false);
    expect(session.setUp().slice(-2)).toEqual(['step-began', 'start-set']);
  });

  it('lets the prepared set go at once when it is told to', () => {
    expect(walk().order('now')).toEqual(['step-began', 'go']);
  });

  it('throws away what was prepared for an exercise that is skipped', () => {
    const session = walk();
    expect(session.order('skip')).toEqual(['stop-set', 'step-began', 'prepare-set']);
    expect(session.step).toMatchObject({ kind: 'set-up', exercise: 'side-lift-standing' });
  });

  it('counts the last three seconds of a rest, each once', () => {
    const session = walk();
    session.setUp();
    session.setEnds();
    expect(session.wait(REST_S * 1000)).toEqual(['3', '2', '1', 'step-began', 'start-set']);
  });

  it('ends a rest early when it is asked to', () => {
    const session = walk();
    session.setUp();
    session.setEnds();
    expect(session.order('now')).toEqual(['step-began', 'start-set']);
  });

  it('rests a quarter of a minute longer each time that more time is asked for', () => {
    const session = walk();
    session.setUp();
    session.setEnds();
    expect(session.order('more-time')).toEqual([]);
    expect(session.left()).toBe(REST_S * 1000 + MORE_MS);
    session.wait(REST_S * 1000 + MORE_MS - 1000);
    expect(session.step.kind).toBe('rest');
    session.order('more-time');
    expect(session.wait(1000 + MORE_MS)).toEqual(['3', '2', '1', 'step-began', 'start-set']);
  });

  it('gives no more time where none runs out', () => {
    const session = walk();
    session.setUp();
    const before = session.state;
    expect(session.order('more-time')).toEqual([]);
    expect(session.state).toBe(before);
  });

  it('rests on the card of the next exercise, and not from one that was skipped', () => {
    const session = walk();
    expect(session.left()).toBe(READ_MS);
    session.setUp();
    session.setEnds();
    session.wait(REST_S * 1000);
    session.setEnds();
    expect(session.step).toMatchObject({ kind: 'set-up', exercise: 'side-lift-standing' });
    expect(session.left()).toBe(REST_S * 1000);
    const skipping = walk();
    skipping.order('skip');
    expect(skipping.left()).toBe(READ_MS);
  });

  it('stands still while it is paused, and goes on with what was left', () => {
    const session = walk();
    session.setUp();
    session.setEnds();
    session.wait(10_000);
    expect(session.order('pause')).toEqual([]);
    expect(session.wait(120_000)).toEqual([]);
    expect(session.left()).toBe(20_000);
    session.order('resume');
    expect(session.left()).toBe(20_000);
    expect(session.wait(19_750)).toEqual(['3', '2', '1']);
    expect(session.wait(250)).toEqual(['step-began', 'start-set']);
  });

  it('pauses a set with its pictures, once', () => {
    const session = walk();
    session.setUp();
    expect(session.order('pause')).toEqual(['pause-set']);
    expect(session.order('pause')).toEqual([]);
    expect(session.order('resume')).toEqual(['resume-set']);
    expect(session.order('resume')).toEqual([]);
  });

  it('stops the set that is left by skipping, and keeps what was counted', () => {
    const session = walk();
    session.setUp();
    expect(session.order('skip')).toEqual(['stop-set', 'step-began', 'start-set']);
    expect(session.step).toMatchObject({ kind: 'set', set: 2 });
  });

  it('asks, and then ends the set of somebody who has stopped', () => {
    const session = walk();
    session.setUp();
    session.wait(60_000);
    session.acts();
    expect(session.wait(ASKED_AFTER_MS - 250)).toEqual([]);
    expect(session.wait(250)).toEqual(['still-there']);
    expect(session.wait(STOPPED_AFTER_MS - ASKED_AFTER_MS)).toEqual(['end-set']);
    expect(session.wait(60_000)).toEqual([]);
  });

  it('asks nobody who goes on, or who has paused', () => {
    const session = walk();
    session.setUp();
    session.acts();
    session.wait(ASKED_AFTER_MS - 250);
    session.acts();
    expect(session.wait(ASKED_AFTER_MS - 250)).toEqual([]);
    session.order('pause');
    session.wait(120_000);
    session.order('resume');
    expect(session.wait(250)).toEqual(['still-there']);
  });

  it('does not take the end of a set that was left for the end of the next one', () => {
    const session = walk();
    session.setUp();
    session.setEnds();
    expect(session.step.kind).toBe('rest');
    expect(session.setEnds()).toEqual([]);
    expect(session.step.kind).toBe('rest');
  });

  it('begins a set anew, and repeats the one before from a rest', () => {
    const session = walk();
    session.setUp();
    expect(session.order('repeat')).toEqual(['stop-set', 'step-began', 'start-set']);
    session.setEnds();
    expect(session.order('repeat')).toEqual(['step-began', 'start-set']);
    expect(session.step).toMatchObject({ kind: 'set', set: 1 });
  });

  it('ends at once, with the set that ran', () => {
    const session = walk();
    session.setUp();
    expect(session.order('end')).toEqual(['stop-set', 'step-began']);
    expect(isWorkoutOver(session.state)).toBe(true);
    expect(session.order('pause')).toEqual([]);
  });
});

describe('the sides of a workout', () => {
  it('are asked for one after the other', () => {
    const session = atSides();
    expect(session.step).toMatchObject({ kind: 'set', side: 'left' });
    session.setEnds(true, 'left');
    expect(session.step).toMatchObject({ kind: 'rest', why: 'change-over', next: { side: 'right' } });
  });

  it('turn round when somebody begins with the other leg', () => {
    const session = atSides();
    session.setEnds(true, 'right');
    expect(session.step).toMatchObject({ kind: 'rest', next: { side: 'left' } });
    session.order('now');
    expect(session.step).toMatchObject({ kind: 'set', side: 'left' });
  });
});

describe('the warm-up', () => {
  const WARMED = stepsOf({ items: [item('squat', 1)], restS: REST_S, warmUp: true });

  it('goes through its moves by itself, without the camera, and then sets up', () => {
    const session = walk(WARMED);
    expect(session.first).toEqual(['step-began']);
    expect(session.state.setRuns).toBe(false);
    expect(session.wait(29_750)).toEqual([]);
    expect(session.wait(250)).toEqual(['warm-up-move']);
    expect(session.wait(89_750)).toEqual(['warm-up-move', 'warm-up-move']);
    expect(session.step.kind).toBe('warm-up');
    expect(session.wait(250)).toEqual(['step-began', 'prepare-set']);
    expect(session.step).toMatchObject({ kind: 'set-up', exercise: 'squat' });
  });

  it.each(['now', 'skip'] as const)('is left out with one tap: %s', (command) => {
    const session = walk(WARMED);
    expect(session.order(command)).toEqual(['step-began', 'prepare-set']);
    expect(session.step.kind).toBe('set-up');
    expect(session.state.progress.made).toEqual([]);
  });

  it('stands still while it is paused', () => {
    const session = walk(WARMED);
    session.wait(20_000);
    session.order('pause');
    expect(session.wait(60_000)).toEqual([]);
    session.order('resume');
    expect(session.wait(9750)).toEqual([]);
    expect(session.wait(250)).toEqual(['warm-up-move']);
  });
});
