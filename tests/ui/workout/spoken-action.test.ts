import { describe, expect, it } from 'vitest';
import { spokenAction } from '../../../src/ui/workout/spoken-action.ts';
import type { SpokenCommand } from '../../../src/workout/voice-commands.ts';
import type { WorkoutState } from '../../../src/workout/workout-state.ts';
import { over, paused, rest, set, setUp } from './workout-moments.ts';

const asked = (state: WorkoutState) => (command: SpokenCommand) => spokenAction(command, state, false);

describe('a spoken command', () => {
  it.each([
    ['a set-up', setUp],
    ['a set', set],
    ['a rest', rest],
    ['a pause', paused],
  ])('stops, pauses, skips and repeats in %s', (_, state) => {
    expect((['stop', 'pause', 'skip', 'repeat'] as const).map(asked(state))).toEqual(['ask-to-end', 'pause', 'skip', 'repeat']);
  });

  it('begins what waits, goes on with what is paused, and changes nothing in a set that runs', () => {
    expect([setUp, rest, paused, set].map((state) => asked(state)('go'))).toEqual(['now', 'now', 'resume', null]);
  });

  it('takes back a repetition in a set and nowhere else', () => {
    expect([set, paused, setUp, rest].map((state) => asked(state)('undo'))).toEqual(['undo', 'undo', null, null]);
  });

  it('ends the session when stop is said again', () => {
    expect(spokenAction('stop', paused, true)).toBe('end');
  });

  it('means nothing when the session is over', () => {
    expect((['stop', 'pause', 'go', 'skip', 'repeat', 'undo'] as const).map(asked(over))).toEqual(Array(6).fill(null));
  });
});
