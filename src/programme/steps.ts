import type { Exercise } from '../core/exercise.ts';
import type { View, Side } from '../core/pose.ts';
import { exerciseById } from '../exercises/index.ts';
import type { Dose, PlannedExercise } from './dose.ts';
import { setSeconds } from './estimate.ts';

/** Who does what, and how it is shown to the camera. */
export interface Placed {
  /** Id of the exercise. */
  exercise: string;
  /** As the exercise tells sides: the leg that works, stands, hangs or lies on top. Null where both work together. */
  side: Side | null;
  view: View;
  /** Side of the body that is turned to the camera; null where the camera is faced. */
  near: Side | null;
}

/** The side that has to be nearer, where one leg works and is seen from the side; null where either will do. */
export const nearAsked = ({ side, view, near }: Placed): Side | null => (side !== null && view === 'side' ? near : null);

interface Numbered extends Placed {
  /** 1-based, for each side. */
  set: number;
  sets: number;
}

/** Read the card, put the camera and the props in place. */
export interface SetUpStep extends Placed {
  kind: 'set-up';
  /** It is the rest from the exercise before too, of so many seconds; 0 where there is none before. */
  restS: number;
  /** Estimate. */
  seconds: number;
}

export interface SetStep extends Numbered {
  kind: 'set';
  dose: Dose;
  /** Estimate. */
  seconds: number;
}

/** A rest, or the short change to the other side. */
export interface RestStep {
  kind: 'rest';
  why: 'rest' | 'change-over';
  seconds: number;
  next: Numbered;
}

export interface EndStep {
  kind: 'end';
  seconds: 0;
}

export type Step = SetUpStep | SetStep | RestStep | EndStep;

/** What the steps are made of; `PlannedSession` and `OwnSession` are such. */
export interface SessionToWalk {
  items: readonly PlannedExercise[];
  /** Rest between sets, seconds. */
  restS: number;
}

/** Seconds, estimates of our own: the camera and the person move, or the person alone. */
const SET_UP_MOVED_S = 45;
const SET_UP_SAME_S = 20;
/** Standing one changes legs, or steps to the other foot; on the floor one turns round. */
const CHANGE_STANDING_S = 10;
const CHANGE_ON_FLOOR_S = 20;

/** Every third set, the middle one, is shown from the front where an exercise that is seen from the side has rules for the front too. */
function viewOf({ camera }: Exercise, setIndex: number): View {
  return camera.view === 'side' && camera.alsoCounts.includes('front') && setIndex % 3 === 1 ? 'front' : camera.view;
}

/** Sets of both legs together show the left side first and the right side last; the others the side that works. */
function placed(exercise: Exercise, side: Side | null, setIndex: number): Placed {
  const view = viewOf(exercise, setIndex);
  const turned = exercise.camera.alsoCounts.includes('front') && setIndex % 3 === 2 ? 'right' : 'left';
  return { exercise: exercise.id, side, view, near: view === 'front' ? null : (side ?? turned) };
}

function setsOf(exercise: Exercise, dose: Dose): SetStep[] {
  // The article changes legs after each set.
  const sides: readonly (Side | null)[] = exercise.prescription.perSide ? ['left', 'right'] : [null];
  const seconds = setSeconds(exercise, dose);
  return Array.from({ length: dose.sets }, (_, index) =>
    sides.map((side): SetStep => {
      return { kind: 'set', ...placed(exercise, side, index), set: index + 1, sets: dose.sets, dose, seconds };
    }),
  ).flat();
}

const numbered = ({ exercise, side, view, near, set, sets }: SetStep): Numbered => ({ exercise, side, view, near, set, sets });

function restBetween({ camera }: Exercise, before: SetStep, next: SetStep, restS: number): RestStep {
  if (before.set !== next.set) return { kind: 'rest', why: 'rest', seconds: restS, next: numbered(next) };
  const seconds = camera.posture === 'standing' ? CHANGE_STANDING_S : CHANGE_ON_FLOOR_S;
  return { kind: 'rest', why: 'change-over', seconds, next: numbered(next) };
}

/** One exercise: setting up, which is a rest too, then its sets with a rest between each two. */
function stepsOfItem({ exercise, dose }: Known, before: Known | undefined, restS: number): Step[] {
  const [first, ...others] = setsOf(exercise, dose);
  if (!first) return [];
  const isSame = before?.exercise.camera.posture === exercise.camera.posture;
  const setUpS = isSame ? SET_UP_SAME_S : SET_UP_MOVED_S;
  const { side, view, near } = first;
  const setUp: SetUpStep = {
    kind: 'set-up',
    exercise: exercise.id,
    side,
    view,
    near,
    restS: before ? restS : 0,
    seconds: before ? Math.max(setUpS, restS) : setUpS,
  };
  const rest = others.flatMap((set, index) => [restBetween(exercise, [first, ...others][index] ?? first, set, restS), set]);
  return [setUp, first, ...rest];
}

interface Known {
  exercise: Exercise;
  dose: Dose;
}

/** The way through a session, in order. Exercises that this version does not know are left out. */
export function stepsOf({ items, restS }: SessionToWalk): readonly Step[] {
  const known = items.flatMap(({ exercise: id, dose }): Known[] => {
    const exercise = exerciseById(id);
    return exercise ? [{ exercise, dose }] : [];
  });
  return [...known.flatMap((item, index) => stepsOfItem(item, known[index - 1], restS)), { kind: 'end', seconds: 0 }];
}

/** How long steps take, seconds; an estimate. */
export const secondsOf = (steps: readonly Step[]): number => steps.reduce((sum, { seconds }) => sum + seconds, 0);
