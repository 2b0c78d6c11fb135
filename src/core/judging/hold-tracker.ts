import { say, type Message } from '../message.ts';
import { CuePolicy } from './cues.ts';
import type { CoachEvent, Finding, Hint, TimerStatus } from '../events.ts';
import type { Exercise, FormRule, TimedSpec } from '../exercise.ts';
import type { View, Side } from '../pose.ts';
import { PostureTimer, type Stretch } from '../counting/posture-timer.ts';
import type { RepContext } from './rep-judge.ts';
import type { Calibration } from '../counting/side-trackers.ts';
import type { RepCandidate } from '../counting/reps.ts';
import { judge } from './rules.ts';
import { SampleWindow } from '../counting/sample-window.ts';
import { brokenCondition } from '../counting/conditions.ts';
import { isSignalName, type Track } from '../counting/track.ts';
import { Recent } from '../seeing/recent.ts';
import type { SignalName } from '../signals/index.ts';

/** What the posture of a timed exercise tells of. */
export type HoldEvent = Extract<CoachEvent, { type: `timer-${string}` | 'held' | 'cue' }>;

/** A posture is looked at for cues this often, as a repetition would be at its end. */
const CUE_WINDOW_MS = 6000;
const REMIND_EVERY_S = 30;
/** Of a posture that is kept for longer, the last of it is judged, milliseconds: what is remembered has an end. [our own choice] */
const JUDGED_MS = 300_000;

const UNSEEN = say`I cannot see you well`;
const OTHER_SIDE = say`You have changed sides`;

/** What is kept of one side: the legs take turns. */
interface SideTime {
  timer: PostureTimer;
  /** Frames of the present stretch, and how it was seen. */
  samples: SampleWindow;
  view: View;
  /** Frames before this have been looked at for cues. */
  cuedMs: number;
}

/** Follows the posture of a timed exercise: times it for each side, judges it, and says why the time does not run. */
export class HoldTracker {
  readonly #exercise: Exercise;
  readonly #spec: TimedSpec;
  readonly #targetMs: number;
  readonly #sides = new Map<Side | null, SideTime>();
  readonly #cues: CuePolicy;
  /** A posture that is kept is both height and all of a movement. */
  readonly #rules: readonly FormRule[];
  readonly #moved = new Recent();
  #side: Side | null = null;
  #reason: Message | null = null;
  #calibration: Calibration | null = null;
  #view: View;
  #posture: 'out' | 'entering' | 'in' = 'out';
  /** In the posture: when it was last seen. Entering: when that began. */
  #changedMs = 0;
  #fresh = true;

  constructor(exercise: Exercise, spec: TimedSpec, targetMs = spec.targetMs) {
    this.#exercise = exercise;
    this.#cues = new CuePolicy(exercise.rules);
    this.#rules = exercise.rules.filter(({ phase }) => phase === 'peak' || phase === 'whole');
    this.#spec = spec;
    this.#targetMs = targetMs;
    this.#view = exercise.camera.view;
  }

