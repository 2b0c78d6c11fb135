import type { PoseFrame } from '../core/pose.ts';
import { learnMovement, LESSON_REPS, type Lesson } from './learn.ts';
import { Recording } from './recording.ts';

/** What the person is to do next: be seen, stand still, do the movement, or stand still again. `over`: it was learned. */
export type LessonPhase = 'nobody' | 'stand-still' | 'go' | 'moving' | 'over';

/** Standing still for so long after a movement is its end, milliseconds. [our own choice] Two repetitions seldom are that far apart. */
const OVER_MS = 1500;
/** And before it, so that the rest is known. */
const READY_MS = 1000;

/** Follows a lesson from picture to picture, and sees by itself when it is over. Nothing reads a clock: time comes with the pictures. */
export class LessonWatch {
  readonly #recording = new Recording();
  #phase: LessonPhase = 'nobody';
  #stillSinceMs: number | null = null;
  #lesson: Lesson | null = null;

  get phase(): LessonPhase {
    return this.#phase;
  }

  /** What came of it last; null before anything could have. */
  get lesson(): Lesson | null {
    return this.#lesson;
  }

  /** Takes in the next picture. */
  push(frame: PoseFrame): void {
    if (this.#phase === 'over') return;
    this.#recording.push(frame);
    const now = this.#recording.moments.at(-1);
    if (!now) return;
    this.#stillSinceMs = now.still ? (this.#stillSinceMs ?? now.timeMs) : null;
    const stillMs = this.#stillSinceMs === null ? 0 : now.timeMs - this.#stillSinceMs;
    this.#phase = this.#next(now.view !== null, stillMs);
  }

  /** The user says that it is over. */
  finish(): Lesson {
    const lesson = learnMovement(this.#recording);
    this.#lesson = lesson;
    if (lesson.movement) this.#phase = 'over';
    return lesson;
  }

  #next(isSeen: boolean, stillMs: number): LessonPhase {
    switch (this.#phase) {
      case 'nobody':
        return isSeen ? 'stand-still' : 'nobody';
      case 'stand-still':
        return stillMs >= READY_MS ? 'go' : 'stand-still';
      case 'go':
        return this.#stillSinceMs === null ? 'moving' : 'go';
      case 'moving':
        return stillMs >= OVER_MS ? this.#look() : 'moving';
      case 'over':
        return 'over';
    }
  }

  #look(): LessonPhase {
    const lesson = this.finish();
    if (lesson.movement) return 'over';
    // One who waits a little between two repetitions goes on; else it is said what is missing.
    return lesson.trouble === 'too-few' && lesson.reps > 0 && lesson.reps < LESSON_REPS ? 'go' : 'stand-still';
  }
}
