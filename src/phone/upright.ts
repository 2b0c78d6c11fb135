import type { Axes } from '../wearables/sample.ts';

/** How a phone is held, as `deviceorientation` tells it, degrees. */
export interface Tilt {
  readonly beta: number;
  readonly gamma: number;
}

/** The direction away from the earth, along x, y and z of the phone (Device Orientation, W3C: rotations about Z, then X, then Y). */
export function upOf({ beta, gamma }: Tilt): Axes {
  const [b, c] = [(beta * Math.PI) / 180, (gamma * Math.PI) / 180];
  return [-Math.cos(b) * Math.sin(c), Math.sin(b), Math.cos(b) * Math.cos(c)];
}

/** So much of the measured gravity lies along the phone's own up or down before it is believed, g: at half, a shake does not decide. [our own choice] */
const CLEAR_G = 0.5;

/** So many clear ones more for one direction than for the other. [our own choice] */
const ENOUGH = 5;

/** Where the phone does not tell how it is held, or nothing clear came of it, the standard's sign holds after so many, about a second. [our own choice] */
const MOST = 60;

/**
 * The standard, Chrome and Firefox measure 1 g away from the earth on a phone that lies still; Safari measures it towards the earth. Which one it is
 * follows from how the phone is held. Null until it is known.
 */
export class Sign {
  sign: 1 | -1 | null = null;
  private sum = 0;
  private seen = 0;

  look([x, y, z]: Axes, tilt: Tilt | null): 1 | -1 | null {
    if (this.sign !== null) return this.sign;
    this.seen += 1;
    const [upX, upY, upZ] = tilt ? upOf(tilt) : [0, 0, 0];
    const along = x * upX + y * upY + z * upZ;
    if (Math.abs(along) >= CLEAR_G) this.sum += Math.sign(along);
    if (Math.abs(this.sum) >= ENOUGH) this.sign = this.sum > 0 ? 1 : -1;
    else if (this.seen >= MOST) this.sign = 1;
    return this.sign;
  }
}
