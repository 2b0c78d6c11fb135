/** A point in pixels of the un-mirrored picture, x to the right, y down. */
export interface Point {
  x: number;
  y: number;
}

export interface Point3 extends Point {
  z: number;
}

const DEG = 180 / Math.PI;

/**
 * Length of a way, in the unit of its parts. `Math.hypot` does the same for numbers so large that no picture has them, takes ten times as long,
 * and leaves a list of its arguments behind.
 */
export const lengthOf = (x: number, y: number, z = 0): number => Math.sqrt(x * x + y * y + z * z);

export const distance = (a: Point, b: Point): number => lengthOf(a.x - b.x, a.y - b.y);

export const midpoint = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/** The same into a point that is there already. */
export function setMidpoint(middle: Point, a: Point, b: Point): void {
  middle.x = (a.x + b.x) / 2;
  middle.y = (a.y + b.y) / 2;
}

/** Distance in space, in the unit of the points. */
export const distance3d = (a: Point3, b: Point3): number => lengthOf(a.x - b.x, a.y - b.y, a.z - b.z);

/** Interior angle at `b`, 0..180 degrees; 180 when any two points coincide. */
export function interiorAngleDeg(a: Point, b: Point, c: Point): number {
  const ux = a.x - b.x;
  const uy = a.y - b.y;
  const vx = c.x - b.x;
  const vy = c.y - b.y;
  if ((ux === 0 && uy === 0) || (vx === 0 && vy === 0)) return 180;
  return Math.abs(Math.atan2(ux * vy - uy * vx, ux * vx + uy * vy)) * DEG;
}

/** Interior angle at `b` in space, 0..180 degrees; 180 when any two points coincide. */
export function interiorAngle3dDeg(a: Point3, b: Point3, c: Point3): number {
  const ux = a.x - b.x;
  const uy = a.y - b.y;
  const uz = a.z - b.z;
  const vx = c.x - b.x;
  const vy = c.y - b.y;
  const vz = c.z - b.z;
  const lengths = lengthOf(ux, uy, uz) * lengthOf(vx, vy, vz);
  if (lengths === 0) return 180;
  const cosine = (ux * vx + uy * vy + uz * vz) / lengths;
  return Math.acos(Math.max(-1, Math.min(1, cosine))) * DEG;
}

/** Signed turn from a→b to c→d, −180..180 degrees, positive clockwise in the picture (y is down). */
export function turnDeg(a: Point, b: Point, c: Point, d: Point): number {
  const ux = b.x - a.x;
  const uy = b.y - a.y;
  const vx = d.x - c.x;
  const vy = d.y - c.y;
  return Math.atan2(ux * vy - uy * vx, ux * vx + uy * vy) * DEG;
}

/** Lean of the segment from `low` to `high` away from the picture's vertical, degrees, positive to the right. */
export const leanDeg = (low: Point, high: Point): number => Math.atan2(high.x - low.x, low.y - high.y) * DEG;

/** The value below which the fraction `q` (0..1) of the first `length` of `sorted` lies, interpolated; undefined where there is none. */
export function quantileOfSorted(sorted: ArrayLike<number>, q: number, length = sorted.length): number | undefined {
  if (length === 0) return undefined;
  const at = (length - 1) * q;
  const low = sorted[Math.floor(at)] ?? 0;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
}

export const quantile = (values: readonly number[], q: number): number | undefined =>
  quantileOfSorted(
    [...values].sort((a, b) => a - b),
    q,
  );

export const median = (values: readonly number[]): number | undefined => quantile(values, 0.5);
