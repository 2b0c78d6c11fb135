/** What the core costs in one exercise. */
export interface Cost {
  /** What came of it: two programs that count alike have done the same work. */
  counted: { full: number; partial: number; void: number; heldS: number };
  /** Of a frame: coached, and how things stand read once. Microseconds on the clock, garbage collected in between included. */
  coachUs: number;
  /** Of a frame in a live set, which logs and tells as in the app. Microseconds, as above. */
  setUs: number;
  /** Garbage that the coach makes of a frame, how things stand read once. Bytes. */
  garbageB: number;
  /** What a coach holds after each of `LOOKS` that it did not hold when it was new, once the garbage is collected. Kilobytes. */
  heldKb: readonly number[];
}

/** What is asked of the process that measures. */
export interface Task {
  /** Address of a module with what is measured. */
  core: string;
  exercise: string;
  /** File of one round of frames: a `PoseFrame[]` as JSON. */
  round: string;
  frames: number;
  measures: 'time' | 'garbage';
}

/** When it is looked at what a coach holds; shares of all frames. */
export const LOOKS = [0.1, 0.5, 1] as const;
