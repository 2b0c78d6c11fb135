import type { FormRule } from '../core/exercise.ts';
import { SIDES, opposite, type Joint, type Side } from '../core/pose.ts';
import { SIGNALS, type SignalName } from '../core/signals/index.ts';
import { KEPT_JOINTS, type KeptJoint, type KeptPoint } from './clip.ts';

/** Where on the body a signal is shown. The first pattern that its name fits decides; none fits what is only time. */
const PLACES: readonly (readonly [name: RegExp, joints: readonly (KeptJoint | 'head')[]])[] = [
  [/^(head|neck)/i, ['head']],
  [/^(trunk|midTrunk|sideLean|bendToSide|turnedAway)/, ['shoulder', 'hip']],
  [/^shoulder/, ['shoulder']],
  [/wrist|hand/i, ['wrist']],
  [/^(elbow|arm)/, ['elbow']],
  [/^heel/, ['heel']],
  [/knee|onOneLeg/i, ['knee']],
  [/^(hip|weight|pelv|thigh)|hip/i, ['hip']],
  [/ankleAngle|shank/i, ['ankle']],
  [/ankle|foot|feet|stance|step/i, ['ankle']],
  [/^leg|leg/i, ['ankle']],
];

const BOTH_SIDES = /^(trunk|midTrunk|sideLean|bendToSide|turnedAway|shoulder|pelv|knees|lesser|hips|feet|stance|ankleGap|step)/;

const isKept = (joint: Joint): joint is KeptJoint => (KEPT_JOINTS as readonly Joint[]).includes(joint);

function jointsOf(signal: SignalName): readonly (KeptJoint | 'head')[] {
  const needs: readonly Joint[] = SIGNALS[signal].needs;
  return PLACES.find(([name]) => name.test(signal))?.[1] ?? needs.filter(isKept).slice(0, 1);
}

/** Points of the body that a signal tells of. `side`: the one that it was measured on; both where that is not known. */
export function pointsOfSignal(signal: FormRule['signal'], side: Side | null): KeptPoint[] {
  if (signal === 'outMs' || signal === 'backMs' || signal === 'holdMs') return [];
  const own = side && (/^other/.test(signal) ? opposite(side) : side);
  const sides = own === null || BOTH_SIDES.test(signal) ? SIDES : [own];
  return jointsOf(signal).flatMap((joint): KeptPoint[] =>
    joint === 'head' ? ['head'] : sides.map((each) => `${each} ${joint}` as const),
  );
}
