import type { MovementTimes } from '../core/counting/same-movement.ts';
import type { FeltFacts, Rep } from '../core/events.ts';
import type { Side } from '../core/pose.ts';
import type { MotionSample } from '../wearables/sample.ts';
import { angleDeg } from './axes.ts';
import { factsOf } from './felt-facts.ts';
import { LESSON_NEEDS_MS, TAUGHT_REPS, lessonOf, type Refusal } from './lesson.ts';
import { MotionCounter, swingOf, type TaughtMotion } from './motion-counter.ts';
import type { MotionState, Teaching } from './motion-state.ts';
import type { WornPlace } from './places.ts';
import { Smoother, type Smoothed } from './smoother.ts';

/** What was felt is kept for so long: three slow repetitions with long holds. [our own choice] */
const KEPT_MS = 120_000;
/** Lessons of which this many in a row fail end what was learned: the sensor has slipped. [our own choice] */
const FAILED_LESSONS = 2;
/** A sensor whose rest points elsewhere than it did when it was taught, by more than this, is worn otherwise. [our own choice] */
const SAME_WAY_DEG = 30;
/** Rest is felt for so long before what is remembered is trusted, milliseconds. [our own choice] */
const SETTLE_MS = 1000;

/** What is known of the movement of one side. */
interface Learned {
  side: Side | null;
  /** The last repetitions that the camera has counted in full. */
  reps: Rep[];
  taught: TaughtMotion | null;
  counter: MotionCounter | null;
  refusal: Refusal | null;
  /** Lessons in a row that came to nothing. */
  failed: number;
  /** Learned in this set, and not remembered. */
  isOwn: boolean;
}

const nothing = (side: Side | null): Learned => ({
  side,
  reps: [],
  taught: null,
  counter: null,
  refusal: null,
  failed: 0,
  isOwn: false,
});

/** When a repetition is felt, by a sensor that is so late. */
const later = ({ startMs, peakMs, hold }: Rep, byMs: number): Pick<Rep, 'startMs' | 'peakMs' | 'hold'> => ({
  startMs: startMs + byMs,
  peakMs: peakMs + byMs,
  ...(hold && { hold: { ...hold, startMs: hold.startMs + byMs, endMs: hold.endMs + byMs } }),
});

/** What one sensor feels, side by side, and what it has learned. */
export class SensorTrack {
  readonly source: string;
  readonly place: WornPlace | null;
  /** When its last sample was of. */
  heardMs = -Infinity;
  readonly #smoother = new Smoother();
  readonly #sides = new Map<Side | null, Learned>();
  /** From earlier sets; taken up once it is felt to be worn in the same way. */
  #remembered: readonly Teaching[];
  #felt: Smoothed[] = [];
  /** The same moments as they were told. */
  #raw: Smoothed[] = [];
  #seen: Rep[] = [];
  /** Sides whose last repetition is not felt to its end yet. */
  readonly #toLearn = new Map<Side | null, number>();

  constructor(source: string, place: WornPlace | null, remembered: readonly Teaching[]) {
    this.source = source;
    this.place = place;
    this.#remembered = remembered;
  }

  /** The camera has told of a repetition. */
  take(rep: Rep): void {
    this.#seen.push(rep);
    if (rep.outcome !== 'full') return;
    const learned = this.#sideOf(rep.side);
    learned.reps = [...learned.reps, rep].slice(-TAUGHT_REPS);
    if (learned.reps.length === TAUGHT_REPS) this.#toLearn.set(rep.side, rep.endMs + LESSON_NEEDS_MS);
  }

  /** The camera has missed something: what comes does not belong to what was before. */
  breakOff(): void {
    for (const learned of this.#sides.values()) learned.reps = [];
    this.#toLearn.clear();
  }

  /** Takes the next sample. Returns what was felt to be a repetition with it, of whichever side. */
  push({ timeMs, acceleration }: MotionSample): { side: Side | null; rep: MovementTimes }[] {
    const moment = this.#smoother.push(timeMs, acceleration);
    if (!moment) return [];
    this.heardMs = timeMs;
    this.#felt.push(moment);
    this.#raw.push({ timeMs, acceleration });
    this.#forget(moment.timeMs);
    this.#recall();
    for (const [side, dueMs] of this.#toLearn) {
      if (moment.timeMs < dueMs) continue;
      this.#toLearn.delete(side);
      this.#learn(this.#sideOf(side));
    }
    return [...this.#sides.values()].flatMap(({ side, counter }) => {
      const rep = counter?.push(moment) ?? null;
      return rep ? [{ side, rep }] : [];
    });
  }

