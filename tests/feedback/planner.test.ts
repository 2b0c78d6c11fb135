import { describe, expect, it } from 'vitest';
import type { CoachEvent } from '../../src/core/events.ts';
import { SpeechPlanner } from '../../src/feedback/planner.ts';
import { FEEDBACK_LEVELS, type FeedbackLevel } from '../../src/feedback/speech.ts';
import {
  active,
  cue,
  hint,
  holdReached,
  holdTicked,
  noHint,
  posed,
  praise,
  rep,
  safetyCue,
  seen,
  timerTicked,
  told,
} from './coach-events.ts';
import { aiming, heard, plan, words, type Moment } from './hear.ts';

describe('a repetition', () => {
  it('sounds full or partial, and void not at all', () => {
    expect(heard('quiet', [rep(1)], [rep(1, 'partial')], [rep(1, 'void')])).toEqual([['rep'], ['partial'], []]);
  });

  it('is counted aloud by a talkative coach only', () => {
    const spoken = (level: FeedbackLevel) => heard(level, [rep(7)]).flat();
    expect(FEEDBACK_LEVELS.map(spoken)).toEqual([[], ['rep'], ['rep'], ['rep', '“7”']]);
  });

  it('is called by the number that it is given', () => {
    expect(heard('talkative', [seen(rep(12), 4)])).toEqual([['rep', '“4”']]);
  });

  it('is not counted aloud when there is a cue', () => {
    expect(heard('talkative', [rep(3), cue('Heels down')])).toEqual([['rep', '“Heels down”']]);
  });

  it('is praised along with its number, in one breath', () => {
    expect(heard('talkative', [rep(3), praise])).toEqual([['rep', '“3. Good”']]);
    expect(heard('normal', [rep(3), praise])).toEqual([['rep']]);
  });

  it('is not praised when there is more to say than its number', () => {
    expect(plan(aiming({ reps: 5 }), 'talkative', [rep(4), praise])).toEqual([['rep', '“Last one”']]);
  });

  it('is praised where it has no number to be told', () => {
    expect(plan(aiming({ reps: 2 }), 'talkative', [rep(2), praise])).toEqual([['rep', '“Good”']]);
    expect(plan(aiming({ reps: 2 }), 'normal', [rep(2), praise])).toEqual([['rep']]);
  });

  it('has one thing said of it at most, whatever there is to say', () => {
    const all: Moment = [rep(4), cue(), praise, safetyCue, hint(0)];
    const spoken = FEEDBACK_LEVELS.map((level) => words(aiming({ reps: 8 }), level, [all]));
    expect(spoken).toEqual([[null], ['Find your balance'], ['Find your balance'], ['Find your balance']]);
  });

  it('is spoken of by urgency: safety, form, milestone, number, praise', () => {
    const inOrder: Moment = [safetyCue, cue(), rep(4), praise];
    const without = (dropped: number, reps: number) => words(aiming({ reps }), 'talkative', [inOrder.slice(dropped)])[0];
    expect([without(0, 8), without(1, 8), without(2, 8), without(2, 20), without(3, 8)]).toEqual([
      'Find your balance',
      'Heels down',
      'Halfway',
      '4. Good',
      'Good',
    ]);
  });
});

