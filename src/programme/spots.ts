import type { ExerciseOutline, Range } from '../core/exercise.ts';

/** Where a camera can stand for everything that is done in front of it; metres. */
export interface Spot {
  /** Height of the lens above the floor. */
  lensHeightM: Range;
  /** From the lens to the person. */
  distanceM: Range;
}

/** Nobody puts a camera anywhere to the centimetre: what two places have in common has to be so wide, metres. [our own choice] */
const HEIGHT_ROOM_M = 0.1;
const DISTANCE_ROOM_M = 0.3;
/** Half a centimetre, for what is lost in decimals. */
const ROUNDING_M = 0.005;

const common = ([a, b]: Range, [c, d]: Range, room: number): Range | null => {
  const [least, most] = [Math.max(a, c), Math.min(b, d)];
  return most - least >= room - ROUNDING_M ? [least, most] : null;
};

/** What two places have in common; null where a camera would have to be moved between them. */
export function sharedSpot(one: Spot, other: Spot): Spot | null {
  const lensHeightM = common(one.lensHeightM, other.lensHeightM, HEIGHT_ROOM_M);
  const distanceM = common(one.distanceM, other.distanceM, DISTANCE_ROOM_M);
  return lensHeightM && distanceM && { lensHeightM, distanceM };
}

const spotOf = ({ lensHeightM, distanceM }: Spot): Spot => ({ lensHeightM, distanceM });

/**
 * The spot of each exercise, in their order: the camera stays for as many of them as share one. The same object stands for the same spot,
 * so that another object is a camera that is moved.
 */
export function spotsOf(exercises: readonly Pick<ExerciseOutline, 'camera'>[]): readonly Spot[] {
  const groups: { spot: Spot; size: number }[] = [];
  for (const { camera } of exercises) {
    const last = groups.at(-1);
    const shared = last && sharedSpot(last.spot, spotOf(camera));
    if (last && shared) [last.spot, last.size] = [shared, last.size + 1];
    else groups.push({ spot: spotOf(camera), size: 1 });
  }
  return groups.flatMap(({ spot, size }) => Array.from({ length: size }, () => spot));
}

/** Standing first, which warms up; then the floor; what is stretched comes last, when the muscles are warm. */
function place({ camera, rep }: Pick<ExerciseOutline, 'camera' | 'rep'>): number {
  if (camera.posture === 'standing') return 0;
  if (camera.posture === 'lying') return 1;
  return rep ? 2 : 3;
}

/** In the order in which the camera is moved least; otherwise as they were. */
export const bySpot = <T>(items: readonly T[], exerciseOf: (item: T) => Pick<ExerciseOutline, 'camera' | 'rep'>): T[] =>
  [...items].sort((a, b) => place(exerciseOf(a)) - place(exerciseOf(b)));
