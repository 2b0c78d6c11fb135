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

  it('is a tick while holding and a tone at the goal', () => {
    expect(reactionTo({ type: 'hold-ticked', timeMs: 0, side: null, seconds: 1 })).toEqual({ sound: 'hold-tick' });
    expect(reactionTo({ type: 'hold-reached', timeMs: 0, side: null, heldMs: 2000 })).toEqual({ sound: 'hold-reached' });
    expect(reactionTo({ type: 'hint-changed', timeMs: 0, hint: null })).toEqual({});
    expect(reactionTo({ type: 'calibrated', timeMs: 0 })).toEqual({});
  });
});
