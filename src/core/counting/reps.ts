/** What the rep counter needs to know about a movement; amplitudes in the signal's unit. */
export interface RepCounterOptions {
  minAmplitude: number;
  /** Upper end of where the signal rests. */
  restMax: number;
  minOutMs: number;
  minRepMs: number;
}

/** A movement from rest to its height and back, before anything is judged. */
export interface RepCandidate {
  /** The signal leaves rest; the middle of the time at the height; it is back. */
  startMs: number;
  peakMs: number;
  endMs: number;
  /** First and last moment in the top zone. */
  topStartMs: number;
  topEndMs: number;
  valley: number;
  peak: number;
  amplitude: number;
  /** Duration of the whole way out and back, milliseconds. */
  outMs: number;
  backMs: number;
  /** Most of the way out was not seen: the series starts in mid-movement. */
  cut: boolean;
}

interface Sample {
  timeMs: number;
  value: number;
}

/**
 * A turn is confirmed when the signal has come back by this share of the running amplitude, or by half the smallest repetition,
 * whichever is more: enough that pulses and tremor do not turn, little enough for repetitions that never return to rest.
 */
const TURN_SHARE = 0.4;
const TURN_MIN_SHARE = 0.5;
/** Before the person's amplitude is known: a share of how far this one has gone. */
const FIRST_TURN_SHARE = 0.25;

/** Height in shares of the amplitude: entering rest; the top zone; the part of a way that is timed. */
const REST_SHARE = 0.2;
const TOP_SHARE = 0.85;
const TIMED_FROM = 0.05;
const TIMED_TO = 0.95;
/** A smooth (raised-cosine) way spends this share of its time between 5 % and 95 % of its height. */
const TIMED_SHARE = 0.713;

/** Back at rest, the repetition is over when the movement is this slow (amplitudes per second), turns up again, or after this long. */
const REST_SPEED = 0.25;
const REST_TURN_SHARE = 0.05;
const REST_WAIT_MS = 350;
/** A repetition that does not come all the way back is over when it has come back this far and stays there, or the series ends. */
const INCOMPLETE_SHARE = 0.5;
const INCOMPLETE_STILL_MS = 600;
const INCOMPLETE_STILL_SHARE = 0.03;

/** The amplitude's memory: new ones weigh 0.3, and it changes by at most 30 % a repetition. */
const AMPLITUDE_MEMORY = 0.7;
const AMPLITUDE_MAX_CHANGE = 0.3;

/** Of a repetition that had begun before the series, at least this share of the height has to be seen. */
const CUT_SEEN_SHARE = 0.5;
/** A low point this soon after the beginning of the series is the beginning, not a turn. */
const FIRST_TURN_MS = 150;

/** At rest, the lowest point of this long is where the next repetition begins: what was lower before that was another movement. */
const IDLE_MEMORY_MS = 3000;

/**
 * Finds repetitions by turning points with adaptive prominence. Works where the signal never returns to its rest value, where a
 * threshold between rest and height would see nothing. Knows nothing of good or bad; time comes in with the samples.
 */
export class RepCounter {
  readonly #options: RepCounterOptions;
  #trace: Sample[] = [];
  #direction: 'unknown' | 'rising' | 'falling' = 'unknown';
  #valley: Sample | null = null;
  #peak: Sample | null = null;
  #low: Sample | null = null;
  #pending = false;
  #startsInMotion = false;
  #atRestSinceMs: number | null = null;
  #runningAmplitude = 0;

  constructor(options: RepCounterOptions) {
    this.#options = options;
  }

  /** True between leaving the valley by a turn's height and coming back. */
  get inProgress(): boolean {
    return this.#pending || (this.#direction === 'rising' && this.risen >= this.#options.minAmplitude);
  }

  /** Signal at the last valley; undefined before one was seen. */
  get valley(): number | undefined {
    return this.#direction === 'falling' && !this.#pending ? this.#low?.value : this.#valley?.value;
  }

  /** Greatest height above the valley of the movement in progress, in the signal's unit. */
  get risen(): number {
    const moving = this.#direction === 'rising' || this.#pending;
    return moving && this.#peak && this.#valley ? this.#peak.value - this.#valley.value : 0;
  }

  /** On the way out, or at the height. */
  get isRising(): boolean {
    return this.#direction === 'rising';
  }

  /** `speed` in the signal's unit per second. Returns a repetition at the moment in which it is over. */
  push(value: number, timeMs: number, speed: number): RepCandidate | null {
    const sample = { timeMs, value };
    this.#trace.push(sample);
    switch (this.#direction) {
      case 'unknown':
        this.#seek(sample);
        return null;
      case 'rising':
        this.#rise(sample);
        return null;
      case 'falling':
        return this.#fall(sample, speed);
    }
  }

