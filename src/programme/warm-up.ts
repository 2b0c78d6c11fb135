import { say, type Message } from '../core/message.ts';

/** What is moved before a session, without camera and count. */
export interface WarmUpMove {
  id: 'march' | 'swing-left' | 'swing-right' | 'half-squats';
  name: Message;
  how: Message;
  seconds: number;
}

const MOVE_S = 30;

/**
 * Two minutes of moving the legs before they work: march, swing each leg, bend the knees. Which movements, and how long, is our own choice;
 * that muscles are to be warm before they are stretched or worked is the article's.
 */
export const WARM_UP: readonly WarmUpMove[] = [
  { id: 'march', name: say`March on the spot`, how: say`Knees up to hip height, arms swinging.`, seconds: MOVE_S },
  {
    id: 'swing-left',
    name: say`Swing your left leg`,
    how: say`Hold on to something. Swing it loosely forwards and back.`,
    seconds: MOVE_S,
  },
  {
    id: 'swing-right',
    name: say`Swing your right leg`,
    how: say`Hold on to something. Swing it loosely forwards and back.`,
    seconds: MOVE_S,
  },
  {
    id: 'half-squats',
    name: say`Easy half squats`,
    how: say`Halfway down and up again, without a rush.`,
    seconds: MOVE_S,
  },
];

export const WARM_UP_S = WARM_UP.reduce((sum, { seconds }) => sum + seconds, 0);

/** The move that is under way after so many seconds, and how long it still is; the last one when all of them are over. */
export function warmUpAt(elapsedS: number): { at: number; move: WarmUpMove; leftS: number } {
  let endS = 0;
  for (const [at, move] of WARM_UP.entries()) {
    endS += move.seconds;
    if (elapsedS < endS || at === WARM_UP.length - 1) return { at, move, leftS: Math.max(0, endS - elapsedS) };
  }
  throw new RangeError('A warm-up has moves.');
}
