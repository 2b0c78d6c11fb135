import { areKin } from './kin.ts';
import { PHASES, WORKING_SIDES, type Manifest, type Phase, type WorkingSide } from './weights.ts';

/** What a window looks like, by itself. Every list of probabilities sums to 1. */
export interface Answer {
  /** In the order of the manifest's movements; the last one is "none of them". */
  movements: Float32Array;
  sides: Record<WorkingSide, number>;
  phases: Record<Phase, number>;
}

function softmax(values: Float32Array, temperature = 1): Float32Array {
  const highest = Math.max(...values);
  const raised = values.map((value) => Math.exp((value - highest) / temperature));
  const sum = raised.reduce((all, each) => all + each, 0);
  return raised.map((value) => value / sum);
}

const named = <Name extends string>(names: readonly Name[], values: Float32Array): Record<Name, number> =>
  Object.fromEntries(names.map((name, index) => [name, values[index] ?? 0])) as Record<Name, number>;

/** Makes probabilities of a network's outputs. */
export function answerOf(outputs: Float32Array, { movements, temperature }: Manifest): Answer {
  const sidesFrom = movements.length + 1;
  const phasesFrom = sidesFrom + WORKING_SIDES.length;
  return {
    movements: softmax(outputs.subarray(0, sidesFrom), temperature),
    sides: named(WORKING_SIDES, softmax(outputs.subarray(sidesFrom, phasesFrom))),
    phases: named(PHASES, softmax(outputs.subarray(phasesFrom))),
  };
}

/** The mean of what a window and the same window in a mirror look like, told of the window itself. */
export function withMirror(own: Answer, mirror: Answer): Answer {
  const mean = (a: number, b: number): number => (a + b) / 2;
  const phase = (name: Phase): number => mean(own.phases[name], mirror.phases[name]);
  return {
    movements: own.movements.map((value, index) => mean(value, mirror.movements[index] ?? 0)),
    sides: {
      left: mean(own.sides.left, mirror.sides.right),
      right: mean(own.sides.right, mirror.sides.left),
      both: mean(own.sides.both, mirror.sides.both),
    },
    phases: { rest: phase('rest'), out: phase('out'), height: phase('height'), back: phase('back') },
  };
}

/** The likeliest of several, and how likely it is. */
export function likeliest<Name extends string>(probabilities: Readonly<Record<Name, number>>): Name {
  const names = Object.keys(probabilities) as Name[];
  return names.reduce((best, name) => (probabilities[name] > probabilities[best] ? name : best));
}

/** How likely it is that somebody does a movement or one of its kin. */
export const kinProbability = (movement: string, names: readonly string[], probabilities: Float32Array): number =>
  names.reduce((sum, name, index) => (areKin(name, movement) ? sum + (probabilities[index] ?? 0) : sum), 0);
