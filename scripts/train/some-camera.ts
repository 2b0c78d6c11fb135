import type { Demo } from '../../src/core/demo.ts';
import type { PoseFrame } from '../../src/core/pose.ts';
import type { BodyPoints } from '../../src/figure/bones.ts';
import { BEARING_DEG } from '../../src/figure/camera.ts';
import { photograph, type PinholeCamera, type PictureSize } from '../../src/figure/pinhole.ts';
import { about, add, rotate, toRadians, type Vec3 } from '../../src/figure/vector.ts';
import type { Chance } from './chance.ts';
import { everyPoint, mapPoints, type Take } from './take.ts';

const PICTURES: readonly PictureSize[] = [
  { widthPx: 640, heightPx: 360 },
  { widthPx: 640, heightPx: 480 },
  { widthPx: 360, heightPx: 640 },
  { widthPx: 480, heightPx: 480 },
];

function spanOf(values: readonly number[]): { middle: number; half: number } {
  const low = Math.min(...values);
  const high = Math.max(...values);
  return { middle: (low + high) / 2, half: (high - low) / 2 };
}

/**
 * A camera somewhere around a take: often near the view that is asked for or the one across from it, else anywhere; low or high, near or
 * far, sometimes so near that head or feet are cut off.
 */
export function someCamera(take: Take, seen: Demo['camera']['seen'] | undefined, chance: Chance): PinholeCamera {
  const asked = seen !== undefined && chance.happens(0.5);
  const bearingDeg = asked
    ? BEARING_DEG[seen] * (chance.happens(0.25) ? -1 : 1) + chance.normal(18)
    : chance.happens(0.15)
      ? chance.between(120, 240)
      : chance.between(-120, 120);
  const picture = chance.pick(PICTURES);
  const verticalFovDeg = chance.between(34, 62);
  const bearing = rotate([0, 0, 1], about([0, 1, 0], bearingDeg));
  const across = rotate([1, 0, 0], about([0, 1, 0], bearingDeg));
  const points = Array.from({ length: 12 }, (_, index) => everyPoint(take.at((take.durationMs * index) / 11))).flat();
  const dot = ([x, , z]: Vec3, axis: Vec3): number => x * axis[0] + z * axis[2];
  const width = spanOf(points.map((point) => dot(point, across)));
  const depth = spanOf(points.map((point) => dot(point, bearing)));
  const height = spanOf(points.map(([, y]) => y));
  const half = Math.max(height.half + 0.1, ((width.half + 0.1) * picture.heightPx) / picture.widthPx, 0.4);
  const room = chance.happens(0.15) ? chance.between(0.6, 1) : chance.ratio(1.05, 2.4);
  const distanceM = Math.max(1, (half * room) / Math.tan(toRadians(verticalFovDeg / 2)) + depth.half / 2);
  const lensM = height.half > 0.6 ? chance.between(0.3, 1.7) : chance.between(0.15, 1.5);
  const free = half * Math.max(0, room - 1);
  const aim: Vec3 = [
    across[0] * (width.middle + chance.normal(0.4 * free)) + bearing[0] * depth.middle,
    height.middle + chance.normal(0.3 * free + (room < 1 ? 0.3 : 0)),
    across[2] * width.middle + bearing[2] * depth.middle,
  ];
  const position = add(aim, [bearing[0] * distanceM, 0, bearing[2] * distanceM]);
  return { position: [position[0], lensM, position[2]], aim, verticalFovDeg, ...picture };
}

/** Pictures of a take are made at this rate, per second. */
export const FPS = 15;

/** How far somebody drifts, leans and turns who means to stay in place: metres and degrees at most. */
const DRIFT_M = 0.03;
const DRIFT_DEG = 4;

/** What a faultless detector would report of a take, of somebody who breathes and drifts. */
export function filmed(take: Take, camera: PinholeCamera, chance: Chance): PoseFrame[] {
  const waves = Array.from({ length: 4 }, () => ({
    periodMs: chance.between(2500, 8000),
    at: chance.between(0, 7),
    of: chance.normal(0.5),
  }));
  const wave = (index: number, timeMs: number): number => {
    const { periodMs = 1, at = 0, of = 0 } = waves[index] ?? {};
    return of * Math.sin((2 * Math.PI * timeMs) / periodMs + at);
  };
  const drifting = (points: BodyPoints, timeMs: number): BodyPoints => {
    const turn = about([0, 1, 0], DRIFT_DEG * wave(0, timeMs));
    const tip = about([0, 0, 1], 0.4 * DRIFT_DEG * wave(1, timeMs));
    const by: Vec3 = [DRIFT_M * wave(2, timeMs), 0, DRIFT_M * wave(3, timeMs)];
    return mapPoints(points, (point) => add(rotate(rotate(point, tip), turn), by));
  };
  const count = Math.floor((take.durationMs * FPS) / 1000);
  return Array.from({ length: count }, (_, index) => {
    const timeMs = (index * 1000) / FPS;
    return photograph(drifting(take.at(timeMs), timeMs), camera, timeMs, take.size);
  });
}
