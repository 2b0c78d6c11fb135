import { describe, expect, it } from 'vitest';
import type { Button } from '../../../src/wearables/sample.ts';
import { pressedAction } from '../../../src/ui/workout/pressed-action.ts';
import { over, paused, rest, set, setUp } from './workout-moments.ts';

const asked = (button: Button) => [setUp, set, rest, paused, over].map((state) => pressedAction(button, state));

describe('a button of a watch', () => {
  it('that starts begins what waits and goes on with what is paused', () => {
    expect(asked('start')).toEqual(['now', null, 'now', 'resume', null]);
  });

  it('that pauses goes on where it is paused already: the watch has not heard of it yet', () => {
    expect(asked('pause')).toEqual(['pause', 'pause', 'pause', 'resume', null]);
  });

  it('for the next step ends a set, a rest or a card', () => {
    expect(asked('next')).toEqual(['now', 'skip', 'now', 'skip', null]);
  });

  it('that takes back does so in a set and nowhere else', () => {
    expect(asked('undo')).toEqual([null, 'undo', null, 'undo', null]);
  });
});
