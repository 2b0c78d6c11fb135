/** Where on the body a sensor is worn: it says so itself, or the user does. */
export type Place = 'chest' | 'wrist' | 'finger' | 'hand' | 'ear' | 'foot' | 'thigh' | 'ankle' | 'waist';

interface Sampled {
  /** The moment it is of, on the page's clock (`performance.now()`), milliseconds. */
  readonly timeMs: number;
  /** Id of the wearable. */
  readonly source: string;
  /** Null where it is not known. */
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

/** Along x, y and z of the device, however it is worn. */
export type Axes = readonly [x: number, y: number, z: number];

export interface MotionSample extends Sampled {
  readonly kind: 'motion';
  /** Acceleration with gravity, in g (9.80665 m/s²): a device that lies still measures 1 g away from the earth. */
  readonly acceleration: Axes;
}

/** `start` also goes on, where the workout is paused; `next` is the next step: the end of the set, or of the rest. */
export type Button = 'start' | 'pause' | 'next' | 'undo';

export interface ButtonSample extends Sampled {
  readonly kind: 'button';
  readonly button: Button;
}

/** What a sensor has measured, whichever it is. */
export type SensorSample = HeartRateSample | BatterySample | MotionSample | ButtonSample;
