import type { Exercise, FormRule } from '../../core/exercise.ts';
import {
  opposite,
  SIDES,
  type Joint,
  type Landmark,
  type Landmarks,
  type PoseFrame,
  type Side,
  type View,
} from '../../core/pose.ts';
import { SIGNALS, type SignalName, type SignalRow } from '../../core/signals/index.ts';
import type { Share } from '../parts/overlay.ts';

/** What is marked on the person: the joints that a cue is about, and where the limb is to come. Pure. */

const TIMED: ReadonlySet<string> = new Set(['outMs', 'backMs', 'holdMs']);

/** The joints of signals that are told from the whole body in space, and ask for no point of their own. */
const OF_THE_WHOLE: Readonly<Partial<Record<SignalName, readonly Joint[]>>> = {
  lesserKneeFlex3d: ['knee'],
  onOneLeg: ['knee'],
};

/** The signal that a rule looks at; what counts, where the rule asks how long it took. */
function signalOf({ rep, timed }: Exercise, { signal }: FormRule, view: View): SignalName | null {
  if (!TIMED.has(signal)) return signal as SignalName;
  const counted = rep?.signal ?? timed?.signal ?? {};
  return counted[view] ?? Object.values(counted)[0] ?? null;
}

/** Of the points of a signal those that its name begins with, so that one joint lights up and not the whole leg. */
function tellingJoints(signal: SignalName): readonly Joint[] {
  const { needs }: SignalRow = SIGNALS[signal];
  const name = signal.toLowerCase();
  const named = needs.filter((joint) => name.includes(joint)).sort((a, b) => name.indexOf(a) - name.indexOf(b));
  return OF_THE_WHOLE[signal] ?? (named.length > 0 ? named.slice(0, 1) : needs);
}

/** Signals of the leg that does not move are named so. */
const isOfOther = (signal: SignalName): boolean => signal.startsWith('other') || signal.includes('Other');

/** The joints that light up when this rule is broken. `side`: the one that works, or is turned to the camera; null where both do. */
export function litJoints(
  exercise: Exercise,
  ruleId: string,
  view: View,
  side: Side | null,
): readonly { side: Side; joint: Joint }[] {
  const rule = exercise.rules.find(({ id }) => id === ruleId);
  const signal = rule && signalOf(exercise, rule, view);
  if (!signal) return [];
  const sides = side === null ? SIDES : [isOfOther(signal) ? opposite(side) : side];
  return sides.flatMap((each) => tellingJoints(signal).map((joint) => ({ side: each, joint })));
}

interface Pixels {
  x: number;
  y: number;
}

const turned = ({ x, y }: Pixels, deg: number): Pixels => {
  const [cos, sin] = [Math.cos((deg * Math.PI) / 180), Math.sin((deg * Math.PI) / 180)];
  return { x: x * cos - y * sin, y: x * sin + y * cos };
};

const from = (a: Pixels, b: Pixels): Pixels => ({ x: b.x - a.x, y: b.y - a.y });
const length = ({ x, y }: Pixels): number => Math.hypot(x, y);
const middle = (a: Pixels, b: Pixels): Pixels => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/** From `start`, as long as `limb`, along `direction`. */
function laid(start: Pixels, direction: Pixels, limb: Pixels): readonly [Pixels, Pixels] | null {
  const unit = length(direction);
  if (unit === 0) return null;
  const share = length(limb) / unit;
  return [start, { x: start.x + direction.x * share, y: start.y + direction.y * share }];
}

type Ghost = (own: Record<Joint, Pixels>, other: Record<Joint, Pixels>, goal: number) => readonly [Pixels, Pixels] | null;

/** Where the limb is at the goal, for the angles that a picture shows. */
const GHOSTS: Readonly<Partial<Record<SignalName, { needs: readonly Joint[]; ghost: Ghost }>>> = {
  /** The thigh, in line with the trunk at 0. */
  hipExtension: {
    needs: ['shoulder', 'hip', 'knee'],
    ghost: ({ shoulder, hip, knee, toe, heel }, _, goal) => {
      const facing = Math.sign(toe.x - heel.x) || 1;
      return laid(hip, turned(from(shoulder, hip), facing * goal), from(hip, knee));
    },
  },
  /** The thigh, bent against the shank by so much: the hip is behind the knee. */
  kneeFlex: {
    needs: ['hip', 'knee', 'ankle', 'toe', 'heel'],
    ghost: ({ hip, knee, ankle, toe, heel }, _, goal) => {
      const facing = Math.sign(toe.x - heel.x) || 1;
      return laid(knee, turned(from(ankle, knee), -facing * goal), from(knee, hip));
    },
  },
  /** The leg, away from the trunk's long axis and from the other leg. */
  legAbduction: {
    needs: ['shoulder', 'hip', 'ankle'],
    ghost: (own, other, goal) => {
      const axis = from(middle(own.shoulder, other.shoulder), middle(own.hip, other.hip));
      const aside = from(other.hip, own.hip);
      const turn = Math.sign(axis.x * aside.y - axis.y * aside.x) || 1;
      return laid(own.hip, turned(axis, turn * goal), from(own.hip, own.ankle));
    },
  },
};

/** Below this a point is a guess, and so would be a goal that is told from it. 0..1. */
const MIN_VISIBILITY = 0.5;

/** The goal of a repetition as lines over the picture; none where it cannot be told from what is seen. */
export function goalLines(
  { rep }: Exercise,
  { image, width, height }: Pick<PoseFrame, 'image' | 'width' | 'height'>,
  view: View | null,
  side: Side | null,
): readonly (readonly [Share, Share])[] {
  const signal = view && rep?.signal[view];
  const row = signal ? GHOSTS[signal] : undefined;
  if (!image || !row || !rep || side === null) return [];
  const inPixels = (person: Landmarks, of: Side): Record<Joint, Landmark> =>
    Object.fromEntries(
      Object.entries(person[of]).map(([joint, point]) => [joint, { ...point, x: point.x * width, y: point.y * height }]),
    ) as Record<Joint, Landmark>;
  if (row.needs.some((joint) => image[side][joint].visibility < MIN_VISIBILITY)) return [];
  const line = row.ghost(inPixels(image, side), inPixels(image, opposite(side)), rep.goal);
  return line ? [line.map(({ x, y }) => ({ x: x / width, y: y / height })) as unknown as readonly [Share, Share]] : [];
}
