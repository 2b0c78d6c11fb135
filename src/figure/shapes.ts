import type { BoneName } from './bones.ts';
import { lengthOf } from '../core/seeing/geometry.ts';
import { subtract, dot, type Vec3 } from './vector.ts';

/** Signed distance to a surface in metres, negative inside. */
export type Field = (x: number, y: number, z: number) => number;

export interface Box {
  low: Vec3;
  high: Vec3;
}

/** Union of two distances whose seam is rounded over a width of `radius`. */
export function smoothMin(a: number, b: number, radius: number): number {
  const overlap = Math.max(radius - Math.abs(a - b), 0) / radius;
  return Math.min(a, b) - overlap * overlap * radius * 0.25;
}

/** Intersection with a rounded edge. */
export const smoothMax = (a: number, b: number, radius: number): number => -smoothMin(-a, -b, radius);

/** A capsule whose ends have different radii. */
export function cone(from: Vec3, to: Vec3, fromRadius: number, toRadius: number): Field {
  const [ax, ay, az] = from;
  const [bx, by, bz] = subtract(to, from);
  const squared = bx * bx + by * by + bz * bz + 1e-12;
  return (x, y, z) => {
    const px = x - ax;
    const py = y - ay;
    const pz = z - az;
    const along = Math.min(1, Math.max(0, (px * bx + py * by + pz * bz) / squared));
    const away = lengthOf(px - bx * along, py - by * along, pz - bz * along);
    return away - (fromRadius + (toRadius - fromRadius) * along);
  };
}

/** An ellipsoid along the axes; the distance is approximate away from its surface. */
export function ellipsoid([cx, cy, cz]: Vec3, [rx, ry, rz]: Vec3): Field {
  return (x, y, z) => {
    const a = (x - cx) / rx;
    const b = (y - cy) / ry;
    const c = (z - cz) / rz;
    const inUnits = lengthOf(a, b, c);
    const slope = lengthOf(a / rx, b / ry, c / rz);
    return slope < 1e-9 ? -Math.min(rx, ry, rz) : (inUnits * (inUnits - 1)) / slope;
  };
}

/** The half-space below a plane through `point`; `normal` points out of it. */
export const below =
  (point: Vec3, normal: Vec3): Field =>
  (x, y, z) =>
    dot([x - point[0], y - point[1], z - point[2]], normal);

/** Rounded union of many shapes. */
export const union =
  (shapes: readonly Field[], radius: number): Field =>
  (x, y, z) =>
    shapes.reduce((distance, shape) => smoothMin(distance, shape(x, y, z), radius), 9);

/** A shape that moves with a bone. */
export interface BoneShape {
  bone: BoneName;
  field: Field;
}
