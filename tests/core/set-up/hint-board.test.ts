import { say } from '../../../src/core/message.ts';
import { describe, expect, it } from 'vitest';
import type { Hint } from '../../../src/core/events.ts';
import { HintBoard } from '../../../src/core/set-up/hint-board.ts';

const CLOSER: Hint = { id: 'too-far', message: say`Come closer` };
const TURN: Hint = { id: 'turn-to-side', message: say`Turn` };

describe('the hint that is given', () => {
  it('comes at once while a set is being prepared', () => {
    expect(new HintBoard().suggest(CLOSER, 0, true)).toBe(true);
  });

  it('comes during a set when the trouble has stood for 0.4 s', () => {
    const board = new HintBoard();
    expect([0, 399, 400].map((timeMs) => board.suggest(CLOSER, timeMs, false))).toEqual([false, false, true]);
    expect(board.hint).toEqual(CLOSER);
  });

  it('gives way to another one after 0.4 s, whenever', () => {
    const board = new HintBoard();
    board.suggest(CLOSER, 0, true);
    expect([100, 499, 500].map((timeMs) => board.suggest(TURN, timeMs, true))).toEqual([false, false, true]);
  });

  it('stays through less than 0.4 s without trouble', () => {
    const board = new HintBoard();
    board.suggest(CLOSER, 0, true);
    const changes = (
      [
        [100, null],
        [450, CLOSER],
        [500, null],
        [899, null],
        [900, null],
      ] as const
    ).map(([timeMs, hint]) => board.suggest(hint, timeMs, true));
    expect(changes).toEqual([false, false, false, false, true]);
    expect(board.hint).toBeNull();
  });
});
