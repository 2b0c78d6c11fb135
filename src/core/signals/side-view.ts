import { opposite, type Landmarks, type Side } from '../pose.ts';
import { leg3d, type Body, type BodySide } from '../seeing/body.ts';
import { distance3d, setMidpoint, type Point, type Point3 } from '../seeing/geometry.ts';
import { middle3d, square, unit, way } from './points.ts';
import type { OneSide } from './row.ts';

const newPoint = (): Point => ({ x: NaN, y: NaN });

/**
 * One side of a body, with what several signals derive from it: the one place where that is worked out, once a frame. It is made once and
 * shown the body of each frame. What is in space, and costs most, waits until a signal asks for it.
 */
export class SideView implements OneSide {
  body!: Body;
  own!: BodySide;
  other!: BodySide;
  side!: Side;
  readonly hips = newPoint();
  readonly shoulders = newPoint();
  readonly ankles = newPoint();
  ownSideInPicture: 1 | -1 = 1;
  hipsAboveFeet = NaN;
  /** Undefined until somebody asks. */
  #trunkM: number | undefined;
  #legM: number | undefined;
  #aside: Point3 | undefined;

  constructor(body: Body, side: Side) {
    this.look(body, side);
  }

  /** The body of the next frame, or the other side of it. */
  look(body: Body, side: Side): void {
    const own = body[side];
    const other = body[opposite(side)];
    this.body = body;
    this.side = side;
    this.own = own;
    this.other = other;
    setMidpoint(this.hips, own.hip, other.hip);
    setMidpoint(this.shoulders, own.shoulder, other.shoulder);
    setMidpoint(this.ankles, own.ankle, other.ankle);
    this.ownSideInPicture = own.shoulder.x + own.hip.x >= other.shoulder.x + other.hip.x ? 1 : -1;
    this.hipsAboveFeet = Math.max(own.ankle.y, other.ankle.y) - this.hips.y;
    this.#trunkM = this.#legM = this.#aside = undefined;
  }

  get trunkM(): number {
    const { world } = this.body;
    return (this.#trunkM ??= world ? distance3d(middle3d(world, 'shoulder'), middle3d(world, 'hip')) : NaN);
  }

  get legM(): number {
    const { world } = this.body;
    return (this.#legM ??= world ? leg3d(world) : NaN);
  }

  sidewaysM(from: Point3, to: Point3): number {
    const { world } = this.body;
    if (!world) return NaN;
    const aside = (this.#aside ??= asideOf(world, this.side));
    return (to.x - from.x) * aside.x + (to.y - from.y) * aside.y + (to.z - from.z) * aside.z;
  }
}

/** To the own side, along the line of the hips square to the trunk; of length 1. */
function asideOf(world: Landmarks, side: Side): Point3 {
  const up = unit(way(middle3d(world, 'hip'), middle3d(world, 'shoulder')));
  return unit(square(way(world[opposite(side)].hip, world[side].hip), up));
}
