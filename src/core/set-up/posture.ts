import type { Body, BodySide } from '../seeing/body.ts';
import { midpoint } from '../seeing/geometry.ts';
import type { Hint } from '../events.ts';
import type { Exercise } from '../exercise.ts';
import { say } from '../message.ts';
import { opposite } from '../pose.ts';

/** Points that are seen less surely than this tell nothing; visibility 0..1, as `COUNT_GATE` of the signals. */
const SEEN = 0.5;
/** A trunk steeper than the first, or flatter than the second, degrees above the horizontal; between them nobody can say. [our own choice] */
const UPRIGHT_DEG = 60;
const FLAT_DEG = 30;
/** From shoulders to feet, as a share of trunk and leg together: who stands has them below each other, who sits has not. [our own choice] */
const STRETCHED = 0.6;

/** Standing or lying, as far as the picture tells; null where points are hidden, and for whatever lies between: sitting, bending, kneeling. */
export function seenPosture({ left, right, near, scale }: Body): 'standing' | 'lying' | null {
  const sides = { left, right };
  const isSeen = ({ shoulder, hip, ankle }: BodySide): boolean =>
    [shoulder, hip, ankle].every(({ visibility }) => visibility >= SEEN);
  const side = [near, opposite(near)].find((each) => isSeen(sides[each]));
  if (!side) return null;
  const { ankle } = sides[side];
  const [shoulders, hips] = [midpoint(left.shoulder, right.shoulder), midpoint(left.hip, right.hip)];
  const slopeDeg = (Math.atan2(Math.abs(hips.y - shoulders.y), Math.abs(hips.x - shoulders.x)) * 180) / Math.PI;
  const [across, down] = [Math.abs(ankle.x - shoulders.x), ankle.y - shoulders.y];
  const length = STRETCHED * (scale.trunk + scale.leg);
  if (slopeDeg > UPRIGHT_DEG && hips.y > shoulders.y && down > Math.max(across, length)) return 'standing';
  if (slopeDeg < FLAT_DEG && across > Math.abs(down)) return 'lying';
  return null;
}

/** Who stands where one lies, or lies where one stands, is not where they are to be. Unknown is not wrong, and kneeling has too many forms. */
export function postureHint({ camera: { posture } }: Pick<Exercise, 'camera'>, body: Body): Hint | null {
  if (posture === 'kneeling') return null;
  const seen = seenPosture(body);
  if (seen === null || seen === posture) return null;
  return { id: 'wrong-posture', message: posture === 'lying' ? say`Lie down` : say`Stand up` };
}
