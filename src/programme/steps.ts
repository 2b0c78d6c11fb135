import type { ExerciseOutline } from '../core/exercise.ts';
import type { View, Side } from '../core/pose.ts';
import { outlineById } from '../exercises/known.ts';
import type { Dose, PlannedExercise } from './dose.ts';
import { changeOverSeconds, setSeconds, setUpSeconds } from './estimate.ts';
import { spotsOf, type Spot } from './spots.ts';
import { WARM_UP_S } from './warm-up.ts';

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

/** Two minutes of moving about before the first exercise; nothing is counted. */
export interface WarmUpStep {
  kind: 'warm-up';
  seconds: number;
}

/** Read the card, put the camera and the props in place. */
export interface SetUpStep extends Placed {
  kind: 'set-up';
  /** Where the camera stands for this exercise and all others of the same spot. */
  spot: Spot;
  /** Whether the camera has to be put there now; else it stays where it is. */
  moves: boolean;
  /** It is the rest from the exercise before too, of so many seconds; 0 where there is none to rest from. */
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

export type Step = WarmUpStep | SetUpStep | SetStep | RestStep | EndStep;

/** What the steps are made of; `PlannedSession` and `OwnSession` are such. */
export interface SessionToWalk {
  items: readonly PlannedExercise[];
  /** Rest between sets of both legs together, seconds. */
  restS: number;
  /** Begins with the warm-up; without one when left out. */
  warmUp?: boolean;
}

/** Every third set, the middle one, is shown from the front where an exercise that is seen from the side has rules for the front too. */
function viewOf({ camera }: ExerciseOutline, setIndex: number): View {
  return camera.view === 'side' && camera.alsoCounts.includes('front') && setIndex % 3 === 1 ? 'front' : camera.view;
}

/** Sets of both legs together show the left side first and the right side last; the others the side that works. */
function placed(exercise: ExerciseOutline, side: Side | null, setIndex: number): Placed {
  const view = viewOf(exercise, setIndex);
  const turned = exercise.camera.alsoCounts.includes('front') && setIndex % 3 === 2 ? 'right' : 'left';
  return { exercise: exercise.id, side, view, near: view === 'front' ? null : (side ?? turned) };
}

function setsOf(exercise: ExerciseOutline, dose: Dose): SetStep[] {
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

/** One leg rests while the other one works: then there is only the change of legs. */
function restBetween(exercise: ExerciseOutline, next: SetStep, restS: number): RestStep {
  if (next.side === null) return { kind: 'rest', why: 'rest', seconds: restS, next: numbered(next) };
  return { kind: 'rest', why: 'change-over', seconds: changeOverSeconds(exercise), next: numbered(next) };
}

/** An exercise of this version, and where the camera stands for it. */
interface Known {
  exercise: ExerciseOutline;
  dose: Dose;
  spot: Spot;
}

/** One exercise: setting up, which is a rest too, then its sets with a rest between each two. */
function stepsOfItem({ exercise, dose, spot }: Known, before: Known | undefined, restS: number): Step[] {
  const [first, ...others] = setsOf(exercise, dose);
  if (!first) return [];
  const { side, view, near } = first;
  const setUp: SetUpStep = {
    kind: 'set-up',
    exercise: exercise.id,
    side,
    view,
    near,
    spot,
    moves: before?.spot !== spot,
    ...setUpSeconds(before?.exercise, before?.spot !== spot, restS),
  };
  return [setUp, first, ...others.flatMap((set) => [restBetween(exercise, set, restS), set])];
}

/** The way through a session, in order. Exercises that this version does not know are left out. */
export function stepsOf({ items, restS, warmUp = false }: SessionToWalk): readonly Step[] {
  const found = items.flatMap(({ exercise: id, dose }) => {
    const exercise = outlineById(id);
    return exercise ? [{ exercise, dose }] : [];
  });
  const spots = spotsOf(found.map(({ exercise }) => exercise));
  const known = found.flatMap((item, at): Known[] => {
    const spot = spots[at];
    return spot ? [{ ...item, spot }] : [];
  });
  const before: Step[] = warmUp && known.length > 0 ? [{ kind: 'warm-up', seconds: WARM_UP_S }] : [];
  return [...before, ...known.flatMap((item, at) => stepsOfItem(item, known[at - 1], restS)), { kind: 'end', seconds: 0 }];
}

/** How long steps take, seconds; an estimate. */
export const secondsOf = (steps: readonly Step[]): number => steps.reduce((sum, { seconds }) => sum + seconds, 0);

/** How many places the camera stands at. */
export const spotsIn = (steps: readonly Step[]): number => steps.filter((step) => step.kind === 'set-up' && step.moves).length;
