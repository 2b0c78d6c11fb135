import type { PoseFrame } from '../core/pose.ts';
import { beginAsking, type Asking } from '../recogniser/asking.ts';
import type { RecogniserConnection } from '../recogniser/connect.ts';
import { areKin } from '../recogniser/kin.ts';
import type { Recognition } from '../recogniser/recogniser.ts';

/** Another movement has been decided for this long before it is told; two repetitions of most. */
const FOR_MS = 5000;
/** Nothing is told of somebody of whom a repetition was counted in this time. */
const COUNTED_MS = 10_000;

/** Notices that something else is done than what is to be counted; says so once in a set. Time comes with what is recognised. */
export class OtherMovement {
  readonly #exercise: string;
  #since: { movement: string; timeMs: number } | null = null;
  #countedMs = -Infinity;
  #isTold = false;

  constructor(exercise: string) {
    this.#exercise = exercise;
  }

  /** A repetition was counted, or a second kept. */
  counted(timeMs: number): void {
    this.#countedMs = timeMs;
  }

  /** The movement to be told of; null while there is nothing to say. */
  push({ timeMs, decided }: Pick<Recognition, 'timeMs' | 'decided'>): string | null {
    if (decided === null || areKin(decided, this.#exercise)) this.#since = null;
    else if (this.#since?.movement !== decided) this.#since = { movement: decided, timeMs };
    if (!this.#since || this.#isTold) return null;
    if (timeMs - this.#since.timeMs < FOR_MS || timeMs - this.#countedMs < COUNTED_MS) return null;
    this.#isTold = true;
    return this.#since.movement;
  }
}

/** Watches live sets with the recogniser, which is loaded when the first picture of the first one has been seen. Without it a set goes on as it is. */
export interface Onlooker {
  /** `onOther`: another movement is done. */
  begin(exercise: string, onOther: (movement: string) => void): void;
  see(pose: PoseFrame): void;
  counted(timeMs: number): void;
  end(): void;
}

export function createOnlooker(connect: () => RecogniserConnection): Onlooker {
  let asking: Asking | null = null;
  let watched: { other: OtherMovement; onOther: (movement: string) => void } | null = null;

  return {
    begin(exercise, onOther) {
      watched = { other: new OtherMovement(exercise), onOther };
      asking?.reset();
    },
    see(pose) {
      if (!watched) return;
      asking ??= beginAsking(connect, {
        said(recognition) {
          const movement = watched?.other.push(recognition) ?? null;
          if (movement !== null) watched?.onOther(movement);
        },
        // Without it a set goes on as it is.
        gone: () => undefined,
      });
      asking.see(pose);
    },
    counted: (timeMs) => watched?.other.counted(timeMs),
    end: () => void (watched = null),
  };
}
