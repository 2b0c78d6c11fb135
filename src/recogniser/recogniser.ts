import type { PoseFrame } from '../core/pose.ts';
import { answerOf, likeliest, withMirror, type Answer } from './answer.ts';
import { Decider } from './decision.ts';
import { featuresOf } from './features.ts';
import { Neighbours, type Taught } from './neighbours.ts';
import type { Network, Read } from './network.ts';
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
export function ask(network: Network, manifest: Manifest, moments: Moments): Answer & Pick<Read, 'embedding'> {
  const [own, mirror] = network.read([featuresOf(moments), featuresOf(moments, true)]);
  if (!own || !mirror) throw new Error('The network has to answer for each window.');
  return { ...withMirror(answerOf(own.outputs, manifest), answerOf(mirror.outputs, manifest)), embedding: own.embedding };
}

/** Nobody does nothing: surely none, on no side in particular. */
function nothingSeen({ movements }: Manifest): Answer & { embedding: null } {
  const none = new Float32Array(movements.length + 1);
  none[movements.length] = 1;
  return {
    movements: none,
    sides: { left: 0, right: 0, both: 1 },
    phases: { rest: 1, out: 0, height: 0, back: 0 },
    embedding: null,
  };
}

/** Says which movement is being done from the last seconds of what was seen. Frames in, recognitions out; time comes with the frames. */
export class Recogniser {
  readonly #network: Network;
  readonly #manifest: Manifest;
  readonly #window = new FrameWindow();
  #decider: Decider;
  #neighbours: Neighbours;
  #lastMs = -Infinity;

  constructor(network: Network, manifest: Manifest) {
    this.#network = network;
    this.#manifest = manifest;
    this.#decider = new Decider(manifest.movements);
    this.#neighbours = new Neighbours(network, manifest, []);
  }

  /** Knows these movements besides the catalogue's from now on, and no others; what is decided is forgotten. */
  learn(taught: readonly Taught[]): void {
    this.#neighbours = new Neighbours(this.#network, this.#manifest, taught);
    this.#decider = new Decider(this.#names);
    this.reset();
  }

  get #names(): readonly string[] {
    return [...this.#manifest.movements, ...this.#neighbours.ids];
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

  #recognise(timeMs: number, { embedding, ...answer }: Answer & { embedding: Float32Array | null }): Recognition {
    const { sides, phases } = answer;
    const decided = this.#decider.push(timeMs, this.#weighed(answer, embedding));
    const smooth = this.#decider.probabilities;
    const best = smooth.reduce((at, value, index) => (value > (smooth[at] ?? 0) ? index : at), 0);
    return {
      timeMs,
      movement: this.#names[best] ?? null,
      probability: smooth[best] ?? 0,
      side: likeliest(sides),
      phase: likeliest(phases),
      decided,
    };
  }

  #weighed(answer: Answer, embedding: Float32Array | null): Float32Array {
    if (embedding) return this.#neighbours.weigh(answer, embedding);
    const none = new Float32Array(this.#names.length + 1);
    none[this.#names.length] = 1;
    return none;
  }
}