describe('a hold at the height', () => {
  it('ticks, and has a tone at its end', () => {
    expect(heard('normal', [holdTicked()], [holdReached])).toEqual([['hold-tick'], ['hold-reached']]);
  });

  it('is broken by words of safety only', () => {
    const during: Moment[] = [[cue()], [praise], [hint(0)], [timerTicked(30)], [safetyCue]];
    expect(heard('talkative', [holdTicked()], ...during)).toEqual([
      ['hold-tick'],
      [],
      [],
      [],
      ['hold-tick'],
      ['“Find your balance”'],
    ]);
  });

  it('puts off a hint until it is over', () => {
    expect(words(new SpeechPlanner(), 'normal', [[holdTicked()], [hint(0)], [holdReached], [rep(1)]])).toEqual([
      null,
      null,
      'Step back',
      null,
    ]);
  });

  it('forgets a hint that is no longer shown when it is over', () => {
    expect(words(new SpeechPlanner(), 'normal', [[holdTicked()], [hint(0)], [noHint(500)], [holdReached]])).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('is over when the repetition is, when the set is interrupted, and when somebody pauses', () => {
    const paused: CoachEvent = { type: 'phase-changed', timeMs: 0, phase: 'paused' };
    const endings: Moment[] = [[rep(1)], [rep(1, 'void')], [paused], [told({ type: 'command', command: 'pause' })]];
    for (const ending of endings) {
      expect(words(new SpeechPlanner(), 'normal', [[holdTicked()], ending, [cue()]]).at(-1)).toBe('Heels down');
    }
  });

  it('is followed by how to move on, once in a set, in place of the number', () => {
    const planner = aiming({ reps: 10 });
    const one = (index: number): Moment[] => [[holdTicked()], [holdReached], [rep(index)]];
    expect(words(planner, 'talkative', [...one(1), ...one(2)])).toEqual([null, 'Slowly back', null, null, null, '2']);
    expect(words(aiming({ reps: 10 }), 'normal', one(1))).toEqual([null, null, null]);
  });

  it('does not keep a word of safety back after that', () => {
    expect(words(new SpeechPlanner(), 'talkative', [[holdReached], [rep(1), cue(), safetyCue]])).toEqual([
      'Slowly back',
      'Find your balance',
    ]);
  });
});

describe('a hint', () => {
  it('is said again after five seconds and not before', () => {
    expect(words(new SpeechPlanner(), 'normal', [[hint(0)], [noHint(100)], [hint(4999)], [noHint(4999)], [hint(5000)]])).toEqual([
      'Step back',
      null,
      null,
      null,
      'Step back',
    ]);
  });

  it('is said at once when it is another', () => {
    expect(words(new SpeechPlanner(), 'normal', [[hint(0)], [hint(100, 'Come closer')]])).toEqual(['Step back', 'Come closer']);
  });

  it('waits for a cue, and comes before a number', () => {
    expect(words(new SpeechPlanner(), 'talkative', [[rep(1), cue(), hint(0)], [rep(2)], [rep(3)]])).toEqual([
      'Heels down',
      'Step back',
      '3',
    ]);
  });

  it('of the last set does not silence that of the next', () => {
    const planner = new SpeechPlanner();
    expect(words(planner, 'normal', [[hint(60_000)]])).toEqual(['Step back']);
    planner.beginSet({ reps: 10 });
    expect(words(planner, 'normal', [[hint(0)]])).toEqual(['Step back']);
  });

  it('is not said when quiet', () => {
    expect(heard('quiet', [hint(0)])).toEqual([[]]);
  });
});

describe('numbers', () => {
  it('are said on the floor at the normal level, where the eyes are off the screen, and standing only by a talkative coach', () => {
    expect(plan(aiming({ reps: 20 }), 'normal', [rep(2)])).toEqual([['rep']]);
    expect(plan(aiming({ reps: 20, isOnFloor: true }), 'normal', [rep(2)])).toEqual([['rep', '“2”']]);
    expect(plan(aiming({ reps: 20, isOnFloor: true }), 'quiet', [rep(2)])).toEqual([['rep']]);
    expect(plan(aiming({ reps: 20, isOnFloor: true }), 'off', [rep(2)])).toEqual([[]]);
  });
});

describe('the beginning of a set', () => {
  it('is a word after the start pose was held, with what is to be kept in mind, for a talkative coach', () => {
    expect(plan(aiming({ reps: 10 }, 'Soft knees.'), 'talkative', [posed, active])).toEqual([['ready', '“Go. Soft knees.”']]);
    expect(plan(aiming({ reps: 10 }, 'Soft knees.'), 'normal', [posed, active])).toEqual([['ready', '“Go”']]);
    expect(plan(aiming({ reps: 10 }, 'Soft knees.'), 'quiet', [posed, active])).toEqual([['ready']]);
  });

  it('is a sound and no word where the movement itself begins it, or goes on after a pause', () => {
    expect(plan(aiming({ reps: 10 }), 'normal', [active])).toEqual([['ready']]);
    expect(plan(aiming({ reps: 10 }), 'normal', [posed, active], [active])).toEqual([['ready', '“Go”'], ['ready']]);
  });

  it('lets go of a hold that the last set was left in', () => {
    const planner = new SpeechPlanner();
    plan(planner, 'normal', [holdTicked()]);
    planner.beginSet({ reps: 10 });
    expect(words(planner, 'normal', [[cue()]])).toEqual(['Heels down']);
  });
});
