import { say } from '../message.ts';
import type { Hint } from '../events.ts';
import { distance, lengthOf, midpoint, type Point } from './geometry.ts';
import type { Landmarks, PoseFrame, SideLandmarks } from '../pose.ts';
import { RunningQuantile } from './running-quantile.ts';

/**
 * A body that has gone further than this within `AT_ONCE_MS` has jumped; trunk lengths. Filmed people in our exercises: 0.35 at most,
 * in a curtsy lunge 0.5, in a sprinted side shuffle 1.0; somebody who walks across the picture: 0.5 to 0.6.
 */
const JUMP = 0.5;
const AT_ONCE_MS = 200;
/** While nobody is seen, somebody may move on by this much per second; a squat sinks its hips by 1.3. Trunk lengths. */
const JUMP_PER_UNSEEN_S = 1;
/** So has one whose size has changed by more than this factor. Filmed people: 1.10 at most, sprinting sideways 1.15; a zoom cut: 2.2. */
const OTHER_SIZE = 1.25;

/** Where the person was during this long is their place, looked at this often. */
const HOME_MS = 10_000;
const HOME_STEP_MS = 100;
/**
 * Gliding quickly, and not from one picture to the next, one is away only beyond this many trunk lengths: dropping into a squat sinks
 * the hips by nearly one.
 */
const STRAYED = 1;
/** Back in place, and no passer-by, after this long. */
const RETURNED_MS = 250;
/**
 * Whoever stays in one place for this long may be the person: what they do decides. In a squat the hips go up and down by nearly a trunk's
 * length in one place; somebody who walks by has gone on by more in half a second.
 */
const SETTLED_MS = 3000;
const PLACE = 1.2;
/** The person is forgotten when nobody has been seen for this long: the set is interrupted anyway. */
const GONE_MS = 1000;

/** Before a set, two jumps by this many trunk lengths within this time show that the detector goes from one person to another. */
const FAR_JUMP = 1;
const TURNS_MS = 4000;

/** Where somebody is in the picture, pixels. */
interface Whereabouts extends Point {
  timeMs: number;
  /** Length of the trunk; however it is bent towards the camera, where the source knows space. */
  trunk: number;
  /** Pixels per metre of the body; says how near and how tall somebody is, whatever their posture. */
  size: number;
}

const OTHER_PERSON: Hint = { id: 'other-person', message: say`Only one person in the picture, please` };
const AWAY: Hint = { id: 'away', message: say`Back to your place, please` };

/**
 * Follows one person, where the detector follows whoever it likes. Once a set has begun, a body that jumps away from the person's
 * place, or is suddenly of another size, is not theirs, and its frames are given on as if nobody was seen, until the person is back.
 *
 * Where one filmed person walks in front of another, the detector goes along with them until they have left the picture, and finds the
 * first one again at once. Up to 0.4 s pass before that shows. Two people of one size who overlap cannot be told apart, nor can who
 * strolls away from who is followed.
 */
export class PersonGuard {
  readonly #trunk = new RunningQuantile(4000, 0.8);
  /** The person's whereabouts; null before a set has begun. */
  #home: Whereabouts[] | null = null;
  /** Of the last moment, and the last of all. */
  readonly #recent: Whereabouts[] = [];
  #stranger: { anchor: Whereabouts; backSinceMs: number | null; isOther: boolean } | null = null;
  #turnsMs: number[] = [];

