import {
  type View,
  perJoint,
  type Joint,
  type Landmark,
  type Landmarks,
  type PoseFrame,
  type Side,
  type SideLandmarks,
} from '../pose.ts';
import { distance, distance3d, setMidpoint, turnDeg, type Point } from './geometry.ts';
import { RunningQuantile } from './running-quantile.ts';
import { NearSideEstimator, shoulderYawDeg, ViewEstimator } from './view.ts';

/** A landmark in pixels of the un-mirrored picture, y down. */
export interface BodyPoint extends Point {
  /** 0..1; 0 when the point lies outside the picture. */
  visibility: number;
}

export type BodySide = Record<Joint, BodyPoint>;

/** The person's own lengths in pixels, from the last seconds; body-relative signals are divided by them. */
export interface BodyScale {
  /** Middle of the shoulders to middle of the hips. */
  trunk: number;
  /** Hip to knee to ankle, the longer of the two sides. */
  leg: number;
  /** Heel to toe of the near foot. */
  foot: number;
  /** Shoulder to shoulder; meaningful in front views only. */
  shoulders: number;
}

/** One frame, measured: what signals are computed from. */
export interface Body {
  timeMs: number;
  left: BodySide;
  right: BodySide;
  nose: BodyPoint;
  world: Landmarks | null;
  scale: BodyScale;
  view: View;
  yawDeg: number;
  near: Side;
  /** In profile: +1 when the person, turned upright, would look to the right of the picture, −1 to the left. */
  facing: 1 | -1;
}

const SCALE_WINDOW_MS = 4000;
/** High enough that a bent trunk or leg, seen foreshortened, does not shorten the person. */
const SCALE_QUANTILE = 0.8;

/** Turned further away, the shoulders hide one another: as the view is taken for one from the side. */
const SHOULDERS_SHOWN_DEG = 60;
/** Shoulder width per trunk length where it cannot be seen; people from the front: 0.50–0.83. */
export const USUAL_SHOULDERS = 0.74;

/** A knee bent by more than this tells which way the person faces, because knees bend one way only. */
const TELLING_KNEE_BEND_DEG = 25;
/** A hidden knee tells nothing. Visibility, 0..1, as `COUNT_GATE` of the signals, which stand above. */
const SEEN = 0.5;
const FACING_TIME_CONSTANT_MS = 300;

const newPoint = (): BodyPoint => ({ x: NaN, y: NaN, visibility: NaN });

const newBody = (): Body => ({
  timeMs: NaN,
  left: perJoint(newPoint),
  right: perJoint(newPoint),
  nose: newPoint(),
  world: null,
  scale: { trunk: NaN, leg: NaN, foot: NaN, shoulders: NaN },
  view: 'front',
  yawDeg: NaN,
  near: 'left',
  facing: 1,
});

