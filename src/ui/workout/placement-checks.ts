import { msg } from '@lit/localize';
import type { HintId } from '../../core/events.ts';
import { nearAsked, type Placed } from '../../programme/index.ts';
import type { LiveState } from '../live/live-state.ts';
import { turnWords, upperFirst } from '../words/workout-words.ts';

/** What has to be right before a set can begin, in the order in which the coach looks at it. */
type CheckId = 'somebody' | 'whole-body' | 'distance' | 'view' | 'camera' | 'posture';

export interface PlacementCheck {
  id: CheckId;
  title: string;
  /** `waits`: not looked at yet, because something before it is wrong. */
  state: 'good' | 'wrong' | 'waits';
}

/** What a hint finds wrong. Others belong to no check: in the dark, or on a slow device, nothing is known. */
const WRONG: Partial<Record<HintId, CheckId>> = {
  nobody: 'somebody',
  'other-person': 'somebody',
  away: 'somebody',
  'head-out': 'whole-body',
  'feet-out': 'whole-body',
  'body-out': 'whole-body',
  hidden: 'whole-body',
  'too-close': 'distance',
  'too-far': 'distance',
  'turn-to-side': 'view',
  'turn-to-front': 'view',
  'turn-round': 'view',
  backlit: 'camera',
  level: 'camera',
  'wrong-posture': 'posture',
  'start-pose': 'posture',
  'hold-still': 'posture',
};

/** The posture is taken when the set begins, and is no reason to wait on the card. */
const titlesOf = (placed: Placed): readonly (readonly [CheckId, string])[] => [
  ['somebody', msg('Only you in the picture')],
  ['whole-body', msg('Head to feet in sight')],
  ['distance', msg('Right distance')],
  ['view', upperFirst(turnWords(placed))],
  ['camera', msg('Light, and camera level')],
];

/** Whether the set may begin: what only would help, such as the other side, holds nobody up for long. */
export const isPlaced = ({ phase, set }: LiveState): boolean => set === 'running' && phase === 'start-pose';

const isTurnedRound = (placed: Placed, { nearSide }: LiveState): boolean => {
  const asked = nearAsked(placed);
  return asked !== null && nearSide !== null && nearSide !== asked;
};

/** The coach tells the most urgent hint only: what comes before it is good, what comes after it is not known yet. */
export function placementChecks(placed: Placed, live: LiveState): readonly PlacementCheck[] {
  const titles = titlesOf(placed);
  const wrong = live.hint ? WRONG[live.hint.id] : undefined;
  const at = wrong === undefined ? (isPlaced(live) ? titles.length : 0) : titles.findIndex(([id]) => id === wrong);
  const good = wrong === 'posture' ? titles.length : at;
  return titles.map(([id, title], index) => {
    const isOpen = id === 'view' && index < good && isTurnedRound(placed, live);
    return { id, title, state: id === wrong || isOpen ? 'wrong' : index < good ? 'good' : 'waits' };
  });
}
