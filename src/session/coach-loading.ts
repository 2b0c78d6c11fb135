import { say, type Message } from '../core/message.ts';
import { Progress } from '../capture/progress.ts';

/** What is there so soon needs no number, milliseconds. */
const QUIET_MS = 300;
/** So many of a hundred at a time: a number that changes more often is not read, and is read aloud too often. */
const STEP_PERCENT = 5;

interface CoachLoadingParts {
  emit(step: Message): void;
  /** Milliseconds, on any clock. */
  now(): number;
  /** What the detector itself is of the whole, 0..1; the rest is its model for the exercise. */
  detectorShare: number;
}

/** Tells how far the coach is, once somebody can see it. The number never goes back. */
export class CoachLoading {
  private readonly progress = new Progress();
  private readonly beganMs: number;
  private percent = 0;
  private isTold = false;
  /** The last number that was told. */
  private told: number | null = null;

  constructor(private readonly parts: CoachLoadingParts) {
    this.beganMs = parts.now();
    this.progress.next(parts.detectorShare);
  }

  /** How far the present part is, 0..1. */
  heard(share: number): void {
    this.percent = STEP_PERCENT * Math.floor((100 * this.progress.at(share)) / STEP_PERCENT + 1e-6);
    if (this.isTold && this.number() !== this.told) this.say();
  }

  /** The detector is there. */
  next(): void {
    this.progress.next(1);
  }

  /** The words are wanted from now on. */
  tell(): void {
    this.isTold = true;
    this.say();
  }

  /** All is there. */
  end(): void {
    this.next();
    if (this.told !== null) this.heard(1);
  }

  private number(): number | null {
    const isSoon = this.parts.now() - this.beganMs < QUIET_MS;
    return isSoon || this.percent === 0 ? this.told : this.percent;
  }

  private say(): void {
    const percent = (this.told = this.number());
    this.parts.emit(percent === null ? say`Getting your coach ready…` : say`Getting your coach ready… ${percent} %`);
  }
}
