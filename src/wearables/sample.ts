/** Where on the body a sensor says that it is worn; null where it does not say. */
export type Place = 'chest' | 'wrist' | 'finger' | 'hand' | 'ear' | 'foot';

interface Sampled {
  /** The moment it is of, on the page's clock (`performance.now()`), milliseconds. */
  readonly timeMs: number;
  /** Id of the wearable. */
  readonly source: string;
  readonly place: Place | null;
}

export interface HeartRateSample extends Sampled {
  readonly kind: 'heart-rate';
  /** Beats per minute, 20 to 250; null where the sensor has no value that a heart can have, or does not touch the skin. */
  readonly bpm: number | null;
  /** Whether it touches the skin; null where it does not tell. */
  readonly contact: boolean | null;
  /** From one beat to the next, milliseconds, oldest first; mostly none to three. */
  readonly rrMs: readonly number[];
  /** Used up since the sensor was started, kilojoules; null where it does not count. */
  readonly energyKJ: number | null;
}

export interface BatterySample extends Sampled {
  readonly kind: 'battery';
  /** 0 to 100. */
  readonly percent: number;
}

/** What a sensor has measured, whichever it is. */
export type SensorSample = HeartRateSample | BatterySample;