  /** Whether it has been felt for long enough to tell how it is worn. */
  get isSettled(): boolean {
    const [first] = this.#felt;
    const last = this.#felt.at(-1);
    return first !== undefined && last !== undefined && last.timeMs - first.timeMs >= SETTLE_MS;
  }

  /** How much it feels of the movement of this side, in g; 0 where it does not count it. */
  swingOf(side: Side | null): number {
    const taught = this.#sides.get(side)?.taught;
    return taught ? swingOf(taught) : 0;
  }

  stateOf(side: Side | null): MotionState {
    const { taught, refusal, reps } = this.#sides.get(side) ?? nothing(side);
    if (taught) return { type: 'ready' };
    if (refusal) return { type: 'refused', why: refusal };
    return { type: 'learning', missing: TAUGHT_REPS - Math.min(reps.length, TAUGHT_REPS - 1) };
  }

  /** What it adds to a repetition that the camera has just told of. */
  factsOf(rep: Rep): FeltFacts | null {
    const lateMs = this.#sides.get(rep.side)?.taught?.lateMs ?? 0;
    return factsOf(this.#felt, this.#raw, later(rep, lateMs), this.place);
  }

  get teachings(): Teaching[] {
    return [...this.#sides.values()].flatMap(({ side, taught, isOwn }) =>
      taught && isOwn ? [{ source: this.source, place: this.place, side, taught }] : [],
    );
  }

  #sideOf(side: Side | null): Learned {
    const known = this.#sides.get(side) ?? nothing(side);
    this.#sides.set(side, known);
    return known;
  }

  #learn(learned: Learned): void {
    const lesson = lessonOf(this.#felt, learned.reps, this.#seen);
    if ('taught' in lesson) {
      learned.failed = 0;
      learned.refusal = null;
      learned.isOwn = true;
      this.#teach(learned, lesson.taught);
      return;
    }
    learned.failed += 1;
    // What was remembered was of another day: this one says that the place does not do.
    if (learned.taught && learned.isOwn && learned.failed < FAILED_LESSONS) return;
    learned.refusal = lesson.refused;
    learned.taught = null;
    learned.counter = null;
  }

  #teach(learned: Learned, taught: TaughtMotion): void {
    learned.taught = taught;
    learned.counter = new MotionCounter(taught);
    // It goes on from what was felt last, so that a repetition in progress is not lost.
    for (const moment of this.#felt) if (moment.timeMs > (learned.reps.at(-1)?.endMs ?? -Infinity)) learned.counter.push(moment);
  }

  /** Takes up what is remembered, once the sensor is felt to rest as it did then. */
  #recall(): void {
    const last = this.#felt.at(-1);
    if (this.#remembered.length === 0 || !last || !this.isSettled) return;
    const same = this.#remembered.filter(({ taught }) => angleDeg(taught.rest, last.acceleration) <= SAME_WAY_DEG);
    for (const { side, taught } of same) {
      const learned = this.#sideOf(side);
      if (!learned.taught && learned.refusal === null) this.#teach(learned, taught);
    }
    this.#remembered = this.#remembered.filter((each) => !same.includes(each));
  }

  #forget(nowMs: number): void {
    const fromMs = nowMs - KEPT_MS;
    if ((this.#felt[0]?.timeMs ?? nowMs) < fromMs - KEPT_MS / 10) {
      this.#felt = this.#felt.filter(({ timeMs }) => timeMs >= fromMs);
      this.#raw = this.#raw.filter(({ timeMs }) => timeMs >= fromMs);
    }
    this.#seen = this.#seen.filter(({ endMs }) => endMs >= fromMs);
  }
}
