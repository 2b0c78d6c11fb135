import type { Demo } from '../../core/demo.ts';
import type { Exercise } from '../../core/exercise.ts';
import { opposite, SIDES, type Side } from '../../core/pose.ts';
import { allExercises } from '../../exercises/known.ts';
import type { Muscle, WorkingMuscle } from '../../figure/muscles.ts';
import { originOf, shownSide } from './demo-origin.ts';

/** How an exercise names what can be shown at work; the gluteus minimus lies under the medius. The core works in
 * nearly all of them, and is left out. */
const NAMES: readonly (readonly [name: RegExp, muscle: Muscle])[] = [
  [/gluteus medius|gluteus minimus|glutes/, 'gluteus medius'],
  [/gluteus maximus|glutes/, 'gluteus maximus'],
  [/quadriceps/, 'quadriceps'],
  [/hamstrings/, 'hamstrings'],
  [/hip flexors/, 'hip flexors'],
  [/inner|adductors/, 'inner thigh'],
  [/outer/, 'outer thigh'],
];

/** Sides on which the legs work: both, or the one that is counted, or where that one hangs, the one that carries it. */
function workingSides(exercise: Exercise): readonly Side[] {
  if (!exercise.prescription.perSide) return SIDES;
  const counted = shownSide(exercise);
  return [exercise.sides === 'hangs' ? opposite(counted) : counted];
}

/** The muscles that an exercise names, where its own demonstration uses them. */
export function worksOf(exercise: Exercise): WorkingMuscle[] {
  const sides = workingSides(exercise);
  const named = exercise.muscles.map(({ key }) => key);
  return NAMES.flatMap(([name, muscle]) => {
    const fitting = named.filter((each) => name.test(each));
    if (fitting.length === 0) return [];
    const both = fitting.some((each) => each.includes('both legs'));
    return (both ? SIDES : sides).map((side) => ({ muscle, side }));
  });
}

/** The muscles at work in a demonstration; none in one that no exercise has as its own. */
export function worksIn(demo: Demo): readonly WorkingMuscle[] {
  const { demo: own, isMirrored } = originOf(demo);
  const exercise = allExercises().find((each) => each.demo === own);
  const works = exercise ? worksOf(exercise) : [];
  return isMirrored ? works.map(({ muscle, side }) => ({ muscle, side: opposite(side) })) : works;
}