  /**
   * The series has ended: the repetition that was on its way back, or null. `lastValue` is the last value before filtering, because
   * the filter lags and no later sample will make up for it.
   */
  finish(lastValue = Infinity): RepCandidate | null {
    const { amplitude, fallen } = this.#pendingHeights();
    const farthest = Math.max(fallen, (this.#peak?.value ?? lastValue) - lastValue);
    if (!this.#pending || farthest < INCOMPLETE_SHARE * amplitude) return null;
    return this.#complete();
  }

  /**
   * A repetition counted: how far the person usually moves. Told from outside, because a candidate may have been another movement; a
   * crouch over a shoe must not make every turn of the set look small.
   */
  learn(amplitude: number): void {
    const running = this.#runningAmplitude;
    if (running === 0) this.#runningAmplitude = amplitude;
    else {
      const next = AMPLITUDE_MEMORY * running + (1 - AMPLITUDE_MEMORY) * amplitude;
      this.#runningAmplitude = Math.min(
        running * (1 + AMPLITUDE_MAX_CHANGE),
        Math.max(running * (1 - AMPLITUDE_MAX_CHANGE), next),
      );
    }
  }

  /** How far the person usually moves is not known any more. */
  forgetAmplitude(): void {
    this.#runningAmplitude = 0;
  }

  /** Forgets the movement in progress; the running amplitude stays. */
  reset(): void {
    this.#trace = [];
    this.#direction = 'unknown';
    this.#valley = this.#peak = this.#low = null;
    this.#pending = false;
    this.#startsInMotion = false;
    this.#atRestSinceMs = null;
  }

  get #smallTurn(): number {
    return TURN_MIN_SHARE * this.#options.minAmplitude;
  }

  get #turn(): number {
    return Math.max(this.#smallTurn, TURN_SHARE * this.#runningAmplitude, FIRST_TURN_SHARE * this.risen);
  }

  #seek(now: Sample): void {
    if (!this.#low || now.value < this.#low.value) this.#low = now;
    if (!this.#peak || now.value > this.#peak.value) this.#peak = now;
    if (now.value - this.#low.value > this.#smallTurn) {
      const first = this.#trace[0] ?? now;
      this.#startsInMotion = this.#low.timeMs - first.timeMs <= FIRST_TURN_MS && this.#low.value > this.#options.restMax;
      this.#direction = 'rising';
      this.#valley = this.#low;
      this.#peak = now;
    } else if (this.#peak.value - now.value > this.#smallTurn) {
      this.#direction = 'falling';
      this.#low = now;
    } else this.#trim(now, true);
  }

  #rise(now: Sample): void {
    if (!this.#peak || !this.#valley) return;
    if (now.value > this.#peak.value) this.#peak = now;
    if (now.value <= this.#valley.value && this.risen < this.#options.minAmplitude) {
      this.#valley = this.#peak = now;
      this.#startsInMotion = false;
      this.#trim(now, false);
      return;
    }
    const backAtRest = this.risen >= this.#options.minAmplitude && now.value <= this.#valley.value + REST_SHARE * this.risen;
    if (!backAtRest && this.#peak.value - now.value <= this.#turn) return;
    this.#pending = this.#peak.value - this.#valley.value >= this.#options.minAmplitude;
    this.#direction = 'falling';
    this.#low = now;
    this.#atRestSinceMs = null;
  }

  #fall(now: Sample, speed: number): RepCandidate | null {
    if (!this.#low || now.value < this.#low.value) this.#low = now;
    if (!this.#pending && this.#peak && now.value > this.#peak.value) this.#peak = now;
    const low = this.#low;
    // Once a repetition is over, a small rise is the beginning of the next, however large the last ones were.
    const turned = now.value - low.value > (this.#pending ? this.#turn : this.#smallTurn);
    const candidate = this.#pending && (turned || this.#isBack(now, speed)) ? this.#complete() : null;
    if (turned) {
      this.#direction = 'rising';
      this.#valley = low;
      this.#peak = now;
      this.#startsInMotion = false;
      this.#dropBefore(low.timeMs);
    } else if (candidate) {
      // The next one begins no earlier than this one ended, however low the person stood before.
      this.#dropBefore(low.timeMs);
    } else if (!this.#pending) this.#trim(now, true);
    return candidate;
  }

  #isBack(now: Sample, speed: number): boolean {
    const { amplitude, fallen } = this.#pendingHeights();
    const low = this.#low ?? now;
    if (low.value <= (this.#valley?.value ?? 0) + REST_SHARE * amplitude) {
      this.#atRestSinceMs ??= now.timeMs;
      const slow = Math.abs(speed) <= REST_SPEED * amplitude;
      const turnedUp = now.value > low.value + REST_TURN_SHARE * amplitude;
      return slow || turnedUp || now.timeMs - this.#atRestSinceMs >= REST_WAIT_MS;
    }
    const still =
      now.timeMs - low.timeMs >= INCOMPLETE_STILL_MS ||
      this.#trace.every(
        (s) => s.timeMs < now.timeMs - INCOMPLETE_STILL_MS || s.value - low.value <= INCOMPLETE_STILL_SHARE * amplitude,
      );
    return fallen >= INCOMPLETE_SHARE * amplitude && still;
  }

  #pendingHeights(): { amplitude: number; fallen: number } {
    const peak = this.#peak?.value ?? 0;
    return { amplitude: peak - (this.#valley?.value ?? peak), fallen: peak - (this.#low?.value ?? peak) };
  }

  #complete(): RepCandidate | null {
    this.#pending = false;
    const { amplitude } = this.#pendingHeights();
    const peak = this.#peak;
    const valley = this.#valley;
    if (!peak || !valley) return null;
    const at = (share: number): number => valley.value + share * amplitude;
    // After the low point the next repetition has begun, and may be up already where frames are few.
    const untilMs = this.#low?.timeMs ?? Infinity;
    const rep = this.#trace.filter((s) => s.timeMs >= valley.timeMs && s.timeMs <= untilMs);
    const top = rep.filter((s) => s.value >= at(TIMED_TO));
    const zone = rep.filter((s) => s.value >= at(TOP_SHARE));
    const lastZone = zone.at(-1);
    const firstTopMs = top[0]?.timeMs ?? peak.timeMs;
    const lastTopMs = top.at(-1)?.timeMs ?? peak.timeMs;
    const start = this.#trace.filter((s) => s.timeMs <= peak.timeMs && s.value <= at(TIMED_FROM)).at(-1) ?? valley;
    // Where it does not come back all the way, it is over when it has come as far as it does, not at the end of the wait there.
    const back = Math.max(at(TIMED_FROM), (this.#low?.value ?? peak.value) + TIMED_FROM * amplitude);
    const end = this.#trace.find((s) => s.timeMs > lastTopMs && s.value <= back) ?? this.#low ?? peak;
    const endHeight = amplitude > 0 ? Math.max(TIMED_FROM, (end.value - valley.value) / amplitude) : 0;
    const timedBack = TIMED_SHARE * Math.min(1, (TIMED_TO - endHeight) / (TIMED_TO - TIMED_FROM));
    const candidate: RepCandidate = {
      startMs: start.timeMs,
      // The middle of the top zone: on a noisy plateau the highest samples may be anywhere.
      peakMs: zone[0] && lastZone ? (zone[0].timeMs + lastZone.timeMs) / 2 : peak.timeMs,
      endMs: end.timeMs,
      topStartMs: zone[0]?.timeMs ?? peak.timeMs,
      topEndMs: lastZone?.timeMs ?? peak.timeMs,
      valley: valley.value,
      peak: peak.value,
      amplitude,
      outMs: (firstTopMs - start.timeMs) / TIMED_SHARE,
      backMs: (end.timeMs - lastTopMs) / Math.max(0.1, timedBack),
      cut: this.#startsInMotion && amplitude < CUT_SEEN_SHARE * (peak.value - this.#options.restMax),
    };
    // Of a way out that was seen in part, and of as much of the way back, less time is asked.
    const { fallen } = this.#pendingHeights();
    const seen = this.#startsInMotion && fallen > amplitude ? amplitude / fallen : 1;
    this.#startsInMotion = false;
    if (candidate.peakMs - candidate.startMs < seen * this.#options.minOutMs) return null;
    if (candidate.endMs - candidate.startMs < seen * this.#options.minRepMs) return null;
    return candidate;
  }

  /** While nothing moves, only the last seconds matter; the low point is then the lowest of those. */
  #trim(now: Sample, recomputeLow: boolean): void {
    const oldest = this.#trace[0];
    if (!oldest || now.timeMs - oldest.timeMs <= 1.2 * IDLE_MEMORY_MS) return;
    this.#dropBefore(now.timeMs - IDLE_MEMORY_MS);
    if (!recomputeLow) return;
    this.#low = this.#trace.reduce((low, s) => (s.value < low.value ? s : low), now);
    this.#peak = this.#trace.reduce((peak, s) => (s.value > peak.value ? s : peak), now);
  }

  #dropBefore(timeMs: number): void {
    const keep = this.#trace.findIndex((s) => s.timeMs >= timeMs);
    if (keep > 0) this.#trace.splice(0, keep);
  }
}
