import { msg } from '@lit/localize';
import type { Exercise } from '../../core/exercise.ts';
import type { HintId } from '../../core/events.ts';
import { nearAsked, type Placed } from '../../programme/index.ts';
import type { LiveState } from '../live/live-state.ts';
import { turnWords, upperFirst } from '../words/workout-words.ts';

type Posture = Exercise['camera']['posture'];

/** What has to be right before a set can begin, in the order in which the coach looks at it. */
type CheckId = 'somebody' | 'posture' | 'whole-body' | 'distance' | 'view' | 'camera' | 'start';

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
  'start-pose': 'start',
  'hold-still': 'start',
};

const POSTURE_TITLES: Readonly<Record<Posture, () => string | null>> = {
  standing: () => msg('Standing'),
  lying: () => msg('Lying down'),
  // Whether somebody kneels is not looked at.
  kneeling: () => null,
};

/** The start pose is taken when the set begins, and is no reason to wait on the card. */
function titlesOf(placed: Placed, posture: Posture): readonly (readonly [CheckId, string])[] {
  const asked = POSTURE_TITLES[posture]();
  return [
    ['somebody', msg('Just you in frame')],
    ...(asked === null ? [] : [['posture', asked] as const]),
    ['whole-body', msg('Head to feet visible')],
    ['distance', msg('Right distance')],
    ['view', upperFirst(turnWords(placed))],
    ['camera', msg('Good light, camera straight')],
  ];
}

/** Whether the set may begin: what only would help, such as the other side, holds nobody up for long. */
export const isPlaced = ({ phase, set }: LiveState): boolean => set === 'running' && phase === 'start-pose';

const isTurnedRound = (placed: Placed, { nearSide }: LiveState): boolean => {
  const asked = nearAsked(placed);
  return asked !== null && nearSide !== null && nearSide !== asked;
};

/** The coach tells the most urgent hint only: what comes before it is good, what comes after it is not known yet. */
export function placementChecks(placed: Placed, posture: Posture, live: LiveState): readonly PlacementCheck[] {
  const titles = titlesOf(placed, posture);
  const wrong = live.hint ? WRONG[live.hint.id] : undefined;
  const at = wrong === undefined ? (isPlaced(live) ? titles.length : 0) : titles.findIndex(([id]) => id === wrong);
  const good = wrong === 'start' ? titles.length : at;
  return titles.map(([id, title], index) => {
    const isOpen = id === 'view' && index < good && isTurnedRound(placed, live);
    return { id, title, state: id === wrong || isOpen ? 'wrong' : index < good ? 'good' : 'waits' };
  });
}
