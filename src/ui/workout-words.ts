import type { Exercise, SideRule } from '../core/exercise.ts';
import type { Gesture } from '../core/gesture.ts';
import type { Side } from '../core/pose.ts';
import { doseWords, type Dose, type Placed } from '../programme/index.ts';
import { asked } from '../workout/workout.ts';
import type { WorkoutCommand, WorkoutState } from '../workout/workout-state.ts';

/** What a workout asks for, in words. */

const SIDED: Readonly<Record<SideRule, (side: Side) => string>> = {
  none: () => '',
  'moves-more': (side) => `${side} leg`,
  near: (side) => `${side} leg`,
  lifted: (side) => `${side} leg`,
  stands: (side) => `standing on the ${side} leg`,
  'on-top': (side) => `${side} leg on top`,
  hangs: (side) => `${side} leg hangs`,
};

export const upperFirst = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** "Left leg", "Left leg on top"; empty where both legs work together. */
export const sideWords = ({ sides }: Pick<Exercise, 'sides'>, side: Side | null): string =>
  side === null ? '' : upperFirst(SIDED[sides](side));

/** "facing the camera", "left side to the camera", "turned halfway, left side nearer". */
export function turnWords({ view, near }: Pick<Placed, 'view' | 'near'>): string {
  if (view === 'front') return 'facing the camera';
  if (view === 'side') return `${near ?? 'one'} side to the camera`;
  return near === null ? 'turned halfway to the camera' : `turned halfway, ${near} side nearer`;
}

interface NextSet extends Placed {
  set: number;
  sets: number;
}

/** "Squat, set 2 of 3, facing the camera"; "Clamshell, right leg on top, set 1 of 2, facing the camera". */
export function nextWords(exercise: Pick<Exercise, 'name' | 'sides'>, next: NextSet): string {
  const side = sideWords(exercise, next.side).toLowerCase();
  return [exercise.name, ...(side ? [side] : []), `set ${next.set} of ${next.sets}`, turnWords(next)].join(', ');
}

/** "3 × 15 per side, hold two seconds". */
export function plannedWords({ prescription }: Pick<Exercise, 'prescription'>, dose: Dose): string {
  const [amount = '', ...rest] = doseWords(dose).split(', ');
  return [prescription.perSide ? `${amount} per side` : amount, ...rest].join(', ');
}

/** "about 12 minutes left"; estimates are no more exact than that. */
export function minutesWords(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  return minutes === 1 ? 'about a minute left' : `about ${minutes} minutes left`;
}

const GESTURE_WORDS: Partial<Record<WorkoutCommand, string>> = { pause: 'Pause', resume: 'Go on', now: 'Start', skip: 'Skip' };

/** What an arm that is raised will do, where the workout is. */
export const gestureWords = (gesture: Gesture, state: WorkoutState): string => GESTURE_WORDS[asked(gesture, state)] ?? '';
