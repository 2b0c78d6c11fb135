import { changeDemo, type Demo, type DemoChange } from '../../core/demo.ts';
import type { FormRule } from '../../core/exercise.ts';
import type { Message } from '../../core/message.ts';

const changed = new WeakMap<Demo, WeakMap<DemoChange, Demo>>();

/** The movement with the change applied; the same object for the same two, so that what was drawn of it can be kept. */
export function wrongDemo(demo: Demo, change: DemoChange): Demo {
  const ofDemo = changed.get(demo) ?? new WeakMap<DemoChange, Demo>();
  changed.set(demo, ofDemo);
  const made = ofDemo.get(change) ?? changeDemo(demo, change);
  ofDemo.set(change, made);
  return made;
}

export type ShownRule = FormRule & { faultyDemo: DemoChange };

/** Rules whose mistake the figure can show. */
export const shownRules = (rules: readonly FormRule[]): ShownRule[] =>
  rules.flatMap((rule) => (rule.faultyDemo ? [{ ...rule, faultyDemo: rule.faultyDemo }] : []));

/** Rules whose figure shows too little of something, and not too much. */
const TOO_LITTLE: readonly string[] = ['feet-distance', 'hinge', 'small-gap', 'thighs-level'];

/** What is said of the mistake that a rule's figure shows. */
export const saidOf = ({ id, cue: { low, high } }: FormRule): Message | undefined =>
  TOO_LITTLE.includes(id) ? (low ?? high) : (high ?? low);

/** Of an exercise, so many mistakes are worth a picture of their own. */
const MAIN_MISTAKES = 2;

/** The mistakes to look out for first, of those that a still picture shows: a wrong tempo looks like a right one. */
export function mainMistakes(rules: readonly FormRule[]): ShownRule[] {
  const visible = shownRules(rules).filter(({ signal, faultyDemo }) => !/Ms$/.test(signal) && !onlyTiming(faultyDemo));
  const sure = visible.filter(({ confidence }) => confidence !== 'low');
  return [...sure, ...visible.filter((rule) => !sure.includes(rule))].slice(0, MAIN_MISTAKES);
}

const onlyTiming = (change: DemoChange): boolean => Object.keys(change).every((key) => key === 'timing');
