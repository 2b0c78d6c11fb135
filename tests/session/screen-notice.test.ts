import { expect, it } from 'vitest';
import { createScreenNotice, type ScreenNotice } from '../../src/session/screen-notice.ts';
import type { RunnerEvent } from '../../src/session/set-runner-port.ts';

const told = (happens: (notice: ScreenNotice) => void): string[] => {
  const events: RunnerEvent[] = [];
  happens(createScreenNotice((event) => events.push(event)));
  return events.map(({ type }) => type);
};

const heard = (...answers: readonly boolean[]): string[] => told((notice) => answers.forEach((isKept) => notice.heard(isKept)));

it('a screen that is kept on is nothing to speak of', () => expect(heard(true, true)).toEqual([]));
it('a screen that may go dark is told once, not in each set', () => expect(heard(false, false, false)).toEqual(['problem']));
it('a screen that is kept on after all is told to be solved', () =>
  expect(heard(false, true)).toEqual(['problem', 'problem-solved']));
it('what was told is over with its set, and is not told in the next one', () =>
  expect(
    told((notice) => {
      notice.heard(false);
      notice.end();
      notice.heard(false);
      notice.end();
    }),
  ).toEqual(['problem', 'problem-solved']));
