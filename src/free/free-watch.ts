import { Coach } from '../core/coach.ts';
import type { CoachEvent } from '../core/events.ts';
import type { Exercise } from '../core/exercise.ts';
import type { PoseFrame } from '../core/pose.ts';
import { areKin, kinOf } from '../recogniser/kin.ts';
import type { Recognition } from '../recogniser/recogniser.ts';

/** So much of what was seen is kept, to be counted once it is known what it was, milliseconds. [our own choice] */
export const REMEMBER_MS = 30_000;

/** Without its movement being recognised, and without a repetition, for so long a set is over, milliseconds. [our own choice] */
export const REST_MS = 6000;

/** Without a repetition for so long it is over though its movement seems to go on: somebody rests in the start pose, milliseconds. [our own choice] */
export const IDLE_MS = 20_000;

/** A movement that is not decided any more is looked for so much longer, milliseconds: a turn hides it for a moment. [our own choice] */
export const LOOK_ON_MS = 4000;

/** Where two movements count, the other one runs when it was counted last for so long, milliseconds. [our own choice] */
export const SURE_MS = 1000;

/**
 * Of kin, the one takes over that finds as much and was recognised more often by so many times, or that finds two more. [our own choice]
 */
export const RENAME_BY = 6;

/** A posture that has been kept for so long begins a set, milliseconds: the time of a couch stretch. [our own choice] */
export const KEPT_MS = 3000;

/** What is to be done next in a training of which nothing is planned. */
export type FreeStep =
  /** What somebody seems to begin with: its own counter has found nothing yet. Null when it came to nothing. */
  | { type: 'named'; exercise: Exercise | null }
  /** A set has begun: `frames` are to be counted first, as they were seen, and then what comes. */
  | { type: 'began'; exercise: Exercise; frames: readonly PoseFrame[] }
  /** What runs is another movement of the same kin, by what its own counter finds: that one is counted from the beginning instead. */
  | { type: 'renamed'; exercise: Exercise; frames: readonly PoseFrame[] }
  | { type: 'over' };

/** One exercise that may be what is done, with a counter of its own. */
interface Candidate {
  exercise: Exercise;
  coach: Coach;
  /** Full repetitions; where a posture is kept for a time, in units of {@link KEPT_MS}. */
  found: number;
  /** When something was counted last, milliseconds. */
  countedMs: number;
  /** How often it was recognised. */
  recognised: number;
}

/**
 * Follows somebody who trains without a plan: which exercise is done, from when on, and when it is over. The recogniser says what to look
 * for; a set begins when the counter of that exercise finds a repetition too, so that a wrong guess counts nothing. What was seen before the
 * guess is counted backwards. Nothing reads a clock: time comes with what is seen and recognised.
 */
export class FreeWatch {
  readonly #exercises: readonly Exercise[];
  #memory: PoseFrame[] = [];
  /** What belongs to an earlier set is not counted again, milliseconds. */
  #fromMs = -Infinity;
  /** The first frame of the set that runs, milliseconds. */
  #handedMs = Infinity;
  #candidates: Candidate[] = [];
  #current: Candidate | null = null;
  /** When the movement that runs was recognised last, milliseconds. */
  #recognisedMs = -Infinity;
  /** The same of the candidates. */
  #lookedForMs = -Infinity;

  constructor(exercises: readonly Exercise[]) {
    this.#exercises = exercises;
  }

