import { cone, ellipsoid, smoothMax, smoothMin, union, type Box, type Field } from './shapes.ts';
import { smoothstep, type Vec3 } from './vector.ts';

/** Places on the face in the axes of the head, metres for a stature of 1.75 m; x is mirrored for the right side. */
export const EYE: Vec3 = [0.031, 0.08, 0.0705];
export const EYE_RADIUS_M = 0.0128;

/** A head with its features, and where its surface is hair (brows too) or lips: positive inside those. */
export interface Head {
  surface: Field;
  hair: Field;
  lips: Field;
  box: Box;
}

const MIRRORED = [1, -1] as const;

/** Skull, cheeks, jaw and chin. */
const SKULL = union(
  [
    ellipsoid([0, 0.108, -0.006], [0.075, 0.084, 0.097]),
    ellipsoid([0, 0.048, 0.026], [0.058, 0.08, 0.064]),
    ellipsoid([0, 0.006, 0.04], [0.043, 0.04, 0.046]),
    ellipsoid([0, -0.017, 0.064], [0.021, 0.017, 0.017]),
  ],
  0.028,
);

/** Nose, nostrils, ears, lips. */
const FEATURES = [
  cone([0, 0.084, 0.084], [0, 0.052, 0.099], 0.0078, 0.0112),
  cone([0, 0.049, 0.1], [0, 0.047, 0.102], 0.0122, 0.0122),
  ellipsoid([0, 0.0125, 0.082], [0.02, 0.0085, 0.009]),
  ...MIRRORED.flatMap((s) => [
    ellipsoid([s * 0.011, 0.0445, 0.092], [0.008, 0.0075, 0.01]),
    ellipsoid([s * 0.077, 0.066, -0.004], [0.01, 0.03, 0.018]),
  ]),
];

const CAP = ellipsoid([0, 0.112, -0.011], [0.084, 0.093, 0.107]);

const BROWS = MIRRORED.map((s) => cone([s * 0.016, 0.1025, 0.092], [s * 0.045, 0.105, 0.074], 0.0052, 0.0036));

const face: Field = (x, y, z) => {
  let skin = SKULL(x, y, z);
  for (const s of MIRRORED) {
    const socket = Math.hypot(x - s * 0.031, (y - 0.08) * 1.3, z - 0.104) - 0.0195;
    skin = smoothMax(skin, -socket, 0.016);
  }
  return FEATURES.reduce((all, feature) => smoothMin(all, feature(x, y, z), 0.011), skin);
};

/** A cap of hair whose edge runs from the neck, behind the ears, up to the forehead. */
const hair: Field = (x, y, z) => {
  const edgeY = -0.008 + 0.14 * smoothstep(-0.04, 0.055, z) - 0.1 * Math.max(0, Math.abs(x) - 0.045);
  const strands = 0.001 * Math.sin(x * 160);
  return smoothMax(CAP(x, y, z) + strands, (edgeY - y) * 0.7, 0.006);
};

/** Hair tied into a knot, and what leads up to it. */
const KNOT = [cone([0, 0.13, -0.09], [0, 0.14, -0.125], 0.03, 0.026), ellipsoid([0, 0.142, -0.142], [0.036, 0.034, 0.034])];
const tied: Field = (x, y, z) => KNOT.reduce((all, part) => smoothMin(all, part(x, y, z), 0.014), hair(x, y, z));

const headWith = (ownHair: Field): Head => ({
  surface: (x, y, z) => Math.min(face(x, y, z), ownHair(x, y, z)),
  hair: (x, y, z) => Math.max(face(x, y, z) - ownHair(x, y, z), ...BROWS.map((brow) => -brow(x, y, z))),
  lips: (x, y, z) => (z > 0.05 ? 0.0052 * (1 - (x / 0.022) ** 2) - Math.abs(y - 0.0115 - 7 * x * x) : -0.01),
  box: { low: [-0.11, -0.06, ownHair === tied ? -0.195 : -0.135], high: [0.11, 0.225, 0.14] },
});

export const HEADS: Readonly<Record<'short' | 'tied', Head>> = { short: headWith(hair), tied: headWith(tied) };