  /** One frame of a running set, after `track` has seen it. */
  push(track: Track, { view, side, calibration }: RepContext, timeMs: number): HoldEvent[] {
    this.#side = side;
    this.#view = view;
    this.#calibration = calibration;
    const broken = this.#broken(track, view);
    this.#followPosture(broken === null, timeMs);
    const still = this.#isStill(track, timeMs);
    this.#reason = broken ?? (still ? (this.#spec.moving?.hint ?? null) : null);
    const right = this.#reason === null;
    if (!this.#sides.has(side)) this.#sides.set(side, this.#newSide(timeMs));
    const events: HoldEvent[] = [];
    for (const [each, time] of this.#sides) this.#step(each, time, right && each === side, track, timeMs, events);
    return events;
  }

  /** The person is gone, or (null) the set is over. */
  interrupt(reason: Message | null, timeMs: number): HoldEvent[] {
    this.#posture = 'out';
    this.#fresh = true;
    this.#moved.clear();
    this.#reason = reason;
    return [...this.#sides].flatMap(([side, time]) => {
      const stretch = time.timer.interrupt();
      return stretch ? this.#paused(side, time, stretch, reason, timeMs) : [];
    });
  }

  /** Whether the posture is there, movement in it aside; `in` once it has lasted, and until it has been lost for more than a moment. */
  get posture(): 'out' | 'entering' | 'in' {
    return this.#posture;
  }

  /** Why the time does not run; null when it does, or is about to. */
  get hint(): Hint | null {
    if (this.#reason === null || this.#sides.get(this.#side)?.timer.running) return null;
    return { id: 'wrong-posture', message: this.#reason };
  }

  get status(): TimerStatus {
    const timer = this.#sides.get(this.#side)?.timer;
    return {
      side: this.#side,
      running: timer?.running ?? false,
      heldMs: timer?.heldMs ?? 0,
      bestMs: timer?.bestMs ?? 0,
      targetMs: this.#targetMs,
      left: this.#sides.get('left')?.timer.heldMs ?? 0,
      right: this.#sides.get('right')?.timer.heldMs ?? 0,
    };
  }

  #newSide(timeMs: number): SideTime {
    const { entryMs, graceMs } = this.#spec;
    return {
      timer: new PostureTimer({ entryMs, graceMs, targetMs: this.#targetMs }),
      samples: new SampleWindow(this.#rules.flatMap(({ signal }) => (isSignalName(signal) ? signal : []))),
      view: this.#view,
      cuedMs: timeMs,
    };
  }

  /** Adds what has happened to `events`. */
  #step(side: Side | null, time: SideTime, right: boolean, track: Track, timeMs: number, events: HoldEvent[]): void {
    const { timer } = time;
    const { samples } = track;
    if (right && samples.length > 0) {
      time.samples.copy(samples, samples.length - 1);
      time.samples.keepFrom(timeMs - JUDGED_MS);
      time.view = this.#view;
    }
    const { started, ticked, reached, paused } = timer.push(right, timeMs);
    if (started) {
      time.cuedMs = timeMs;
      events.push({ type: 'timer-started', timeMs, side, heldMs: timer.heldMs });
    }
    if (ticked !== undefined) events.push({ type: 'timer-ticked', timeMs, side, seconds: ticked, ...this.#reminder(ticked) });
    if (reached) events.push({ type: 'timer-reached', timeMs, side, heldMs: timer.heldMs });
    if (paused) events.push(...this.#paused(side, time, paused, this.#reason ?? OTHER_SIDE, timeMs));
    if (timer.running) this.#cue(time, timeMs, events);
    else if (!right) time.samples.clear();
  }

  #reminder(seconds: number): { reminder?: Message } {
    const { reminder } = this.#spec;
    return reminder !== undefined && seconds % REMIND_EVERY_S === 0 ? { reminder } : {};
  }

  #paused(side: Side | null, time: SideTime, stretch: Stretch, reason: Message | null, timeMs: number): HoldEvent[] {
    // The first and the last moments belong to getting in and out.
    const { entryMs } = this.#spec;
    const findings = this.#judge(time, stretch.startMs + entryMs, stretch.endMs - entryMs, stretch.heldMs);
    time.samples.clear();
    const held: HoldEvent = { type: 'held', timeMs, hold: { side, ...stretch, findings } };
    return reason === null ? [held] : [{ type: 'timer-paused', timeMs, side, heldMs: time.timer.heldMs, reason }, held];
  }

  /** Where there are repetitions, cues come with them. */
  #cue(time: SideTime, timeMs: number, events: HoldEvent[]): void {
    if (this.#exercise.rep || timeMs - time.cuedMs < CUE_WINDOW_MS) return;
    const findings = this.#judge(time, time.cuedMs, timeMs, timeMs - time.cuedMs);
    time.cuedMs = timeMs;
    const cue = this.#cues.after({ outcome: 'full', findings }, null);
    if (cue) events.push({ type: 'cue', timeMs, cue });
  }

  /** What was seen between two times, by every rule that looks at the height or at all of a movement. */
  #judge({ samples, view }: SideTime, startMs: number, endMs: number, heldMs: number): Finding[] {
    const candidate: RepCandidate = {
      startMs,
      peakMs: (startMs + endMs) / 2,
      endMs,
      topStartMs: startMs,
      topEndMs: endMs,
      valley: 0,
      peak: 0,
      amplitude: 0,
      outMs: 0,
      backMs: 0,
      cut: false,
    };
    const baseline = this.#calibration?.values;
    const evidence = {
      candidate,
      view,
      holdMs: heldMs,
      samples,
      baseline: (signal: SignalName) => baseline?.get(signal),
    };
    return this.#rules.map((rule) => judge(rule, evidence));
  }

  #broken(track: Track, view: View): Message | null {
    const { camera } = this.#exercise;
    if (view !== camera.view && !camera.alsoCounts.includes(view)) {
      return camera.view === 'side' ? say`Turn your side to the camera` : say`Turn to face the camera`;
    }
    if (track.signal === null || track.value(track.signal) === undefined) return UNSEEN;
    return brokenCondition(this.#spec.required, track, view)?.hint ?? null;
  }

  /** Held for the start pose already where one was waited for; else it has to last before it counts, and to be gone before it ends. */
  #followPosture(right: boolean, timeMs: number): void {
    const { entryMs, graceMs } = this.#spec;
    if (this.#posture === 'in') {
      if (right) this.#changedMs = timeMs;
      else if (timeMs - this.#changedMs > graceMs) this.#posture = 'out';
    } else if (!right) this.#posture = 'out';
    else {
      if (this.#posture === 'out') this.#changedMs = timeMs;
      const held = this.#fresh && this.#calibration !== null;
      this.#posture = held || timeMs - this.#changedMs >= entryMs ? 'in' : 'entering';
    }
    this.#fresh = false;
  }

  #isStill(track: Track, timeMs: number): boolean {
    const { moving } = this.#spec;
    if (!moving) return false;
    const value = track.value(moving.signal);
    if (value !== undefined) this.#moved.push(timeMs, value);
    this.#moved.keepFrom(timeMs - moving.withinMs);
    return this.#moved.length === 0 || this.#moved.most - this.#moved.least < moving.by;
  }
}
