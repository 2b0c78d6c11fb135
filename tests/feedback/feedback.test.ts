import { describe, expect, it } from 'vitest';
import type { CoachEvent, Rep } from '../../src/core/events.ts';
import { exerciseById } from '../../src/exercises/index.ts';
import { createFeedback, reactionTo, type FeedbackLevel } from '../../src/feedback/feedback.ts';
import { fakeReps } from '../../src/gallery/fake-data.ts';

const squat = exerciseById('squat');
if (!squat) throw new Error('The squat is gone.');

const rep = (outcome: Rep['outcome']): CoachEvent => {
  const found = fakeReps(squat, 10).find((each) => each.outcome === outcome);
  if (!found) throw new Error(`No ${outcome} repetition.`);
  return { type: 'rep', timeMs: found.endMs, rep: found };
};
const cue: CoachEvent = { type: 'cue', timeMs: 0, cue: { kind: 'form', text: 'Heels down' } };
const hint = (timeMs: number, text = 'Step back'): CoachEvent => ({
  type: 'hint-changed',
  timeMs,
  hint: { id: 'too-close', text },
});

const heard = (level: FeedbackLevel, events: readonly CoachEvent[]): string[] => {
  const said: string[] = [];
  const feedback = createFeedback(
    { available: () => true, say: (text) => said.push(`“${text}”`), stop: () => said.push('hush') },
    { unlock: () => undefined, play: (name) => said.push(name), dispose: () => undefined },
    level,
  );
  for (const event of events) feedback.take(event);
  return said;
};

describe('what the user hears', () => {
  it('is a sound of its own for a full and a partial repetition, and nothing for a void one', () => {
    expect(heard('sounds', [rep('full'), rep('partial'), rep('void')])).toEqual(['rep', 'partial']);
  });

  it('is nothing at all when it is off', () => {
    expect(heard('off', [rep('full'), cue, hint(0)])).toEqual([]);
  });

  it('is a spoken cue, without numbers unless they are wanted', () => {
    expect(heard('cues', [rep('full'), cue])).toEqual(['rep', '“Heels down”']);
    expect(heard('counts', [rep('full'), cue])).toEqual(['rep', '“1”', '“Heels down”']);
    expect(heard('sounds', [rep('full'), cue])).toEqual(['rep']);
  });

  it('is a hint once, not with every flicker', () => {
    expect(heard('cues', [hint(0), hint(1000), hint(1500, 'Come closer'), hint(8000, 'Come closer')])).toEqual([
      '“Step back”',
      '“Come closer”',
      '“Come closer”',
    ]);
  });

  it('is the time of a posture every half minute, with what to keep in mind, and not every second', () => {
    const tick = (seconds: number, reminder?: string): CoachEvent => ({
      type: 'timer-ticked',
      timeMs: seconds * 1000,
      side: 'left',
      seconds,
      ...(reminder && { reminder }),
    });
    expect(heard('cues', [tick(1), tick(29), tick(30, 'Squeeze your glutes.'), tick(60), tick(90), tick(120)])).toEqual([
      'hold-tick',
      '“30 seconds. Squeeze your glutes.”',
      'hold-tick',
      '“1 minute”',
      'hold-tick',
      '“1 and a half minutes”',
      'hold-tick',
      '“2 minutes”',
    ]);
  });

  it('is the reason of a pause, once', () => {
    const paused: CoachEvent = { type: 'timer-paused', timeMs: 5000, side: 'left', heldMs: 3000, reason: 'Hands on the floor' };
    expect(heard('cues', [paused, hint(5033, 'Hands on the floor')])).toEqual(['partial', '“Paused. Hands on the floor”']);
    expect(reactionTo({ type: 'timer-reached', timeMs: 0, side: 'left', heldMs: 180_000 })).toEqual({ sound: 'hold-reached' });
  });

  it('is to change legs after one side, and not that the posture is left for it', () => {
    const said: string[] = [];
    const feedback = createFeedback(
      { available: () => true, say: (text) => said.push(`“${text}”`), stop: () => undefined },
      { unlock: () => undefined, play: (name) => said.push(name), dispose: () => undefined },
    );
    const paused: CoachEvent = { type: 'timer-paused', timeMs: 0, side: 'left', heldMs: 180_000, reason: 'Hips forward' };
    feedback.take({ type: 'timer-reached', timeMs: 0, side: 'left', heldMs: 180_000 });
    feedback.sideDone();
    feedback.take(paused);
    expect(said).toEqual(['hold-reached', 'side-done', '“Change legs”']);
    feedback.take({ type: 'timer-started', timeMs: 0, side: 'right', heldMs: 1000 });
    feedback.take({ ...paused, side: 'right' });
    expect(said.slice(3)).toEqual(['ready', 'partial', '“Paused. Hips forward”']);
  });

  it('calls a repetition by the number that it is given', () => {
    expect(reactionTo(rep('full'), 12).say).toBe('12');
    expect(reactionTo(rep('full')).say).toBe('1');
  });

  it('is a tick while holding and a tone at the goal', () => {
    expect(reactionTo({ type: 'hold-ticked', timeMs: 0, side: null, seconds: 1 })).toEqual({ sound: 'hold-tick' });
    expect(reactionTo({ type: 'hold-reached', timeMs: 0, side: null, heldMs: 2000 })).toEqual({ sound: 'hold-reached' });
    expect(reactionTo({ type: 'hint-changed', timeMs: 0, hint: null })).toEqual({});
    expect(reactionTo({ type: 'calibrated', timeMs: 0 })).toEqual({});
  });
});
