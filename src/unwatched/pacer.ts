import type { Side } from '../core/pose.ts';
import type { Part, Task } from './task.ts';

/** Counting without a camera: a tap for each repetition, or a tempo that leads. A time is kept by the clock in either way. */
export const WAYS = ['tap', 'tempo'] as const;
export type Way = (typeof WAYS)[number];

/** Where a repetition that is led stands. */
export type Step = 'out' | 'hold' | 'back' | 'rest';

/** What happened, milliseconds on the clock that the times come from. */
export type PacerEvent =
  /** One of the last seconds before it begins, or before a time is over. */
  | { type: 'seconds-left'; seconds: number }
  | { type: 'began'; side: Side | null; timeMs: number }
  | { type: 'step'; step: 'out' | 'hold' | 'back' }
  /** A whole second of a hold has passed, and it is not over. */
  | { type: 'hold-second' }
  | { type: 'rep'; side: Side | null; startMs: number; peakMs: number; endMs: number }
  /** A whole second of a time has passed, 1 or more. */
  | { type: 'second'; side: Side | null; seconds: number; timeMs: number }
  | { type: 'kept'; side: Side | null; startMs: number; endMs: number; keptMs: number }
  | { type: 'part-done'; side: Side | null }
  | { type: 'done' };

/** The moment, for a screen. */
export interface Paced {
  way: Way;
  kind: Task['kind'];
  /** `waiting`: for `begin`; `ready`: it begins in some seconds. */
  stage: 'waiting' | 'ready' | 'going' | 'done';
  side: Side | null;
  /** Until it begins, whole seconds; null where it has. */
  secondsLeft: number | null;
  /** Of a repetition that is led; null where none is. */
  step: Step | null;
  /** Repetitions, or whole seconds, of this side, and of how many. */
  done: number;
  amount: number;
  /** When the first repetition of this side began, on the clock of the times; the figure moves from then on. Null where it stands still. */
  movesFromMs: number | null;
}

/** To get into position in, before a tempo or a time begins, seconds. [our own choice] */
export const READY_S = 5;
/** After a change from tapping to the tempo, seconds. [our own choice] */
export const TAKE_OVER_S = 3;
/** The last seconds are counted. */
export const COUNTED_S = 3;
/** Two taps within this time are one, milliseconds: no repetition is as fast. [our own choice] */
export const LEAST_TAP_MS = 400;
/** A clock that was not looked at for longer stood still: the page slept, and nobody was led. Milliseconds. [our own choice] */
export const LONGEST_GAP_MS = 3000;

const NEXT: Readonly<Record<Step, Step>> = { out: 'hold', hold: 'back', back: 'rest', rest: 'out' };

/** Leads through a task with time as data: what happened comes out of each call. Times never go back. */
export class Pacer {
  readonly #task: Task;
  #way: Way;
  #stage: Paced['stage'] = 'waiting';
  #part = 0;
  /** Repetitions, or whole seconds, of this side. */
  #done = 0;
  /** When the stage began, the step, the repetition, and the last tap; all later by what was paused. */
  #fromMs = 0;
  #stepFromMs = 0;
  #repFromMs = 0;
  #tapMs = -Infinity;
  #readyMs = 0;
  #step: Step = 'rest';
  #seenMs = 0;
  #pausedMs: number | null = null;
  #events: PacerEvent[] = [];

  constructor(task: Task, way: Way) {
    this.#task = task;
    this.#way = way;
  }

