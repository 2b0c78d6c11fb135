import { msg, str } from '@lit/localize';
import type { Exercise, SideRule } from '../../core/exercise.ts';
import type { Side } from '../../core/pose.ts';
import type { Placed } from '../../programme/index.ts';
import type { WorkoutCommand } from '../../workout/workout-state.ts';
import { translated } from '../../language/language.ts';

/** What a workout asks for, in words. */

const leg = (side: Side): string => (side === 'left' ? msg('left leg') : msg('right leg'));

const SIDED: Readonly<Record<SideRule, (side: Side) => string>> = {
  none: () => '',
  'moves-more': leg,
  near: leg,
  lifted: leg,
  stands: (side) => (side === 'left' ? msg('standing on the left leg') : msg('standing on the right leg')),
  'on-top': (side) => (side === 'left' ? msg('left leg on top') : msg('right leg on top')),
  hangs: (side) => (side === 'left' ? msg('left leg hangs') : msg('right leg hangs')),
};

export const upperFirst = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** "Left leg", "Left leg on top"; empty where both legs work together. */
export const sideWords = ({ sides }: Pick<Exercise, 'sides'>, side: Side | null): string =>
  side === null ? '' : upperFirst(SIDED[sides](side));

/** "facing the camera", "left side to the camera", "turned halfway, left side nearer". */
export function turnWords({ view, near }: Pick<Placed, 'view' | 'near'>): string {
  if (view === 'front') return msg('facing the camera');
  if (view === 'side') {
    if (near === null) return msg('one side to the camera');
    return near === 'left' ? msg('left side to the camera') : msg('right side to the camera');
  }
  if (near === null) return msg('turned halfway to the camera');
  return near === 'left' ? msg('turned halfway, left side nearer') : msg('turned halfway, right side nearer');
}

interface NextSet extends Placed {
  set: number;
  sets: number;
}

/** "Squat, set 2 of 3, facing the camera"; "Clamshell, right leg on top, set 1 of 2, facing the camera". */
export function nextWords(exercise: Pick<Exercise, 'name' | 'sides'>, next: NextSet): string {
  const side = next.side && SIDED[exercise.sides](next.side);
  return [translated(exercise.name), ...(side ? [side] : []), msg(str`set ${next.set} of ${next.sets}`), turnWords(next)].join(
    ', ',
  );
}

/** "about 12 minutes left"; estimates are no more exact than that. */
export function minutesWords(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  return minutes === 1 ? msg('about a minute left') : msg(str`about ${minutes} minutes left`);
}

const GESTURE_WORDS: Partial<Record<WorkoutCommand, () => string>> = {
  pause: () => msg('Pause'),
  resume: () => msg('Resume'),
  now: () => msg('Start'),
  skip: () => msg('Skip'),
};

/** What an arm that is raised will do. */
export const gestureWords = (command: WorkoutCommand): string => GESTURE_WORDS[command]?.() ?? '';
