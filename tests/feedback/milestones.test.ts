import { describe, expect, it } from 'vitest';
import { SpeechPlanner } from '../../src/feedback/planner.ts';
import { cue, hint, rep, seen, timerPaused, timerReached, timerStarted, timerTicked, told } from './coach-events.ts';
import { aiming, heard, plan, words, type Moment } from './hear.ts';

const reps = (count: number): Moment[] => Array.from({ length: count }, (_, index) => [rep(index + 1)]);

describe('milestones', () => {
  const counted = (target: number): (string | null)[] => words(aiming({ reps: target }), 'normal', reps(target));

  it('are half-way and the last three', () => {
    expect(counted(10)).toEqual([null, null, null, null, 'Halfway', null, 'Three more', 'Two more', 'Last one', null]);
  });

  it('have no half-way in a set of seven, and one in a set of eight', () => {
    expect(counted(7)).toEqual([null, null, null, 'Three more', 'Two more', 'Last one', null]);
    expect(counted(8)).toEqual([null, null, null, 'Halfway', 'Three more', 'Two more', 'Last one', null]);
  });

  it('call the larger half of an odd number half-way', () => {
    expect(counted(15).indexOf('Halfway')).toBe(7);
  });

  it('are few in a short set', () => {
    expect([counted(1), counted(2), counted(3)]).toEqual([[null], ['Last one', null], ['Two more', 'Last one', null]]);
  });

  it('take the place of numbers, and the last repetition is told by the end of the set', () => {
    expect(words(aiming({ reps: 5 }), 'talkative', reps(5))).toEqual(['1', 'Three more', 'Two more', 'Last one', null]);
  });

  it('are each side’s own', () => {
    const planner = aiming({ reps: 3 });
    const sides = [seen(rep(1), 1), seen(rep(2), 2), seen(rep(3), 3), seen(rep(4), 1), seen(rep(5), 2), seen(rep(6), 3)];
    expect(
      words(
        planner,
        'normal',
        sides.map((each) => [each]),
      ),
    ).toEqual(['Two more', 'Last one', null, 'Two more', 'Last one', null]);
  });

  it('give way to a cue and are not repeated by a partial repetition', () => {
    const planner = aiming({ reps: 10 });
    expect(words(planner, 'normal', [[rep(7), cue()], [rep(1, 'partial')], [rep(8)]])).toEqual(['Heels down', null, 'Two more']);
  });

  it('need a target', () => {
    expect(words(new SpeechPlanner(), 'normal', reps(10))).toEqual(Array(10).fill(null));
  });

  it('stop beyond the target, where one goes on on the same leg', () => {
    expect(words(aiming({ reps: 3 }), 'talkative', [[rep(4)], [rep(5)]])).toEqual(['4', '5']);
  });

  it('are not said when quiet', () => {
    expect(words(aiming({ reps: 8 }), 'quiet', reps(8))).toEqual(Array(8).fill(null));
  });
});

describe('a posture that is kept', () => {
  it('has its time told every half minute by a talkative coach, with what to keep in mind', () => {
    const ticks = [1, 29, 30, 60, 90, 120].map((seconds) => [
      timerTicked(seconds, seconds === 30 ? 'Squeeze your glutes.' : undefined),
    ]);
    expect(heard('talkative', ...ticks)).toEqual([
      [],
      [],
      ['hold-tick', '“30 seconds. Squeeze your glutes.”'],
      ['hold-tick', '“1 minute”'],
      ['hold-tick', '“1 and a half minutes”'],
      ['hold-tick', '“2 minutes”'],
    ]);
    expect(heard('normal', [timerTicked(30)])).toEqual([['hold-tick']]);
  });

  it('has its half-way and its last ten seconds told, and its last three heard', () => {
    const planner = aiming({ reps: 1, seconds: 60 });
    const all = Array.from({ length: 60 }, (_, index): Moment => [timerTicked(index + 1)]);
    const told = plan(planner, 'normal', ...all).flatMap((each, index) => (each.length > 0 ? [[index + 1, ...each]] : []));
    expect(told).toEqual([
      [30, 'hold-tick', '“Halfway”'],
      [50, '“Ten seconds left”'],
      [57, 'hold-tick'],
      [58, 'hold-tick'],
      [59, 'hold-tick'],
    ]);
  });

  it('is too short for either below twenty and thirty seconds', () => {
    const spoken = (seconds: number) =>
      words(
        aiming({ reps: 1, seconds }),
        'normal',
        Array.from({ length: seconds }, (_, index): Moment => [timerTicked(index + 1)]),
      ).filter((each) => each !== null);
    expect([19, 20, 29, 30].map(spoken)).toEqual([[], ['Halfway'], ['Halfway'], ['Halfway', 'Ten seconds left']]);
  });

  it('has no repetitions that are left, though it may have repetitions', () => {
    expect(words(aiming({ reps: 4, seconds: 30 }), 'talkative', [[rep(1)]])).toEqual(['1']);
  });

  it('has its beginning and its end heard', () => {
    expect(heard('normal', [timerStarted], [timerReached])).toEqual([['ready'], ['hold-reached']]);
  });

  it('says why it pauses, once', () => {
    const paused = timerPaused(5000, 'Hands on the floor');
    expect(heard('normal', [paused], [hint(5033, 'Hands on the floor')])).toEqual([
      ['partial', '“Paused. Hands on the floor”'],
      [],
    ]);
    expect(heard('normal', [hint(5000, 'Hands on the floor'), paused])).toEqual([['partial', '“Paused. Hands on the floor”']]);
  });

  it('is left for the other side without a word', () => {
    const paused = timerPaused(0, 'Hips forward');
    expect(heard('normal', [timerReached, told({ type: 'side-done' })], [paused], [timerStarted], [paused])).toEqual([
      ['hold-reached', 'side-done', '“Change legs”'],
      [],
      ['ready'],
      ['partial', '“Paused. Hips forward”'],
    ]);
  });

  it('may be corrected', () => {
    expect(heard('normal', [timerTicked(12)], [cue('Hips forward', { kind: 'hold' })])).toEqual([[], ['“Hips forward”']]);
  });
});