  /** Taps count at once; a tempo and a time begin when one is in position. */
  begin(nowMs: number): readonly PacerEvent[] {
    if (this.#stage !== 'waiting') return [];
    this.#seenMs = nowMs;
    return this.#telling(() => this.#getReady(READY_S, nowMs));
  }

  tick(nowMs: number): readonly PacerEvent[] {
    if (this.#pausedMs !== null || this.#stage === 'waiting' || this.#stage === 'done') return [];
    if (nowMs - this.#seenMs > LONGEST_GAP_MS) this.#shift(nowMs - this.#seenMs);
    return this.#telling(() => {
      if (this.#stage === 'ready') this.#countDown(nowMs);
      if (this.#stage === 'going' && this.#task.kind === 'time') this.#keepTime(nowMs);
      else if (this.#stage === 'going' && this.#way === 'tempo') this.#lead(nowMs);
      this.#seenMs = nowMs;
    });
  }

  /** A repetition was made. Says nothing where none is counted so. */
  tap(nowMs: number): readonly PacerEvent[] {
    const counts = this.#way === 'tap' && this.#task.kind === 'reps' && this.#stage === 'going' && this.#pausedMs === null;
    if (!counts || nowMs - this.#tapMs < LEAST_TAP_MS) return [];
    return this.#telling(() => {
      const startMs = Math.max(this.#fromMs, this.#repFromMs);
      this.#tapMs = this.#repFromMs = this.#seenMs = nowMs;
      this.#count(startMs, (startMs + nowMs) / 2, nowMs);
    });
  }

  /** The last repetition of this side was none. False where there is none. */
  undo(): boolean {
    if (this.#task.kind !== 'reps' || this.#done === 0 || this.#stage === 'done') return false;
    this.#done -= 1;
    this.#tapMs = -Infinity;
    return true;
  }

  pause(nowMs: number): void {
    this.#pausedMs ??= nowMs;
  }

  /** A repetition that was under way is led anew, after some seconds; a time goes on. */
  resume(nowMs: number): readonly PacerEvent[] {
    if (this.#pausedMs === null) return [];
    this.#shift(nowMs - this.#seenMs);
    this.#pausedMs = null;
    if (this.#stage !== 'going' || this.#way === 'tap' || this.#task.kind === 'time') return [];
    return this.#telling(() => this.#getReady(TAKE_OVER_S, nowMs));
  }

  /** Counts in the other way from now on. What was counted stays. */
  leadBy(way: Way, nowMs: number): readonly PacerEvent[] {
    if (way === this.#way) return [];
    this.#way = way;
    if (this.#task.kind === 'time' || this.#stage === 'waiting' || this.#stage === 'done') return [];
    return this.#telling(() => this.#getReady(TAKE_OVER_S, nowMs));
  }

  /** It ends before its time: what was kept so far is told. */
  finish(): readonly PacerEvent[] {
    return this.#telling(() => {
      if (this.#task.kind === 'time' && this.#stage === 'going') this.#tellKept(this.#seenMs);
      this.#stage = 'done';
    });
  }

  get paced(): Paced {
    const { kind } = this.#task;
    const { side, amount } = this.#now;
    const isReady = this.#stage === 'ready';
    const isGoing = this.#stage === 'going';
    const moves = this.#pausedMs === null && (isGoing || (isReady && this.#way === 'tempo'));
    return {
      way: this.#way,
      kind,
      stage: this.#stage,
      side,
      secondsLeft: isReady ? Math.ceil((this.#readyMs - this.#seenMs) / 1000) : null,
      step: isGoing && kind === 'reps' && this.#way === 'tempo' ? this.#step : null,
      done: this.#done,
      amount,
      movesFromMs: moves ? (isReady ? this.#readyMs : this.#fromMs) : null,
    };
  }

  get #now(): Part {
    return this.#task.parts[this.#part] ?? { side: null, amount: 0 };
  }

  #telling(act: () => void): readonly PacerEvent[] {
    this.#events = [];
    act();
    return this.#events;
  }

  #tell(event: PacerEvent): void {
    this.#events.push(event);
  }

  #getReady(seconds: number, nowMs: number): void {
    if (this.#task.kind === 'reps' && this.#way === 'tap') return this.#start(nowMs);
    this.#stage = 'ready';
    this.#seenMs = Math.max(this.#seenMs, nowMs);
    this.#readyMs = nowMs + 1000 * seconds;
  }

  #countDown(nowMs: number): void {
    const left = Math.ceil((this.#readyMs - nowMs) / 1000);
    const before = Math.ceil((this.#readyMs - this.#seenMs) / 1000);
    if (left <= 0) this.#start(this.#readyMs);
    else if (left <= COUNTED_S && left < before) this.#tell({ type: 'seconds-left', seconds: left });
  }

  /** This side's turn has come. */
  #start(atMs: number): void {
    this.#stage = 'going';
    this.#fromMs = this.#repFromMs = this.#stepFromMs = atMs;
    this.#tell({ type: 'began', side: this.#now.side, timeMs: atMs });
    if (this.#task.kind === 'reps' && this.#way === 'tempo') this.#enter('out', atMs);
  }

  #enter(step: Step, atMs: number): void {
    this.#step = step;
    this.#stepFromMs = atMs;
    if (step === 'out') this.#repFromMs = atMs;
    if (step === 'out' || step === 'back' || (step === 'hold' && this.#task.holds)) this.#tell({ type: 'step', step });
  }

  #lengthOf(step: Step): number {
    const { outMs, holdMs, backMs, restMs } = this.#task.timing;
    return { out: outMs, hold: holdMs, back: backMs, rest: restMs }[step];
  }

  #lead(nowMs: number): void {
    while (this.#stage === 'going') {
      const endMs = this.#stepFromMs + this.#lengthOf(this.#step);
      if (this.#step === 'hold' && this.#task.holds) this.#tickHold(Math.min(nowMs, endMs), endMs);
      if (nowMs < endMs) return;
      if (this.#step === 'back') this.#count(this.#repFromMs, this.#repFromMs + this.#task.timing.outMs, endMs);
      if (this.#stage === 'going') this.#enter(NEXT[this.#step], endMs);
    }
  }

  #tickHold(untilMs: number, endMs: number): void {
    const fromS = Math.floor(Math.max(0, this.#seenMs - this.#stepFromMs) / 1000);
    const untilS = Math.floor((untilMs - this.#stepFromMs) / 1000);
    for (let second = fromS + 1; second <= untilS; second += 1)
      if (this.#stepFromMs + 1000 * second < endMs) this.#tell({ type: 'hold-second' });
  }

  #keepTime(nowMs: number): void {
    const { side, amount } = this.#now;
    while (this.#done < amount && nowMs >= this.#fromMs + 1000 * (this.#done + 1)) {
      this.#done += 1;
      const timeMs = this.#fromMs + 1000 * this.#done;
      this.#tell({ type: 'second', side, seconds: this.#done, timeMs });
      const left = amount - this.#done;
      if (left > 0 && left <= COUNTED_S) this.#tell({ type: 'seconds-left', seconds: left });
    }
    if (this.#done < amount) return;
    const endMs = this.#fromMs + 1000 * amount;
    this.#tellKept(endMs);
    this.#endPart(endMs);
  }

  #tellKept(untilMs: number): void {
    const keptMs = untilMs - this.#fromMs;
    if (keptMs > 0) this.#tell({ type: 'kept', side: this.#now.side, startMs: this.#fromMs, endMs: untilMs, keptMs });
  }

  #count(startMs: number, peakMs: number, endMs: number): void {
    const { side, amount } = this.#now;
    this.#done += 1;
    this.#tell({ type: 'rep', side, startMs, peakMs, endMs });
    if (this.#done >= amount) this.#endPart(endMs);
  }

  #endPart(atMs: number): void {
    if (this.#part + 1 >= this.#task.parts.length) {
      this.#stage = 'done';
      this.#tell({ type: 'done' });
      return;
    }
    this.#tell({ type: 'part-done', side: this.#now.side });
    this.#part += 1;
    this.#done = 0;
    this.#getReady(this.#task.changeS, atMs);
  }

  /** Nothing was done for so long. */
  #shift(ms: number): void {
    this.#fromMs += ms;
    this.#stepFromMs += ms;
    this.#repFromMs += ms;
    this.#readyMs += ms;
    this.#seenMs += ms;
  }
}