  /** Takes in the next frame. */
  see(frame: PoseFrame): FreeStep[] {
    const { timeMs } = frame;
    this.#memory.push(frame);
    while ((this.#memory[0]?.timeMs ?? Infinity) < timeMs - REMEMBER_MS) this.#memory.shift();
    for (const candidate of this.#watched) watch(candidate, frame);
    const next = this.#next(timeMs);
    return next ? [next] : this.#look(timeMs);
  }

  /** Takes in what the recogniser says; it may say it some frames later. */
  recognised({ timeMs, decided }: Pick<Recognition, 'timeMs' | 'decided'>): FreeStep[] {
    if (decided === null) return [];
    for (const candidate of this.#watched) if (candidate.exercise.id === decided) candidate.recognised += 1;
    if (this.#current && areKin(decided, this.#current.exercise.id)) {
      this.#recognisedMs = timeMs;
      return [];
    }
    this.#lookedForMs = timeMs;
    if (this.#candidates.some(({ exercise }) => areKin(exercise.id, decided))) return [];
    const fromMs = this.#current?.countedMs ?? this.#fromMs;
    this.#candidates = this.#candidatesFor(decided, fromMs);
    return [this.#next(timeMs) ?? { type: 'named', exercise: this.#likeliest(decided) }];
  }

  /** The set that runs is over by the user's will: what was seen until now is not counted again. */
  end(timeMs: number): void {
    this.#current = null;
    this.#candidates = [];
    this.#fromMs = timeMs;
  }

  get #watched(): Candidate[] {
    return this.#current ? [...this.#candidates, this.#current] : this.#candidates;
  }

  #candidatesFor(decided: string, fromMs: number): Candidate[] {
    const kin = kinOf(decided);
    return this.#exercises
      .filter(({ id }) => kin.includes(id))
      .map((exercise) => {
        const candidate = { exercise, coach: new Coach(exercise, { gate: true }), found: 0, countedMs: fromMs, recognised: 0 };
        for (const frame of this.#memory) if (frame.timeMs > fromMs) watch(candidate, frame);
        return candidate;
      });
  }

  #likeliest(decided: string): Exercise | null {
    return this.#candidates.find(({ exercise }) => exercise.id === decided)?.exercise ?? null;
  }

  /** Whether a set has begun, or is another one than it seemed. */
  #next(timeMs: number): FreeStep | null {
    const best = this.#candidates.filter(({ found }) => found > 0).sort(byMost)[0];
    if (!best) return null;
    const current = this.#current;
    if (current && areKin(current.exercise.id, best.exercise.id))
      return isMore(best, current) ? this.#rename(current, best) : null;
    // Where both count, the one that runs goes on.
    if (current && (current.countedMs >= best.countedMs || timeMs - best.countedMs < SURE_MS)) return null;
    this.#fromMs = current?.countedMs ?? this.#fromMs;
    this.#candidates = this.#candidates.filter((each) => each !== best && areKin(each.exercise.id, best.exercise.id));
    this.#current = best;
    this.#recognisedMs = timeMs;
    return { type: 'began', exercise: best.exercise, frames: this.#handOver() };
  }

  /** The set is another one from its beginning on; null where that beginning is not remembered any more. */
  #rename(current: Candidate, best: Candidate): FreeStep | null {
    if ((this.#memory[0]?.timeMs ?? Infinity) > this.#handedMs) return null;
    this.#candidates = [current, ...this.#candidates.filter((each) => each !== best)];
    this.#current = best;
    return { type: 'renamed', exercise: best.exercise, frames: this.#handOver() };
  }

  #handOver(): PoseFrame[] {
    const frames = this.#memory.filter(({ timeMs }) => timeMs > this.#fromMs);
    this.#handedMs = frames[0]?.timeMs ?? Infinity;
    return frames;
  }

  /** Whether what runs is over, or what was looked for is not there. */
  #look(timeMs: number): FreeStep[] {
    const current = this.#current;
    const isForgotten = timeMs - this.#lookedForMs > LOOK_ON_MS;
    if (current) {
      this.#candidates = this.#candidates.filter(({ exercise }) => !isForgotten || areKin(exercise.id, current.exercise.id));
      const idleMs = timeMs - current.countedMs;
      const isOver = idleMs > IDLE_MS || (idleMs > REST_MS && timeMs - this.#recognisedMs > REST_MS);
      if (!isOver) return [];
      this.#current = null;
      this.#candidates = this.#candidates.filter(({ exercise }) => !areKin(exercise.id, current.exercise.id));
      this.#fromMs = current.countedMs;
      return [{ type: 'over' }];
    }
    if (!isForgotten || this.#candidates.length === 0) return [];
    this.#candidates = [];
    return [{ type: 'named', exercise: null }];
  }
}

/** What finds most comes first, then what was recognised most often. */
const byMost = (a: Candidate, b: Candidate): number => b.found - a.found || b.recognised - a.recognised;

const isMore = (one: Candidate, other: Candidate): boolean =>
  one.found >= other.found + 2 || (one.found >= other.found && one.recognised >= other.recognised + RENAME_BY);

function watch(candidate: Candidate, frame: PoseFrame): void {
  const happened = candidate.coach.push(frame);
  if (!happened.some(isCounted)) return;
  candidate.countedMs = frame.timeMs;
  const { counts, timer } = candidate.coach.status;
  candidate.found = timer ? Math.floor(Math.max(timer.heldMs, timer.left + timer.right) / KEPT_MS) : counts.full;
}

const isCounted = (event: CoachEvent): boolean =>
  event.type === 'timer-ticked' || (event.type === 'rep' && event.rep.outcome !== 'void');
