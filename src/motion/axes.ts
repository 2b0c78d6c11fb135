import type { Axes } from '../wearables/sample.ts';
import type { Smoothed } from './smoother.ts';

export const minus = (a: Axes, b: Axes): Axes => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const dot = (a: Axes, b: Axes): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const lengthOf = (a: Axes): number => Math.hypot(...a);

export const mean = (all: readonly Axes[]): Axes => {
  const along = (axis: 0 | 1 | 2): number => all.reduce((sum, each) => sum + each[axis], 0) / all.length;
  return [along(0), along(1), along(2)];
};

/** Between two directions, degrees. */
export const angleDeg = (a: Axes, b: Axes): number =>
  (Math.acos(Math.min(1, Math.max(-1, dot(a, b) / (lengthOf(a) * lengthOf(b) || 1)))) * 180) / Math.PI;

/** The mean of what was felt no farther than `nearMs` from a moment; null where nothing was. */
export function meanNear(felt: readonly Smoothed[], momentMs: number, nearMs: number): Axes | null {
  const near = felt.filter(({ timeMs }) => Math.abs(timeMs - momentMs) <= nearMs);
  return near.length === 0 ? null : mean(near.map(({ acceleration }) => acceleration));
}