  /** Why the last body was not the person; or, before a set, that there are several. */
  get hint(): Hint | null {
    if (this.#stranger) return this.#stranger.isOther ? OTHER_PERSON : AWAY;
    return this.#turnsMs.length >= 2 ? OTHER_PERSON : null;
  }

  /** Where the person was last, pixels, while another one's body is seen; null while it is theirs. */
  get lost(): Point | null {
    return this.#stranger ? (this.#home?.at(-1) ?? null) : null;
  }

  /** A set begins: who is seen now is the person. */
  settle(): void {
    const now = this.#recent.at(-1);
    this.#home = now ? [now] : null;
    this.#stranger = null;
  }

  /** The frame, without the body where it is another one's. */
  apply(frame: PoseFrame): PoseFrame {
    const { timeMs } = frame;
    const last = this.#recent.at(-1);
    while ((this.#turnsMs[0] ?? timeMs) <= timeMs - TURNS_MS) this.#turnsMs.shift();
    if (last && timeMs - last.timeMs >= GONE_MS) this.#forget();
    if (!frame.image) return frame;
    const now = whereabouts(frame.image, frame);
    const trunk = this.#trunkOf(now);
    while (this.#recent.length > 1 && (this.#recent[0]?.timeMs ?? timeMs) < timeMs - AT_ONCE_MS) this.#recent.shift();
    const isFar = this.#hasJumped(now, FAR_JUMP * trunk);
    const hasMoved = this.#home !== null && this.#hasJumped(now, JUMP * trunk);
    if ((last?.timeMs ?? timeMs) < timeMs - AT_ONCE_MS) this.#recent.length = 0;
    this.#recent.push(now);
    if (isFar) this.#noteTurn(timeMs);
    if (!this.#home) return frame;
    if (this.#stranger ? this.#isBack(now, hasMoved, trunk) : !hasMoved) {
      this.#stranger = null;
      this.#stay(now);
      return frame;
    }
    const atOnce = last !== undefined && (timeMs - last.timeMs > AT_ONCE_MS || hasJumped(last, now, JUMP * trunk));
    // What moves quickly within the place does not widen it, or another one's body could leave it step by step.
    if (!this.#stranger && this.#isHome(now, (atOnce ? JUMP : STRAYED) * trunk)) return frame;
    this.#stranger ??= { anchor: now, backSinceMs: null, isOther: false };
    this.#stranger.isOther ||= atOnce || !this.#isOwnSize(now);
    return { ...frame, image: null, world: null };
  }

  /** Whether the body was elsewhere, or another one, in the last moment; `jump` in pixels. */
  #hasJumped(now: Whereabouts, jump: number): boolean {
    for (const each of this.#recent) if (hasJumped(each, now, jump)) return true;
    return false;
  }

  /** The person's own trunk; a stranger's does not change it. */
  #trunkOf(now: Whereabouts): number {
    return this.#stranger ? (this.#trunk.value ?? now.trunk) : this.#trunk.add(now.trunk, now.timeMs);
  }

  #forget(): void {
    this.#home = this.#stranger = null;
    this.#recent.length = 0;
    this.#trunk.reset();
  }

  #noteTurn(timeMs: number): void {
    // One jump takes several frames in the detector's own smoothing.
    if (timeMs - (this.#turnsMs.at(-1) ?? -Infinity) > 2 * AT_ONCE_MS) this.#turnsMs.push(timeMs);
  }

  #stay(now: Whereabouts): void {
    const home = (this.#home ??= []);
    if (now.timeMs - (home.at(-1)?.timeMs ?? -Infinity) < HOME_STEP_MS) return;
    while ((home[0]?.timeMs ?? now.timeMs) < now.timeMs - HOME_MS) home.shift();
    home.push(now);
  }

  /** `margin` in pixels. */
  #isHome(now: Whereabouts, margin: number): boolean {
    return this.#isOwnSize(now) && (['x', 'y'] as const).every((axis) => this.#isWithin(now, margin, (each) => each[axis]));
  }

  #isOwnSize(now: Whereabouts): boolean {
    return this.#isWithin(now, Math.log(OTHER_SIZE), ({ size }) => Math.log(size));
  }

  #isWithin(now: Whereabouts, margin: number, of: (each: Whereabouts) => number): boolean {
    const values = (this.#home ?? []).map(of);
    return of(now) >= Math.min(...values) - margin && of(now) <= Math.max(...values) + margin;
  }

  /** Whether a stranger turns out to be the person, or takes their place. */
  #isBack(now: Whereabouts, hasMoved: boolean, trunk: number): boolean {
    const stranger = this.#stranger;
    if (!stranger) return true;
    if (this.#isHome(now, JUMP * trunk)) {
      stranger.backSinceMs = hasMoved ? now.timeMs : (stranger.backSinceMs ?? now.timeMs);
      return now.timeMs - stranger.backSinceMs >= RETURNED_MS;
    }
    stranger.backSinceMs = null;
    if (distance(stranger.anchor, now) > PLACE * now.trunk) stranger.anchor = now;
    if (now.timeMs - stranger.anchor.timeMs < SETTLED_MS) return false;
    this.#home = [now];
    return true;
  }
}

/** Whether one body cannot have become the other in the time between; `jump` in pixels. */
function hasJumped(from: Whereabouts, to: Whereabouts, jump: number): boolean {
  const unseenS = Math.max(0, to.timeMs - from.timeMs - AT_ONCE_MS) / 1000;
  const reach = jump * (1 + (unseenS * JUMP_PER_UNSEEN_S) / JUMP);
  const growth = to.size / from.size;
  return distance(from, to) > reach || growth > OTHER_SIZE || growth < 1 / OTHER_SIZE;
}

function whereabouts({ left, right }: Landmarks, { timeMs, width, height, world }: PoseFrame): Whereabouts {
  const x = ((left.hip.x + right.hip.x) / 2) * width;
  const y = ((left.hip.y + right.hip.y) / 2) * height;
  const bonesPx = boneLengths(left, width, height) + boneLengths(right, width, height);
  // Bones in the picture and in metres are flattened along the line of sight by as much.
  const size = Math.max(1, bonesPx) / (world ? Math.max(0.1, boneLengths(world.left) + boneLengths(world.right)) : 1);
  return { x, y, timeMs, trunk: world ? size * trunkM(world) : trunkPx(left, right, width, height), size };
}

/** Shoulder to hip to knee to ankle; `width` and `height` make pixels of shares of a picture. */
const boneLengths = ({ shoulder, hip, knee, ankle }: SideLandmarks, width = 1, height = 1): number =>
  scaledDistance(shoulder, hip, width, height) +
  scaledDistance(hip, knee, width, height) +
  scaledDistance(knee, ankle, width, height);

const scaledDistance = (a: Point, b: Point, width: number, height: number): number =>
  lengthOf(a.x * width - b.x * width, a.y * height - b.y * height);

const trunkPx = (left: SideLandmarks, right: SideLandmarks, width: number, height: number): number =>
  scaledDistance(midpoint(left.hip, right.hip), midpoint(left.shoulder, right.shoulder), width, height);

/** From the origin, which lies between the hips. */
const trunkM = ({ left: { shoulder: l }, right: { shoulder: r } }: Landmarks): number =>
  lengthOf(l.x + r.x, l.y + r.y, l.z + r.z) / 2;