/** Turns pose frames into measured bodies. Keeps what needs a memory: lengths, view, near side and facing. */
export class BodyTracker {
  readonly #view = new ViewEstimator();
  readonly #near = new NearSideEstimator();
  readonly #lengths = {
    trunk: new RunningQuantile(SCALE_WINDOW_MS, SCALE_QUANTILE),
    leg: new RunningQuantile(SCALE_WINDOW_MS, SCALE_QUANTILE),
    foot: new RunningQuantile(SCALE_WINDOW_MS, 0.5),
    shoulders: new RunningQuantile(SCALE_WINDOW_MS, SCALE_QUANTILE),
  };
  /** Made once: a body has 33 points, and there is one with every frame. */
  readonly #body = newBody();
  readonly #shouldersMiddle: Point = { x: NaN, y: NaN };
  readonly #hipsMiddle: Point = { x: NaN, y: NaN };
  #facing = 0;
  #lastMs = 0;

  /** Null when nobody is in the picture. The body is the tracker's own, and is another one with the next frame: copy what is to be kept. */
  measure(frame: PoseFrame): Body | null {
    const { image, world, timeMs } = frame;
    if (!image) return null;
    const body = this.#body;
    const { left, right, scale } = body;
    setInPixels(left, image.left, frame);
    setInPixels(right, image.right, frame);
    place(body.nose, image.nose, frame);
    body.timeMs = timeMs;
    body.world = world;
    body.view = this.#view.update(shoulderYawDeg(frame, image), timeMs);
    body.yawDeg = this.#view.yawDeg;
    body.near = this.#near.update(image, world, timeMs);
    const nearSide = body[body.near];
    scale.trunk = this.#lengths.trunk.add(this.#trunkLength(left, right), timeMs);
    scale.leg = this.#lengths.leg.add(Math.max(legLength(left), legLength(right)), timeMs);
    scale.foot = this.#lengths.foot.add(distance(nearSide.heel, nearSide.toe), timeMs);
    scale.shoulders = this.#shoulders(distance(left.shoulder, right.shoulder), body.yawDeg, scale.trunk, timeMs);
    body.facing = this.#updateFacing(nearSide, body.near === 'left' ? right : left, timeMs);
    return body;
  }

  /** Forgets the person, for a gap in the picture. */
  reset(): void {
    this.#view.reset();
    this.#near.reset();
    for (const length of Object.values(this.#lengths)) length.reset();
    this.#facing = 0;
  }

  #trunkLength(left: BodySide, right: BodySide): number {
    setMidpoint(this.#shouldersMiddle, left.shoulder, right.shoulder);
    setMidpoint(this.#hipsMiddle, left.hip, right.hip);
    return distance(this.#shouldersMiddle, this.#hipsMiddle);
  }

  /** In profile the shoulders are no measure of anything: what they were from the front goes on, or what they usually are. */
  #shoulders(widthPx: number, yawDeg: number, trunkPx: number, timeMs: number): number {
    const { shoulders } = this.#lengths;
    if (yawDeg <= SHOULDERS_SHOWN_DEG) return shoulders.add(widthPx, timeMs);
    return shoulders.value ?? USUAL_SHOULDERS * trunkPx;
  }

  #updateFacing(near: BodySide, far: BodySide, timeMs: number): 1 | -1 {
    // The near leg may be stretched out behind on all fours; then the knee that carries tells.
    const nearTurnDeg = seenKneeTurnDeg(near);
    const kneeTurnDeg = Math.abs(nearTurnDeg) > TELLING_KNEE_BEND_DEG ? nearTurnDeg : seenKneeTurnDeg(far);
    const isTelling = Math.abs(kneeTurnDeg) > TELLING_KNEE_BEND_DEG;
    if (this.#facing === 0) {
      // In kneeling the toes point backwards, so a bent knee is asked first.
      const ahead = isTelling ? kneeTurnDeg : near.toe.x - near.heel.x;
      this.#facing = ahead >= 0 ? 0.5 : -0.5;
    } else if (isTelling) {
      const share = 1 - Math.exp(-Math.max(0, timeMs - this.#lastMs) / FACING_TIME_CONSTANT_MS);
      this.#facing += share * (Math.sign(kneeTurnDeg) - this.#facing);
    }
    this.#lastMs = timeMs;
    return this.#facing >= 0 ? 1 : -1;
  }
}

/** Which way the knee turns the leg, and by how much; 0 where the leg is hidden. */
const seenKneeTurnDeg = ({ hip, knee, ankle }: BodySide): number =>
  Math.min(knee.visibility, ankle.visibility) >= SEEN ? turnDeg(hip, knee, knee, ankle) : 0;

function place(point: BodyPoint, landmark: Landmark, { width, height }: PoseFrame): void {
  const inside = landmark.x >= 0 && landmark.x <= 1 && landmark.y >= 0 && landmark.y <= 1;
  point.x = landmark.x * width;
  point.y = landmark.y * height;
  point.visibility = inside ? landmark.visibility : 0;
}

/** Written out, because to ask for thirty names in a row costs an engine more than the arithmetic. */
function setInPixels(points: BodySide, side: SideLandmarks, frame: PoseFrame): void {
  place(points.eyeInner, side.eyeInner, frame);
  place(points.eye, side.eye, frame);
  place(points.eyeOuter, side.eyeOuter, frame);
  place(points.ear, side.ear, frame);
  place(points.mouth, side.mouth, frame);
  place(points.shoulder, side.shoulder, frame);
  place(points.elbow, side.elbow, frame);
  place(points.wrist, side.wrist, frame);
  place(points.pinky, side.pinky, frame);
  place(points.index, side.index, frame);
  place(points.thumb, side.thumb, frame);
  place(points.hip, side.hip, frame);
  place(points.knee, side.knee, frame);
  place(points.ankle, side.ankle, frame);
  place(points.heel, side.heel, frame);
  place(points.toe, side.toe, frame);
}

const legLength = ({ hip, knee, ankle }: BodySide): number => distance(hip, knee) + distance(knee, ankle);

/**
 * Height of an ankle in leg lengths, to be compared with the other one's. In space where that is known: in the picture a foot that is
 * held out towards the camera sinks by as much as it is lifted. `legM`: `leg3d` of this body, where somebody has it already.
 */
export function ankleHeight(body: Body, side: Side, legM?: number): number {
  const { world } = body;
  if (!world) return -body[side].ankle.y / body.scale.leg;
  return -world[side].ankle.y / (legM ?? leg3d(world));
}

/** Length of the longer leg in space, metres. */
export const leg3d = ({ left, right }: Landmarks): number => Math.max(legLength3d(left), legLength3d(right));

const legLength3d = ({ hip, knee, ankle }: SideLandmarks): number => distance3d(hip, knee) + distance3d(knee, ankle);
