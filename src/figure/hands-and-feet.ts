import type { Side } from '../core/pose.ts';
import { AVERAGE_BODY, bodyOf, outward } from './bones.ts';
import { cone, union, type Box, type Field } from './shapes.ts';
import { smoothstep, type Vec3 } from './vector.ts';

const SOLE_Y = -bodyOf(AVERAGE_BODY).ankleHeightM;

/** Across the palm from the index to the little finger, and the length of each finger, metres. */
const FINGERS = [
  { z: 0.029, lengthM: 0.07 },
  { z: 0.0105, lengthM: 0.078 },
  { z: -0.0085, lengthM: 0.073 },
  { z: -0.0265, lengthM: 0.058 },
] as const;

/** Hands of an adult are a ninth of the stature long; the sizes below make them smaller. */
const HAND_SCALE = 1.15;

export const HAND_BOX: Box = { low: [-0.07, -0.23, -0.08], high: [0.07, 0.07, 0.1] };
export const FOOT_BOX: Box = { low: [-0.08, -0.095, -0.1], high: [0.09, 0.09, 0.21] };

/** A relaxed hand in the axes of its bone: fingers along -y, slightly curled towards the palm, thumb forward. */
export function hand(side: Side): Field {
  const s = outward(side);
  const at = (x: number, y: number, z: number): Vec3 => [s * x, y, z];
  const shapes: Field[] = [
    cone(at(0, 0.02, 0), at(0, -0.02, 0), 0.025, 0.024),
    cone(at(0, -0.02, 0.016), at(-0.006, -0.062, 0.044), 0.019, 0.0135),
    cone(at(-0.006, -0.062, 0.044), at(-0.014, -0.098, 0.054), 0.0125, 0.0095),
  ];
  for (const { z, lengthM } of FINGERS) {
    const knuckle = at(-0.002, -0.088, z);
    const middle = at(-0.008, -0.088 - lengthM * 0.55, z * 1.06);
    shapes.push(cone(at(0, -0.02, z * 0.5), knuckle, 0.017, 0.0128));
    shapes.push(cone(knuckle, middle, 0.0118, 0.0096));
    shapes.push(cone(middle, at(-0.022, -0.088 - lengthM, z * 1.06), 0.0094, 0.008));
  }
  const drawn = union(shapes, 0.009);
  return (x, y, z) => HAND_SCALE * drawn(x / HAND_SCALE, y / HAND_SCALE, z / HAND_SCALE);
}

/** A running shoe with ankle and sock, in the axes of the foot; its sole is flat. */
export interface Foot {
  surface: Field;
  /** Positive on the sole, and above the rim of the shoe. */
  sole: Field;
  sock: Field;
}

export function foot(side: Side): Foot {
  const s = outward(side);
  const shapes = union(
    [
      cone([0, 0.035, -0.004], [0, -0.03, -0.006], 0.041, 0.044),
      cone([0, -0.045, -0.035], [0, -0.04, 0.05], 0.037, 0.04),
      cone([0, -0.015, 0.01], [s * 0.002, -0.045, 0.1], 0.04, 0.03),
      cone([s * -0.012, -0.052, 0.07], [s * -0.008, -0.055, 0.15], 0.034, 0.027),
      cone([s * 0.018, -0.055, 0.06], [s * 0.014, -0.057, 0.125], 0.03, 0.024),
    ],
    0.03,
  );
  return {
    surface: (x, y, z) => Math.max(shapes(x, y, z), SOLE_Y - y),
    // The sole rises a little at the tip and the heel, as on a running shoe.
    sole: (_x, y, z) => -(y + 0.06 - 0.012 * smoothstep(0.1, 0.17, z) - 0.008 * smoothstep(-0.03, -0.07, z)),
    sock: (_x, y) => y - 0.012,
  };
}
