import type { PoseFrame } from '../core/pose.ts';
import { answerOf, likeliest, withMirror, type Answer } from './answer.ts';
import { Decider } from './decision.ts';
import { featuresOf } from './features.ts';
import type { Network } from './network.ts';
import { observe } from './observation.ts';
import type { Manifest, Phase, WorkingSide } from './weights.ts';
import { FrameWindow, type Moments } from './window.ts';

/** A window is looked at no more often than this, milliseconds. */
export const EVERY_MS = 150;

/** What somebody seems to be doing now. */
export interface Recognition {
  timeMs: number;
  /** The likeliest movement, or null where none of them is likelier than each of them. */
  movement: string | null;
  /** Smoothed probability of that movement, or of none, 0 to 1. */
  probability: number;
  /** Whose repetition it is, and where it stands; of no meaning where the movement is null. */
  side: WorkingSide;
  phase: Phase;
  /** What is decided, with hysteresis: the movement that somebody does, or null while none is. */
  decided: string | null;
}

/** Asks the network about a window and its mirror. */
export function ask(network: Network, manifest: Manifest, moments: Moments): Answer {
  const [own, mirror] = network.outputs([featuresOf(moments), featuresOf(moments, true)]);
  if (!own || !mirror) throw new Error('The network has to answer for each window.');
  return withMirror(answerOf(own, manifest), answerOf(mirror, manifest));
}

/** Nobody does nothing: surely none, on no side in particular. */
function nothingSeen({ movements }: Manifest): Answer {
  const none = new Float32Array(movements.length + 1);
  none[movements.length] = 1;
  return { movements: none, sides: { left: 0, right: 0, both: 1 }, phases: { rest: 1, out: 0, height: 0, back: 0 } };
}

/** Says which movement is being done from the last seconds of what was seen. Frames in, recognitions out; time comes with the frames. */
export class Recogniser {
  readonly #network: Network;
  readonly #manifest: Manifest;
  readonly #window = new FrameWindow();
  readonly #decider: Decider;
  #lastMs = -Infinity;

  constructor(network: Network, manifest: Manifest) {
    this.#network = network;
    this.#manifest = manifest;
    this.#decider = new Decider(manifest.movements);
  }

  /** Takes in a frame; says something at most every {@link EVERY_MS}, and nothing while too little was seen. */
  push(frame: PoseFrame): Recognition | undefined {
    const { timeMs } = frame;
    if (timeMs < this.#lastMs) this.reset();
    this.#window.add(observe(frame));
    if (timeMs - this.#lastMs < EVERY_MS) return undefined;
    const moments = this.#window.moments();
    // Somebody who is gone does nothing any more.
    if (!moments && this.#decider.decided === null) return undefined;
    this.#lastMs = timeMs;
    return this.#recognise(timeMs, moments ? ask(this.#network, this.#manifest, moments) : nothingSeen(this.#manifest));
  }

  /** Forgets what was seen. */
  reset(): void {
    this.#window.clear();
    this.#decider.reset();
    this.#lastMs = -Infinity;
  }

  #recognise(timeMs: number, { movements, sides, phases }: Answer): Recognition {
    const decided = this.#decider.push(timeMs, movements);
    const smooth = this.#decider.probabilities;
    const best = smooth.reduce((at, value, index) => (value > (smooth[at] ?? 0) ? index : at), 0);
    return {
      timeMs,
      movement: this.#manifest.movements[best] ?? null,
      probability: smooth[best] ?? 0,
      side: likeliest(sides),
      phase: likeliest(phases),
      decided,
    };
  }
}
