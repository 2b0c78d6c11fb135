/** A point in pixels of the un-mirrored picture, x to the right, y down. */
export interface Point {
  x: number;
  y: number;
}

export interface Point3 extends Point {
  z: number;
}

const DEG = 180 / Math.PI;

export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

export const midpoint = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

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
  const u = [a.x - b.x, a.y - b.y, a.z - b.z] as const;
  const v = [c.x - b.x, c.y - b.y, c.z - b.z] as const;
  const lengths = Math.hypot(...u) * Math.hypot(...v);
  if (lengths === 0) return 180;
  const cosine = (u[0] * v[0] + u[1] * v[1] + u[2] * v[2]) / lengths;
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

/** The value below which the fraction `q` (0..1) of `sorted` lies, interpolated; undefined for an empty list. */
export function quantileOfSorted(sorted: readonly number[], q: number): number | undefined {
  if (sorted.length === 0) return undefined;
  const at = (sorted.length - 1) * q;
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
