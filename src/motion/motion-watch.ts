import type { FeltFacts, Rep } from '../core/events.ts';
import type { Side } from '../core/pose.ts';
import type { MotionSample } from '../wearables/sample.ts';
import type { MotionRep, MotionState, MotionStatus, Teaching } from './motion-state.ts';
import { isWornPlace } from './places.ts';
import { Reconciler } from './reconciler.ts';
import { SensorTrack } from './sensor-track.ts';

/** A sensor that says nothing for so long is not counted by, milliseconds. [our own choice] */
const SILENT_MS = 2000;

export interface MotionWatchOptions {
  /** What was learned before; of use from the first sample on, until the camera has taught anew. */
  remembered?: readonly Teaching[];
  /** There is no camera: whatever is felt counts. The side that is trained; null where sides are not told apart. */
  alone?: { side: Side | null };
}

/**
 * One set as it is felt: repetitions that the camera counts teach what they feel like, and while it sees nothing they are counted from the
 * feeling. Samples, pictures and repetitions come in as they happen, on one clock in milliseconds; nothing is asked of any other clock.
 */
export class MotionWatch {
  readonly #reconciler = new Reconciler<MotionRep>();
  readonly #tracks = new Map<string, SensorTrack>();
  readonly #remembered: readonly Teaching[];
  readonly #isAlone: boolean;
  #reps: Rep[] = [];
  #side: Side | null = null;
  #nowMs = -Infinity;
  /** The sides of the last two that the camera has counted are not the same: they are done in turn. */
  #isInTurn = false;

  constructor({ remembered = [], alone }: MotionWatchOptions = {}) {
    this.#remembered = remembered;
    this.#isAlone = alone !== undefined;
    this.#side = alone?.side ?? null;
  }

  /** The movement is seen in the picture of this moment. */
  see(timeMs: number): void {
    this.#reconciler.see(timeMs);
  }

  /** The camera has told of a repetition, whatever came of it. */
  take(rep: Rep): void {
    this.#reconciler.take(rep);
    for (const track of this.#tracks.values()) track.take(rep);
    if (rep.outcome !== 'full') return;
    const before = this.#reps.at(-1);
    this.#isInTurn = before !== undefined && before.side !== rep.side;
    this.#side = rep.side;
    this.#reps = [...this.#reps.slice(-1), rep];
  }

  /** The other side has done its part: what comes is of this one. */
  turnTo(side: Side): void {
    this.#side = side;
  }

  /** Takes the next sample of a sensor. Returns the repetitions that count by it. */
  hear(sample: MotionSample): MotionRep[] {
    this.#nowMs = Math.max(this.#nowMs, sample.timeMs);
    const track = this.#trackOf(sample);
    const felt = track.push(sample);
    if (track !== this.#best) return [];
    for (const { side, rep } of felt) if (this.#counts(side)) this.#reconciler.feel({ ...rep, side });
    const counted = this.#reconciler.settle(sample.timeMs);
    // A lesson is of what the camera has seen in a row.
    if (counted.length > 0) for (const each of this.#tracks.values()) each.breakOff();
    return counted;
  }

  /** What a sensor adds to a repetition that the camera has just told of; null where none is worn. */
  factsOf(rep: Rep): FeltFacts | null {
    return this.#told?.factsOf(rep) ?? null;
  }

  /** How it stands at this moment; null where no sensor tells of motion. */
  status(nowMs: number): MotionStatus | null {
    const track = this.#told;
    if (!track) return null;
    const state = this.#stateOf(track);
    const isCounting = state.type === 'ready' && (this.#isAlone || this.#reconciler.isBlind(nowMs));
    return { source: track.source, place: track.place, state: isCounting ? { type: 'counting' } : state };
  }

  /** Without a camera nothing is learned: what is not known is worn otherwise than it was. */
  #stateOf(track: SensorTrack): MotionState {
    const state = track.stateOf(this.#side);
    return this.#isAlone && state.type === 'learning' && track.isSettled ? { type: 'refused', why: 'other-way' } : state;
  }

  /** What was learned in this set. */
  get teachings(): Teaching[] {
    return [...this.#tracks.values()].flatMap((track) => track.teachings);
  }

  /** The sensor that feels most of what is done now; undefined where none that is heard feels enough. */
  get #best(): SensorTrack | undefined {
    const swing = (track: SensorTrack): number => track.swingOf(this.#side);
    return [...this.#tracks.values()]
      .filter((track) => swing(track) > 0 && this.#nowMs - track.heardMs <= SILENT_MS)
      .sort((a, b) => swing(b) - swing(a))[0];
  }

  /** The one that is told of: the best, or any that is heard. */
  get #told(): SensorTrack | undefined {
    // It is asked for with every picture, and most train without one.
    if (this.#tracks.size === 0) return undefined;
    return this.#best ?? [...this.#tracks.values()].findLast(({ heardMs }) => this.#nowMs - heardMs <= SILENT_MS);
  }

  #counts(side: Side | null): boolean {
    return this.#isInTurn || side === this.#side;
  }

  #trackOf({ source, place: told }: MotionSample): SensorTrack {
    const place = isWornPlace(told) ? told : null;
    const known = this.#tracks.get(source);
    // Worn elsewhere it feels something else.
    if (known?.place === place) return known;
    const remembered = this.#remembered.filter((each) => each.source === source && each.place === place);
    const track = new SensorTrack(source, place, remembered);
    this.#tracks.set(source, track);
    return track;
  }
}
