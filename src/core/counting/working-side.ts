import { ankleHeight, leg3d, type Body } from '../seeing/body.ts';
import type { SideRule } from '../exercise.ts';
import type { Side } from '../pose.ts';

/** The two sides have to differ by this much before they are told apart: leg lengths, or trunk lengths in lying. */
const MARGIN = 0.06;
/** The other side has to be it for this long: to change legs takes a second, for the detector to mistake one for the other a moment. */
const SETTLED_MS = 600;

/**
 * Which side of the body an exercise is measured on, where the posture tells: the upper one in side-lying, the standing, the lifted or
 * the hanging leg, or the one nearest the camera. Keeps its answer while the posture does not say.
 */
export class SideFinder {
  readonly #rule: Exclude<SideRule, 'moves-more'> | Side;
  #last: Side | null = null;
  #otherSinceMs: number | null = null;

  constructor(rule: Exclude<SideRule, 'moves-more'> | Side) {
    this.#rule = rule;
  }

  find(body: Body): Side {
    switch (this.#rule) {
      case 'left':
      case 'right':
        return this.#rule;
      case 'none':
      case 'near':
        return body.near;
      case 'on-top':
        return this.#decide(body, trunkHeight(body, 'left') - trunkHeight(body, 'right'));
      case 'stands':
        return this.#decide(body, -leftAnkleHigher(body));
      case 'lifted':
        return this.#decide(body, leftAnkleHigher(body));
      case 'hangs': {
        // The body is above the foot that carries it; the feet themselves may be at the same height.
        const hipsX = (body.left.hip.x + body.right.hip.x) / 2;
        return this.#decide(body, besideHips(body, 'left', hipsX) - besideHips(body, 'right', hipsX));
      }
    }
  }

  /** `difference`: by how much the left side is it more than the right one. */
  #decide(body: Body, difference: number): Side {
    const now = Math.abs(difference) < MARGIN ? this.#last : difference > 0 ? 'left' : 'right';
    if (now === this.#last) this.#otherSinceMs = null;
    else if (this.#last === null || body.timeMs - (this.#otherSinceMs ??= body.timeMs) >= SETTLED_MS) {
      this.#last = now;
      this.#otherSinceMs = null;
    }
    return this.#last ?? body.near;
  }
}

/** In trunk lengths; in the picture y grows downwards. */
const trunkHeight = (body: Body, side: Side): number => -(body[side].hip.y + body[side].shoulder.y) / 2 / body.scale.trunk;

/** By how much the left ankle is higher than the right one, in leg lengths. */
function leftAnkleHigher(body: Body): number {
  const legM = body.world ? leg3d(body.world) : undefined;
  return ankleHeight(body, 'left', legM) - ankleHeight(body, 'right', legM);
}

const besideHips = (body: Body, side: Side, hipsX: number): number => Math.abs(body[side].ankle.x - hipsX) / body.scale.leg;

/** One side has to move by this much more than the other, or be the one that moved before. */
const CLEARLY_MORE = 1.5;
const HARDLY_LESS = 0.75;

/**
 * Decides whose repetition it was when both sides are followed. The far leg is partly guessed by the detector and echoes the near one,
 * so where both seem to move alike it is the near one's, or that of the side which worked before.
 */
export class SideJudge {
  #locked: Side | null = null;

  /** `own` and `other`: how far each side's signal moved during the repetition. */
  isOwn(side: Side, own: number, other: number, near: Side): boolean {
    if (own >= CLEARLY_MORE * other) return true;
    if (own * CLEARLY_MORE <= other) return false;
    const expected = this.#locked ?? near;
    return side === expected ? own >= HARDLY_LESS * other : false;
  }

  counted(side: Side): void {
    this.#locked = side;
  }

  /** The side that the person works on, once it is known. */
  get side(): Side | null {
    return this.#locked;
  }
}
