import { changeDemo, type Demo, type DemoChange } from '../../src/core/demo.ts';
import { raiseDemo } from '../../src/figure/gesture-demos.ts';
import type { Exercise } from '../../src/core/exercise.ts';
import type { Bystander } from '../../src/figure/figure.ts';
import { clamshell } from '../../src/exercises/clamshell.ts';
import { EXERCISES } from '../../src/exercises/index.ts';
import { front } from '../../src/exercises/squat.demo.ts';
import { squat } from '../../src/exercises/squat.ts';

/** A clip of the figure: an exercise done right, or wrong by one rule. */
export interface ClipPlan {
  /** File name without its ending. */
  name: string;
  exercise: Exercise;
  /** The rule that is broken; null where all is right. */
  rule: string | null;
  /** Other rules that the fault unavoidably breaks too. */
  alsoFinds: readonly string[];
  demo: Demo;
  /** Somebody else in the room. */
  bystander?: Bystander;
}

/** Exercises of which every visible fault is rendered; of the others the first, their main one. */
const ALL_FAULTS: readonly string[] = ['squat', 'bridge'];

function faultsOf(exercise: Exercise): ClipPlan[] {
  const { id, rules, demo } = exercise;
  const seen = new Set<DemoChange>();
  const plans: ClipPlan[] = [];
  for (const rule of rules) {
    const { faultyDemo } = rule;
    if (!faultyDemo || seen.has(faultyDemo) || rule.confidence === 'low') continue;
    seen.add(faultyDemo);
    const alsoFinds = rule.alsoFinds ?? [];
    plans.push({ name: `${id}-wrong-${rule.id}`, exercise, rule: rule.id, alsoFinds, demo: changeDemo(demo, faultyDemo) });
  }
  return ALL_FAULTS.includes(id) ? plans : plans.slice(0, 1);
}

/** An arm that is raised, kept up and lowered, again and again, by somebody who stands ready for squats. */
export const RAISED_ARM: ClipPlan = {
  name: 'raised-arm',
  exercise: squat,
  rule: null,
  alsoFinds: [],
  demo: raiseDemo(squat.demo, 'right', { holdMs: 2200, restMs: 2000 }) ?? squat.demo,
};

/** Somebody who lies and opens a knee, while a partner stands behind. */
export const SOMEBODY_BEHIND: ClipPlan = {
  name: 'somebody-behind',
  exercise: clamshell,
  rule: null,
  alsoFinds: [],
  demo: changeDemo(clamshell.demo, { camera: { distanceM: 3.6, aimHeightM: 0.75, lensHeightM: 0.9 } }),
  bystander: { demo: squat.demo, at: { leftM: 0.3, nearerM: -0.8 } },
};

/** Every clip of an exercise, for sample, tests and accuracy table. */
export const CLIPS: readonly ClipPlan[] = EXERCISES.flatMap((exercise) => {
  const right = (name: string, demo: Demo): ClipPlan => ({ name, exercise, rule: null, alsoFinds: [], demo });
  return [
    right(`${exercise.id}-right`, exercise.demo),
    ...(exercise.id === 'squat' ? [right('squat-right-front', changeDemo(exercise.demo, front))] : []),
    ...faultsOf(exercise),
  ];
});
