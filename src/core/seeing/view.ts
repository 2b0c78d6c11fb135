import type { View, Landmarks, PoseFrame, Side } from '../pose.ts';
import { distance, midpoint, type Point } from './geometry.ts';
import { RunningQuantile } from './running-quantile.ts';

/** Out-of-plane angle of the shoulder line, degrees: a class is entered at its limit and left at the next one's. */
const FRONT_MAX_DEG = 20;
const OBLIQUE_DEG = [25, 60] as const;
const SIDE_MIN_DEG = 68;
/** Where a first frame between two classes belongs. */
const FIRST_DEG = [22.5, 64] as const;

/** Width of the shoulders in the picture over trunk length, for sources without world landmarks: front 0.50–0.83, side 0.02–0.25. */
const FRONT_MIN_RATIO = 0.45;
const SIDE_MAX_RATIO = 0.25;

const WINDOW_MS = 1000;

/** Out-of-plane angle of the shoulder line, 0 (chest or back to the camera) to 90 degrees (in profile). */
export function shoulderYawDeg({ world, width, height }: PoseFrame, image: Landmarks): number {
  if (world) {
    const { shoulder: l } = world.left;
    const { shoulder: r } = world.right;
    return (Math.atan2(Math.abs(r.z - l.z), distance(r, l)) * 180) / Math.PI;
  }
  const toPixels = (p: Point): Point => ({ x: p.x * width, y: p.y * height });
  const left = toPixels(image.left.shoulder);
  const right = toPixels(image.right.shoulder);
  const hips = midpoint(toPixels(image.left.hip), toPixels(image.right.hip));
  const ratio = distance(left, right) / Math.max(1, distance(midpoint(left, right), hips));
  if (ratio >= FRONT_MIN_RATIO) return 0;
  if (ratio <= SIDE_MAX_RATIO) return 90;
  return 45;
}

/** Classifies the view from the median of the last second, with hysteresis. */
export class ViewEstimator {
  readonly #yaw = new RunningQuantile(WINDOW_MS, 0.5);
  #view: View | null = null;

  update(yawDeg: number, timeMs: number): View {
    this.#view = classify(this.#yaw.add(yawDeg, timeMs), this.#view);
    return this.#view;
  }

  /** Median of the last second, 0 to 90 degrees; NaN before anybody was seen. */
  get yawDeg(): number {
    return this.#yaw.value ?? NaN;
  }

  reset(): void {
    this.#yaw.reset();
    this.#view = null;
  }
}

export function classify(yawDeg: number, previous: View | null): View {
  if (yawDeg <= FRONT_MAX_DEG) return 'front';
  if (yawDeg >= SIDE_MIN_DEG) return 'side';
  if (yawDeg >= OBLIQUE_DEG[0] && yawDeg <= OBLIQUE_DEG[1]) return 'oblique';
  if (yawDeg < OBLIQUE_DEG[0])
    return previous === 'front' || previous === 'oblique' ? previous : yawDeg < FIRST_DEG[0] ? 'front' : 'oblique';
  return previous === 'side' || previous === 'oblique' ? previous : yawDeg > FIRST_DEG[1] ? 'side' : 'oblique';
}

/** How much clearer one side has to be seen, and for how long, before it is the near one. */
const NEAR_MARGIN = 0.1;
const NEAR_TIME_CONSTANT_MS = 500;

/**
 * Which side is nearest the camera, from the visibility of elbow, knee, ankle and heel (hips and shoulders read visible even when
 * hidden), and from the depth of the shoulders where that is undecided.
 */
export class NearSideEstimator {
  #difference: number | null = null;
  #lastMs = 0;
  #near: Side | null = null;

  update(image: Landmarks, world: Landmarks | null, timeMs: number): Side {
    const now = (seen(image, 'left') - seen(image, 'right')) / 4;
    const share = this.#difference === null ? 1 : 1 - Math.exp(-(timeMs - this.#lastMs) / NEAR_TIME_CONSTANT_MS);
    const difference = (this.#difference ?? 0) + share * (now - (this.#difference ?? 0));
    this.#difference = difference;
    this.#lastMs = timeMs;
    if (Math.abs(difference) >= NEAR_MARGIN) this.#near = difference > 0 ? 'left' : 'right';
    else this.#near ??= depthOf(world ?? image, 'left') <= depthOf(world ?? image, 'right') ? 'left' : 'right';
    return this.#near;
  }

  reset(): void {
    this.#difference = null;
    this.#near = null;
  }
}

function seen(image: Landmarks, side: Side): number {
  const { elbow, knee, ankle, heel } = image[side];
  return elbow.visibility + knee.visibility + ankle.visibility + heel.visibility;
}

const depthOf = (landmarks: Landmarks, side: Side): number => landmarks[side].shoulder.z + landmarks[side].hip.z;
