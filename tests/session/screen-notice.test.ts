import { expect, it } from 'vitest';
import { createScreenNotice } from '../../src/session/screen-notice.ts';
import type { RunnerEvent } from '../../src/session/set-runner-port.ts';

const told = (answers: readonly boolean[]): string[] => {
  const events: RunnerEvent[] = [];
  const heard = createScreenNotice((event) => events.push(event));
  for (const isKept of answers) heard(isKept);
  return events.map(({ type }) => type);
};

it('a screen that is kept on is nothing to speak of', () => expect(told([true, true])).toEqual([]));
it('a screen that may go dark is told once, not in each set', () => expect(told([false, false, false])).toEqual(['problem']));
it('a screen that is kept on after all is told to be solved', () =>
  expect(told([false, true])).toEqual(['problem', 'problem-solved']));
